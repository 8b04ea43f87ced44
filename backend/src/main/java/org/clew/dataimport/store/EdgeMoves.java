package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.schema.CypherNames;

/**
 * Relationships whose data set says that they lead from and to other entities than
 * before, or are of another type. They go there with their evidence.
 */
final class EdgeMoves {

	private static final Statement PLACES = new Statement("places of relationships", """
			UNWIND $ids AS id
			CALL (id) {
			  MATCH (claim:Claim {subject: id})
			  USING INDEX claim:Claim(subject)
			  WHERE claim.kind = 'edge'
			  RETURN claim {.type, .start, .end} AS place
			  LIMIT 1
			}
			RETURN id, place""");

	private static final Statement CLAIMS = new Statement("claims of relationships that were moved", """
			UNWIND $rows AS row
			MATCH (claim:Claim {subject: row.id})
			USING INDEX claim:Claim(subject)
			WHERE claim.kind = 'edge'
			SET claim.type = row.newType,
			    claim.start = row.newStart,
			    claim.end = row.newEnd""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Changes changes;

	/** Where a relationship is. */
	record Place(String type, String start, String end) {

		static Place of(Gathered edge) {
			return new Place(edge.type(), edge.edge().source(), edge.edge().target());
		}

		static Place of(Map<String, ?> row) {
			return new Place(String.valueOf(row.get("type")), String.valueOf(row.get("start")),
					String.valueOf(row.get("end")));
		}

		Map<String, Object> about() {
			return Map.of("type", this.type, "start", this.start, "end", this.end);
		}

		@Override
		public String toString() {
			return "%s from '%s' to '%s'".formatted(this.type, this.start, this.end);
		}

	}

	/** A relationship that is to be moved. */
	record Move(String id, Place from, Place to) {

		private Map<String, Object> row() {
			return Map.of("id", this.id, "start", this.from.start(), "end", this.from.end(), "newType", this.to.type(),
					"newStart", this.to.start(), "newEnd", this.to.end());
		}

	}

	EdgeMoves(WriteTransaction transaction, ImportStamp stamp, Changes changes) {
		this.transaction = transaction;
		this.stamp = stamp;
		this.changes = changes;
	}

	/** Where relationships are now, by their ids. What has no claim is not found. */
	static Map<String, Place> places(WriteTransaction transaction, Collection<String> ids) {
		Map<String, Place> places = new HashMap<>();
		if (!ids.isEmpty()) {
			transaction.read(PLACES, Map.of("ids", List.copyOf(ids)),
					row -> places.put(row.get("id").asString(), Place.of(row.get("place").asMap())));
		}
		return places;
	}

	/**
	 * Moves those that belong to this data set alone, and were not stored by this very
	 * import; the others are refused.
	 * @return what was moved
	 */
	List<Gathered> move(Collection<Gathered> edges, Outcome outcome) {
		List<Gathered> moved = new ArrayList<>();
		List<Move> moves = new ArrayList<>();
		Map<String, Place> places = places(this.transaction, edges.stream().map(Gathered::id).toList());
		Map<String, Map<String, Object>> stored = stored(places);
		for (Gathered edge : edges) {
			Place there = places.get(edge.id());
			Map<String, Object> before = stored.getOrDefault(edge.id(), Map.of());
			if (there == null || before.isEmpty()) {
				outcome.refuse(edge, "the id is that of a relationship that cannot be found");
			}
			else if (this.stamp.id().equals(before.get("import"))) {
				outcome.refuse(edge,
						"another record of this import gives the id to another relationship: %s".formatted(there));
			}
			else if (!List.of(this.stamp.dataset()).equals(before.get("datasets"))) {
				outcome.refuse(edge, "the id is that of another relationship of %s: %s; one of its own is needed"
					.formatted(before.get("datasets"), there));
			}
			else {
				Place here = Place.of(edge);
				moves.add(new Move(edge.id(), there, here));
				moved.add(edge);
				this.changes.note(Kind.EDGE, edge.id(), there.about(), placed(there), placed(here));
				outcome.remark(edge, "a relationship leads elsewhere than before",
						"'%s' was %s, and is %s".formatted(edge.id(), there, here));
			}
		}
		move(this.transaction, moves);
		return moved;
	}

	private static Map<String, Object> placed(Place place) {
		return Map.of(Changes.TYPE, place.type(), Changes.START, place.start(), Changes.END, place.end());
	}

	private Map<String, Map<String, Object>> stored(Map<String, Place> places) {
		Map<String, Map<String, Object>> stored = new HashMap<>();
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		places.forEach((id, place) -> {
			Map<String, Object> row = new HashMap<>(place.about());
			row.put("id", id);
			rows.computeIfAbsent(place.type(), type -> new ArrayList<>()).add(row);
		});
		rows.forEach((type, of) -> this.transaction.read(read(type), Map.of("rows", of),
				row -> stored.put(row.get("id").asString(), row.get("properties").asMap())));
		return stored;
	}

	/** Moves relationships whose new ends are there. */
	static void move(WriteTransaction transaction, List<Move> moves) {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		moves.forEach(move -> rows.computeIfAbsent(move.from().type(), type -> new ArrayList<>()).add(move.row()));
		rows.forEach((type, of) -> {
			List<String> done = transaction.read(move(type), Map.of("rows", of), row -> row.get("id").asString());
			List<Map<String, Object>> claims = of.stream().filter(row -> done.contains(row.get("id"))).toList();
			transaction.write(CLAIMS, Map.of("rows", claims));
		});
	}

	static Statement read(String type) {
		return new Statement("relationships elsewhere", """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.start})
				MATCH (target:Entity {id: row.end})
				WITH DISTINCT row, source, target
				MATCH (source)-[relationship:%s {id: row.id}]->(target)
				RETURN row.id AS id, properties(relationship) AS properties""".formatted(CypherNames.quote(type)));
	}

	static Statement move(String type) {
		return new Statement("moved relationships", """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.start})
				MATCH (target:Entity {id: row.end})
				MATCH (newSource:Entity {id: row.newStart})
				MATCH (newTarget:Entity {id: row.newEnd})
				WITH DISTINCT row, source, target, newSource, newTarget
				MATCH (source)-[relationship:%s {id: row.id}]->(target)
				WITH row, relationship, properties(relationship) AS properties, newSource, newTarget
				DELETE relationship
				CREATE (newSource)-[moved:$(row.newType)]->(newTarget)
				SET moved = properties
				RETURN row.id AS id""".formatted(CypherNames.quote(type)));
	}

}

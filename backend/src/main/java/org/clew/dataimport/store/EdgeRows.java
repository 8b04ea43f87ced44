package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.store.Outcome.Change;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.schema.CypherNames;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The relationships of a batch. Whether one is there already is told by its claims, which
 * every one has: to look for it at its ends would read a hub.
 */
final class EdgeRows {

	private static final Statement ENDS = new Statement("ends of relationships", """
			UNWIND $rows AS row
			OPTIONAL MATCH (source:Entity {id: row.source})
			OPTIONAL MATCH (target:Entity {id: row.target})
			RETURN row.id AS id, id(source) AS source, id(target) AS target, COLLECT {
			  MATCH (claim:Claim {subject: row.id})
			  USING INDEX claim:Claim(subject)
			  WHERE claim.kind = 'edge'
			  RETURN [claim.type, claim.start, claim.end]
			  LIMIT 1
			} AS known""");

	private static final Statement CREATE = new Statement("new relationships", """
			UNWIND $rows AS row
			MATCH (source)
			WHERE id(source) = row.source
			MATCH (target)
			WHERE id(target) = row.target
			CREATE (source)-[relationship:$(row.type)]->(target)
			SET relationship = row.properties""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Changes changes;

	private final List<Placed> created = new ArrayList<>();

	private final Map<String, List<Placed>> known = new LinkedHashMap<>();

	/** Those whose id leads from and to other entities. */
	private final Map<Gathered, Placed> elsewhere = new LinkedHashMap<>();

	private final Set<String> moved = new HashSet<>();

	private int claims;

	/** A relationship between two entities, by the database's own numbers. */
	private record Placed(Gathered edge, long source, long target) {

		Map<String, Object> row(Map<String, Object> properties) {
			return Map.of("id", this.edge.id(), "type", this.edge.type(), "source", this.source, "target", this.target,
					"properties", properties);
		}

		/** What a claim has to know to find it. */
		Map<String, Object> about() {
			EdgeFact fact = this.edge.edge();
			return Map.of("type", fact.type(), "start", fact.source(), "end", fact.target());
		}

	}

	EdgeRows(WriteTransaction transaction, ImportStamp stamp, Changes changes) {
		this.transaction = transaction;
		this.stamp = stamp;
		this.changes = changes;
	}

	/** Both ends bound before the pattern, so that the smaller is read. */
	private static Statement at(String name, String type, String clause) {
		return new Statement(name, """
				UNWIND $rows AS row
				MATCH (source)
				WHERE id(source) = row.source
				MATCH (target)
				WHERE id(target) = row.target
				WITH DISTINCT row, source, target
				%s""".formatted(clause.formatted(CypherNames.quote(type))));
	}

	static Statement read(String type) {
		return at("known relationships", type, """
				MATCH (source)-[relationship:%s {id: row.id}]->(target)
				RETURN row.id AS id, properties(relationship) AS properties""");
	}

	static Statement update(String type) {
		return at("changed relationships", type, """
				MATCH (source)-[relationship:%s {id: row.id}]->(target)
				SET relationship = row.properties""");
	}

	void write(Collection<Gathered> edges, Outcome outcome) {
		place(edges, outcome);
		create(outcome);
		new EdgeMoves(this.transaction, this.stamp, this.changes).move(this.elsewhere.keySet(), outcome)
			.forEach(edge -> {
				Placed placed = Objects.requireNonNull(this.elsewhere.get(edge));
				this.known.computeIfAbsent(edge.type(), type -> new ArrayList<>()).add(placed);
				this.moved.add(edge.id());
			});
		this.known.forEach((type, placed) -> update(type, placed, outcome));
	}

	private void place(Collection<Gathered> edges, Outcome outcome) {
		if (edges.isEmpty()) {
			return;
		}
		Map<String, Record> ends = new HashMap<>();
		List<Map<String, String>> asked = edges.stream()
			.map(edge -> Map.of("id", edge.id(), "source", edge.edge().source(), "target", edge.edge().target()))
			.toList();
		this.transaction.read(ENDS, Map.of("rows", asked), row -> ends.put(row.get("id").asString(), row));
		for (Gathered edge : edges) {
			Record found = ends.get(edge.id());
			if (found == null || found.get("source").isNull() || found.get("target").isNull()) {
				String missing = (found == null || found.get("source").isNull()) ? edge.edge().source()
						: edge.edge().target();
				edge.origins()
					.forEach(origin -> outcome.dangling()
						.add(new Outcome.Refused(origin, "there is no entity '%s'".formatted(missing))));
				continue;
			}
			Placed placed = new Placed(edge, found.get("source").asLong(), found.get("target").asLong());
			List<List<String>> there = found.get("known").asList(one -> one.asList(Value::asString));
			List<String> here = List.of(edge.type(), edge.edge().source(), edge.edge().target());
			if (there.isEmpty()) {
				this.created.add(placed);
			}
			else if (there.getFirst().equals(here)) {
				this.known.computeIfAbsent(edge.type(), type -> new ArrayList<>()).add(placed);
			}
			else {
				this.elsewhere.put(edge, placed);
			}
		}
	}

	private void create(Outcome outcome) {
		if (this.created.isEmpty()) {
			return;
		}
		Evidence evidence = evidence(List.of());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Placed each : this.created) {
			Map<String, Object> properties = new HashMap<>(each.edge().properties());
			properties.put("import", this.stamp.id());
			properties.put("datasets", List.of(this.stamp.dataset()));
			properties.putAll(evidence.add(each.edge(), each.about(), Map.of()));
			rows.add(each.row(properties));
			outcome.tally(Kind.EDGE, each.edge().type(), Change.CREATED, 1);
		}
		this.transaction.write(CREATE, Map.of("rows", rows));
		this.claims += evidence.write();
	}

	private Evidence evidence(Collection<Gathered> stored) {
		return new Evidence(Kind.EDGE, this.transaction, this.stamp, this.changes, stored);
	}

	private void update(String type, List<Placed> placed, Outcome outcome) {
		Evidence evidence = evidence(placed.stream().map(Placed::edge).toList());
		Map<String, Map<String, Object>> stored = new HashMap<>();
		this.transaction.read(read(type), Map.of("rows", placed.stream().map(each -> each.row(Map.of())).toList()),
				row -> stored.put(row.get("id").asString(), row.get("properties").asMap()));
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Placed each : placed) {
			Map<String, Object> before = stored.getOrDefault(each.edge().id(), Map.of());
			String mixed = Properties.mixed(before, each.edge().properties());
			if (mixed != null) {
				outcome.refuse(each.edge(), mixed);
				continue;
			}
			Map<String, Object> after = Properties.merged(before, each.edge().properties());
			if (!after.equals(before) && !this.stamp.id().equals(before.get("import"))) {
				this.changes.note(Kind.EDGE, each.edge().id(), each.about(), before, after);
			}
			after.put("datasets", Properties.united(before.get("datasets"), this.stamp.dataset()));
			after.putAll(evidence.add(each.edge(), each.about(), before));
			if (!after.equals(before)) {
				rows.add(each.row(after));
			}
			boolean changed = !after.equals(before) || evidence.isCorrected(each.edge())
					|| this.moved.contains(each.edge().id());
			if (!this.stamp.repeated()) {
				outcome.tally(Kind.EDGE, type, changed ? Change.CHANGED : Change.UNCHANGED, 1);
			}
		}
		if (!rows.isEmpty()) {
			this.transaction.write(update(type), Map.of("rows", rows));
		}
		this.claims += evidence.write();
	}

	/** How many claims were stored for them. */
	int claims() {
		return this.claims;
	}

}

package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.graph.Nature;
import org.clew.schema.CypherNames;

/**
 * The nature of things whose claims have changed: the strongest of their claims'.
 */
final class Natures {

	private static final Statement READ = new Statement("natures", """
			UNWIND $ids AS id
			CALL (id) {
			  MATCH (claim:Claim {subject: id})
			  USING INDEX claim:Claim(subject)
			  WHERE claim.kind = $kind
			  RETURN collect(DISTINCT claim.nature) AS natures, head(collect(claim {.type, .start, .end})) AS place
			}
			RETURN id, natures, place""");

	private static final Statement ENTITIES = new Statement("natures of entities", """
			UNWIND $rows AS row
			MATCH (entity:Entity {id: row.id})
			SET entity.nature = row.nature""");

	private final WriteTransaction transaction;

	Natures(WriteTransaction transaction) {
		this.transaction = transaction;
	}

	/**
	 * Tells them anew.
	 * @param kind of all of them
	 */
	void refresh(Kind kind, Collection<String> ids) {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		this.transaction.read(READ, Map.of("ids", List.copyOf(ids), "kind", kind.value()), row -> {
			row.get("natures")
				.asList(nature -> Nature.of(nature.asString()))
				.stream()
				.min(Comparator.naturalOrder())
				.ifPresent(strongest -> {
					Map<String, Object> found = new HashMap<>(row.get("place").asMap());
					found.put("id", row.get("id").asString());
					found.put("nature", strongest.value());
					rows.computeIfAbsent(String.valueOf(found.get("type")), type -> new ArrayList<>()).add(found);
				});
			return true;
		});
		rows.forEach((type, of) -> this.transaction.write((kind == Kind.ENTITY) ? ENTITIES : ofEdges(type),
				Map.of("rows", of)));
	}

	static Statement ofEdges(String type) {
		return new Statement("natures of relationships", """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.start})
				MATCH (target:Entity {id: row.end})
				WITH DISTINCT row, source, target
				MATCH (source)-[relationship:%s {id: row.id}]->(target)
				SET relationship.nature = row.nature""".formatted(CypherNames.quote(type)));
	}

}

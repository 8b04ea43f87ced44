package org.clew.path;

import java.util.HashMap;
import java.util.Map;

import org.clew.database.AtTime;
import org.clew.database.Statement;
import org.clew.schema.CypherNames;

/**
 * Composes the statements of a path search from types of the schema.
 */
final class PathStatements {

	private PathStatements() {
	}

	/**
	 * All neighbours of {@code $ids} that the question lets a path go through or end at.
	 */
	static Statement expand(PathQuestion question) {
		return new Statement("path expansion", """
				UNWIND $ids AS id
				MATCH (entity:Entity {id: id})
				MATCH (entity)-[relationship%s]-(other)
				WHERE %s
				RETURN id, other.id AS other, COUNT { (other)--() } AS degree,
				       relationship.id AS edge, size(coalesce(relationship.sources, [])) AS sources
				""".formatted(types(question), allowed(question)));
	}

	/** The {@code $k} shortest, by the engine's own search. */
	static Statement shortest(PathQuestion question) {
		return new Statement("shortest paths", """
				MATCH (from:Entity {id: $from})
				MATCH (to:Entity {id: $to})
				MATCH path = SHORTEST $k (from)
				  ((entity)-[relationship%s]-(other) WHERE %s){1,%d}
				(to)
				RETURN [node IN nodes(path) | node.id] AS nodes, [edge IN relationships(path) | edge.id] AS edges
				""".formatted(types(question), allowed(question), question.maxLength()));
	}

	/**
	 * Everything between the two of each of {@code $pairs}: the edge that a path names,
	 * and those parallel to it.
	 */
	static Statement between(PathQuestion question) {
		return new Statement("edges of paths", """
				UNWIND $pairs AS pair
				MATCH (one:Entity {id: pair[0]})
				MATCH (other:Entity {id: pair[1]})
				MATCH (one)-[relationship%s]-(other)
				WHERE %s
				RETURN relationship, startNode(relationship).id AS source, endNode(relationship).id AS target
				""".formatted(types(question), AtTime.condition("relationship")));
	}

	/** What the statements refer to. */
	static Map<String, Object> parameters(PathQuestion question) {
		Map<String, Object> parameters = new HashMap<>(question.at().parameters());
		parameters.put("from", question.from().id());
		parameters.put("to", question.to().id());
		parameters.put("avoid", question.avoid());
		return parameters;
	}

	private static String types(PathQuestion question) {
		return question.types().isEmpty() ? "" : ":" + CypherNames.anyOf(question.types());
	}

	private static String allowed(PathQuestion question) {
		StringBuilder condition = new StringBuilder(AtTime.condition("relationship"));
		condition.append(" AND (other.id IN [$from, $to] OR (").append(AtTime.condition("other")).append("))");
		if (!question.avoid().isEmpty()) {
			condition.append(
					" AND (other.id IN [$from, $to] OR NOT (other.id IN $avoid OR any(label IN labels(other) WHERE label IN $avoid)))");
		}
		return condition.toString();
	}

}

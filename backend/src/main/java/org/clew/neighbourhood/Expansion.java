package org.clew.neighbourhood;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.clew.database.AtTime;
import org.clew.database.Statement;
import org.clew.schema.CypherNames;

/**
 * Composes the statements that step from entities to their neighbours.
 */
final class Expansion {

	private static final String COLUMNS = """
			relationship, startNode(relationship).id AS source, endNode(relationship).id AS target,
			       other, COUNT { (other)--() } AS degree
			""";

	private Expansion() {
	}

	/**
	 * A relationship type followed one way.
	 */
	record Step(String type, boolean outgoing) {

		String direction() {
			return this.outgoing ? "out" : "in";
		}

		private String pattern(Collection<String> nodeTypes) {
			String other = nodeTypes.isEmpty() ? "(other)" : "(other:%s)".formatted(CypherNames.anyOf(nodeTypes));
			return "(entity)%s-[relationship:%s]-%s%s".formatted(this.outgoing ? "" : "<", CypherNames.quote(this.type),
					this.outgoing ? ">" : "", other);
		}

	}

	/**
	 * All neighbours of the entities {@code $ids}, which must have few relationships
	 * each, by {@code $types} and of {@code $nodeTypes}, all if these are null; at most
	 * {@code $rows}. Columns: {@code id} and those of a {@link Neighbour}. One plan
	 * serves every call.
	 */
	static Statement ofFew() {
		return new Statement("neighbourhood", """
				UNWIND $ids AS id
				MATCH (entity:Entity {id: id})
				MATCH (entity)-[relationship]-(other)
				WHERE ($types IS NULL OR type(relationship) IN $types)
				  AND ($nodeTypes IS NULL OR any(label IN labels(other) WHERE label IN $nodeTypes))
				  AND %s
				  AND %s
				WITH id, relationship, other
				LIMIT $rows
				RETURN id, %s""".formatted(AtTime.condition("relationship"), AtTime.condition("other"), COLUMNS));
	}

	/**
	 * Neighbours of a hub, the one entity in {@code $ids}: at most {@code $perStep} by
	 * each step. Each step is a branch with a limit of its own, which stays flat on hubs,
	 * where one pattern over all types reads everything before a limit applies.
	 * @param steps at least one
	 * @param nodeTypes types of neighbours to take; all if empty
	 */
	static Statement ofHub(List<Step> steps, Collection<String> nodeTypes) {
		String branches = steps.stream()
			.map(step -> """
					MATCH %s
					WHERE %s
					  AND %s
					RETURN relationship, other
					LIMIT $perStep
					""".formatted(step.pattern(nodeTypes), AtTime.condition("relationship"), AtTime.condition("other")))
			.collect(Collectors.joining("UNION ALL\n"));
		return new Statement("neighbourhood of a hub", """
				UNWIND $ids AS id
				MATCH (entity:Entity {id: id})
				CALL (entity) {
				%s}
				RETURN id, %s""".formatted(branches, COLUMNS));
	}

	/**
	 * A page of one group: from {@code $offset} on, at most {@code $limit} rows.
	 * @param steps one step, or the same type both ways
	 */
	static Statement page(List<Step> steps, Collection<String> nodeTypes) {
		String branches = steps.stream().map(step -> """
				MATCH %s
				RETURN relationship, other
				""".formatted(step.pattern(nodeTypes))).collect(Collectors.joining("UNION ALL\n"));
		return new Statement("neighbours", """
				MATCH (entity:Entity {id: $id})
				CALL (entity) {
				%s}
				WITH relationship, other
				SKIP $offset
				LIMIT $limit
				RETURN %s""".formatted(branches, COLUMNS));
	}

}

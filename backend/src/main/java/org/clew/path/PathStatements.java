package org.clew.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.AtTime;
import org.clew.database.Statement;
import org.clew.path.PathFilter.Direction;
import org.clew.schema.CypherNames;
import org.jspecify.annotations.Nullable;

/**
 * Composes the statements of a path search from types of the schema. Within a search,
 * nodes go by the database's own numbers, which saves reading an id for every neighbour
 * looked at; they never leave it.
 */
final class PathStatements {

	private PathStatements() {
	}

	/** The numbers and degrees of the entities {@code $ids}. */
	static Statement handles() {
		return new Statement("path ends", """
				UNWIND $ids AS id
				MATCH (entity:Entity {id: id})
				RETURN id, id(entity) AS handle, COUNT { (entity)--() } AS degree""");
	}

	/**
	 * All neighbours of {@code $nodes} that a filter lets a path go through or end at, in
	 * lists, a row for each node. Only what the filter and the costs need is read of an
	 * edge; entities have relationships to entities alone, so that no label is looked at.
	 */
	static Statement expand(PathFilter filter, PathCosts costs) {
		List<String> columns = new ArrayList<>(
				List.of("collect(id(other)) AS others", "collect(COUNT { (other)--() }) AS degrees"));
		if (filter.direction() != Direction.ANY) {
			columns.add("collect(startNode(relationship) = entity) AS outgoing");
		}
		if (costs.dependsOnType() || costs.dependsOnEvidence()) {
			columns.add("collect(type(relationship)) AS types");
		}
		if (costs.dependsOnEvidence()) {
			columns.add("collect(size(coalesce(relationship.sources, []))) AS sources");
			columns.add("collect(coalesce(relationship.nature, 'fact')) AS natures");
		}
		if (filter.overlap()) {
			columns.add("collect(coalesce(relationship.from, '')) AS froms");
			columns.add("collect(coalesce(relationship.to, '')) AS tos");
		}
		return new Statement("path expansion", """
				UNWIND $nodes AS node
				MATCH (entity)
				WHERE id(entity) = node
				MATCH (entity)-[relationship%s]-(other)
				%sRETURN node, %s""".formatted(types(filter), where(filter), String.join(",\n       ", columns)));
	}

	/**
	 * The entities {@code $nodes}, and everything between the two of each of
	 * {@code $pairs}: the edge that a path names, and those parallel to it. One row.
	 * Without the DISTINCT, which keeps both ends of a pair bound before the pattern, all
	 * of a hub would be read to find the one neighbour.
	 */
	static Statement answer(PathFilter filter) {
		String pattern = pattern(filter);
		List<String> conditions = edgeConditions(filter);
		return new Statement("paths in full", """
				RETURN COLLECT {
				  UNWIND $nodes AS node
				  MATCH (entity)
				  WHERE id(entity) = node
				  RETURN [node, entity, COUNT { (entity)--() }]
				} AS nodes,
				COLLECT {
				  UNWIND $pairs AS pair
				  MATCH (one)
				  WHERE id(one) = pair[0]
				  MATCH (other)
				  WHERE id(other) = pair[1]
				  WITH DISTINCT pair, one, other
				  MATCH %s
				  %sRETURN [pair[0], pair[1], relationship, startNode(relationship).id, endNode(relationship).id]
				} AS edges""".formatted(pattern,
				conditions.isEmpty() ? "" : "WHERE " + String.join("\n    AND ", conditions) + "\n  "));
	}

	/**
	 * Neighbours that at least two of the entities {@code $few} and {@code $hubs} share,
	 * the most telling {@code $limit} of them, and how many there are. Those of the few
	 * are looked at, and which of the hubs they belong to is asked of each, so that no
	 * hub is read. One row.
	 */
	static Statement commonNeighbours(PathFilter filter) {
		List<String> conditions = edgeConditions(filter);
		String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
		List<String> ofNode = nodeConditions(filter);
		ofNode.add("NOT id(other) IN $few + $hubs");
		return new Statement("common neighbours",
				"""
						OPTIONAL MATCH (hub)
						WHERE id(hub) IN $hubs
						WITH collect(hub) AS hubs
						UNWIND $few AS node
						MATCH (entity)
						WHERE id(entity) = node
						MATCH (entity)-[relationship%1$s]-(other)
						%2$s
						WITH DISTINCT hubs, node, other
						WHERE %3$s
						WITH hubs, other, collect(node) AS few
						WITH other, few + [hub IN hubs WHERE EXISTS { MATCH (other)-[relationship%1$s]-(hub) %2$s } | id(hub)] AS of,
						     COUNT { (other)--() } AS degree
						WHERE size(of) > 1
						WITH id(other) AS node, of, (size(of) + log(1 + degree) / log(2)) / (size(of) - 1) AS cost
						ORDER BY cost, node
						WITH collect([node, of, cost]) AS common
						RETURN common[..$limit] AS common, size(common) AS total"""
					.formatted(types(filter), where, String.join(" AND ", ofNode)));
	}

	/** What the statements refer to, but for what differs from one to the next. */
	static Map<String, @Nullable Object> parameters(PathFilter filter) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		if (filter.at().period() != null) {
			parameters.putAll(filter.at().parameters());
		}
		parameters.put("minSources", filter.sourcesNeeded());
		parameters.put("excludeSources", filter.excludeSources());
		parameters.put("avoid", filter.avoidIds());
		return parameters;
	}

	private static String pattern(PathFilter filter) {
		return "(one)%s-[relationship%s]-%s(other)".formatted((filter.direction() == Direction.IN) ? "<" : "",
				types(filter), (filter.direction() == Direction.OUT) ? ">" : "");
	}

	private static String types(PathFilter filter) {
		return filter.types().isEmpty() ? "" : ":" + CypherNames.anyOf(filter.types());
	}

	/**
	 * Conditions on a step; there are none unless they are asked for, since each is
	 * looked at for every edge.
	 */
	private static String where(PathFilter filter) {
		List<String> conditions = edgeConditions(filter);
		List<String> ofNode = nodeConditions(filter);
		if (!ofNode.isEmpty()) {
			conditions.add("(id(other) IN $ends OR (%s))".formatted(String.join(" AND ", ofNode)));
		}
		return conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions) + "\n";
	}

	private static List<String> edgeConditions(PathFilter filter) {
		List<String> conditions = new ArrayList<>();
		if (filter.at().period() != null) {
			conditions.add(AtTime.condition("relationship"));
		}
		if (!filter.excludeSources().isEmpty()) {
			conditions.add("""
					size([source IN coalesce(relationship.sources, []) WHERE NOT source IN $excludeSources]) \
					>= $minSources""");
		}
		else if (filter.minSources() > 0) {
			conditions.add("size(coalesce(relationship.sources, [])) >= $minSources");
		}
		return conditions;
	}

	private static List<String> nodeConditions(PathFilter filter) {
		List<String> conditions = new ArrayList<>();
		if (filter.at().period() != null) {
			conditions.add(AtTime.condition("other"));
		}
		if (!filter.nodeTypes().isEmpty()) {
			conditions.add("other:(%s)".formatted(CypherNames.anyOf(filter.nodeTypes())));
		}
		if (!filter.avoidTypes().isEmpty()) {
			conditions.add("NOT other:(%s)".formatted(CypherNames.anyOf(filter.avoidTypes())));
		}
		if (!filter.avoidIds().isEmpty()) {
			conditions.add("NOT other.id IN $avoid");
		}
		return conditions;
	}

}

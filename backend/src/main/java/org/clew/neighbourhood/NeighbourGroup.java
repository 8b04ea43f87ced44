package org.clew.neighbourhood;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.entity.Degrees;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;
import org.clew.neighbourhood.Expansion.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Pages through the neighbours of an entity by one relationship type.
 */
@Component
class NeighbourGroup {

	private final GraphReader reader;

	private final Degrees degrees;

	NeighbourGroup(GraphReader reader, Degrees degrees) {
		this.reader = reader;
		this.degrees = degrees;
	}

	/**
	 * @param steps one step, or the same type both ways
	 * @param nodeType type of neighbours to take; all if absent
	 * @param next the call for the page after this one
	 */
	Subgraph page(Node entity, List<Step> steps, @Nullable String nodeType, int limit, int offset, String next,
			Deadline deadline) {
		List<Neighbour> rows = this.reader.read(
				Expansion.page(steps, (nodeType != null) ? List.of(nodeType) : List.of()),
				Map.of("id", entity.id(), "offset", offset, "limit", limit + 1), deadline, Neighbour::of);
		boolean more = rows.size() > limit;
		Map<String, Node> nodes = new LinkedHashMap<>();
		Map<String, Edge> edges = new LinkedHashMap<>();
		nodes.put(entity.id(), entity);
		for (Neighbour row : more ? rows.subList(0, limit) : rows) {
			nodes.putIfAbsent(row.node().id(), row.node());
			edges.putIfAbsent(row.edge().id(), row.edge());
		}
		Set<String> reasons = new LinkedHashSet<>();
		if (more) {
			reasons.add("limit");
		}
		// Nodes are counted by their relationships: how many of these lead to the same is
		// not known.
		long seen = offset + (long) rows.size();
		boolean counted = nodeType == null;
		long total = counted ? total(entity, steps, deadline) : seen;
		Meta meta = Meta.cut(nodes.values(), edges.values(), new Meta.Total(total + 1, total, counted || !more),
				reasons, more ? next : null, deadline.elapsedMs());
		return new Subgraph(List.copyOf(nodes.values()), List.copyOf(edges.values()), meta);
	}

	private long total(Node entity, List<Step> steps, Deadline deadline) {
		return this.degrees.byType(entity, deadline)
			.stream()
			.filter(degree -> steps.contains(new Step(degree.type(), degree.direction().equals("out"))))
			.mapToLong(Degrees.Degree::count)
			.sum();
	}

}

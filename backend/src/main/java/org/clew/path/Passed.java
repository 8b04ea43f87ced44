package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.path.search.FoundPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What paths pass, as an answer shows it.
 *
 * @param nodes by the database's own numbers
 * @param edges by their ids
 * @param between edges by the numbers of the two nodes, in the order of a path
 * @param state of the database when it was read; absent if there was nothing to read
 */
record Passed(Map<Long, Node> nodes, Map<String, Edge> edges, Map<List<Long>, List<Edge>> between,
		@Nullable DatabaseState state) {

	/**
	 * Reads it.
	 * @param further what is shown beside the paths: nodes, each alone, and pairs of
	 * nodes with what lies between them
	 */
	static Passed read(GraphReader reader, PathFilter filter, Collection<FoundPath> paths, List<List<Long>> further,
			Deadline deadline) {
		Set<Long> nodes = new LinkedHashSet<>();
		Set<List<Long>> pairs = new LinkedHashSet<>();
		for (FoundPath path : paths) {
			Arrays.stream(path.nodes()).forEach(nodes::add);
			for (int i = 1; i < path.nodes().length; i++) {
				pairs.add(List.of(path.nodes()[i - 1], path.nodes()[i]));
			}
		}
		for (List<Long> each : further) {
			nodes.addAll(each);
			if (each.size() == 2) {
				pairs.add(each);
			}
		}
		if (nodes.isEmpty()) {
			return new Passed(Map.of(), Map.of(), Map.of(), null);
		}
		Map<String, @Nullable Object> parameters = PathStatements.parameters(filter);
		parameters.put("nodes", List.copyOf(nodes));
		parameters.put("pairs", List.copyOf(pairs));
		var read = reader.readDated(PathStatements.answer(filter), parameters, deadline, Function.identity());
		return of(read.rows().getFirst(), read.state());
	}

	private static Passed of(Record row, DatabaseState state) {
		Passed passed = new Passed(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>(), state);
		for (Value node : row.get("nodes").values()) {
			passed.nodes().put(node.get(0).asLong(), GraphRecords.node(node.get(1).asNode(), node.get(2).asLong()));
		}
		for (Value step : row.get("edges").values()) {
			Edge edge = GraphRecords.edge(step.get(2).asRelationship(), step.get(3).asString(), step.get(4).asString());
			passed.edges().putIfAbsent(edge.id(), edge);
			passed.between()
				.computeIfAbsent(List.of(step.get(0).asLong(), step.get(1).asLong()), key -> new ArrayList<>())
				.add(edge);
		}
		return passed;
	}

	/** What lies between two nodes that follow each other on a path. */
	List<Edge> between(long one, long other) {
		return this.between.getOrDefault(List.of(one, other), List.of());
	}

}

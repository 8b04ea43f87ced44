package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.path.PathAnswer.Explored;
import org.clew.path.PathAnswer.PathMeta;
import org.clew.path.PathAnswer.RankedPath;
import org.clew.path.search.FoundPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Turns found paths into an answer: fetches names and evidence for the result only, and
 * explains each path.
 */
@Component
class PathAnswers {

	private final GraphReader reader;

	private final PathCosts costs;

	PathAnswers(GraphReader reader, PathCosts costs) {
		this.reader = reader;
		this.costs = costs;
	}

	/**
	 * @param deadline of the call
	 */
	PathAnswer of(PathQuestion question, Found found, Deadline deadline) {
		Passed passed = read(question.filter(), found.paths(), deadline);
		Set<String> reasons = new LinkedHashSet<>();
		if (found.limit() != null) {
			reasons.add(found.limit());
		}
		List<RankedPath> ranked = new ArrayList<>();
		for (FoundPath path : found.paths()) {
			RankedPath named = named(path, question, passed, ranked);
			if (named != null) {
				ranked.add(named);
			}
			else {
				reasons.add("changed");
			}
		}
		int proved = reasons.contains("changed") ? 0 : found.proved();
		return new PathAnswer(ranked, List.copyOf(passed.nodes().values()), List.copyOf(passed.edges().values()),
				new PathMeta(meta(question, passed, reasons, deadline), proved,
						found.way().name().toLowerCase(Locale.ROOT), found.searchMs(),
						new Explored(found.nodesSeen(), found.edgesSeen())));
	}

	private static Meta meta(PathQuestion question, Passed passed, Set<String> reasons, Deadline deadline) {
		Meta meta = Meta.cut(passed.nodes().values(), passed.edges().values(),
				new Meta.Total(passed.nodes().size(), passed.edges().size(), reasons.isEmpty()), reasons, null,
				deadline.elapsedMs());
		boolean timed = question.filter().overlap() || question.filter().at().period() != null;
		return timed ? meta.withUndated(passed.edges().values()) : meta;
	}

	/**
	 * A path with the stable ids of what it passes, or nothing if it is no longer there:
	 * the graph may have changed since it was found.
	 */
	private @Nullable RankedPath named(FoundPath path, PathQuestion question, Passed passed, List<RankedPath> before) {
		List<Node> nodes = new ArrayList<>();
		List<List<Edge>> steps = new ArrayList<>();
		for (int i = 0; i < path.nodes().length; i++) {
			Node node = passed.nodes().get(path.nodes()[i]);
			if (node == null) {
				return null;
			}
			nodes.add(node);
			if (i > 0) {
				steps.add(passed.between(path.nodes()[i - 1], path.nodes()[i]));
			}
		}
		List<Edge> edges = NamedEdges.of(steps, this.costs, question.filter().overlap());
		if (edges.isEmpty()) {
			return null;
		}
		List<Node> inner = nodes.subList(1, nodes.size() - 1);
		double cost = inner.stream().mapToDouble(node -> PathCosts.ofNode(node.degree())).sum() + edges.stream()
			.mapToDouble(
					edge -> this.costs.ofEdge(edge.type(), edge.evidence().sources().size(), edge.evidence().nature()))
			.sum();
		double behind = before.isEmpty() ? 0 : cost - before.getFirst().cost();
		return new RankedPath(nodes.stream().map(Node::id).toList(), edges.stream().map(Edge::id).toList(),
				edges.size(), PathExplanation.rounded(cost),
				PathExplanation.of(inner, edges, this.costs, question.rank(), before.size() + 1, behind));
	}

	private Passed read(PathFilter filter, List<FoundPath> paths, Deadline deadline) {
		if (paths.isEmpty()) {
			return new Passed(Map.of(), Map.of(), Map.of());
		}
		Set<Long> nodes = new LinkedHashSet<>();
		Set<List<Long>> pairs = new LinkedHashSet<>();
		for (FoundPath path : paths) {
			Arrays.stream(path.nodes()).forEach(nodes::add);
			for (int i = 1; i < path.nodes().length; i++) {
				pairs.add(List.of(path.nodes()[i - 1], path.nodes()[i]));
			}
		}
		Map<String, @Nullable Object> parameters = PathStatements.parameters(filter);
		parameters.put("nodes", List.copyOf(nodes));
		parameters.put("pairs", List.copyOf(pairs));
		return this.reader.readDated(PathStatements.answer(filter), parameters, deadline, Passed::of).rows().getFirst();
	}

	/**
	 * What the paths pass.
	 *
	 * @param nodes by the database's own numbers
	 * @param edges by their ids
	 * @param between edges by the numbers of the two nodes, in the order of a path
	 */
	private record Passed(Map<Long, Node> nodes, Map<String, Edge> edges, Map<List<Long>, List<Edge>> between) {

		static Passed of(Record row) {
			Passed passed = new Passed(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
			for (Value node : row.get("nodes").values()) {
				passed.nodes().put(node.get(0).asLong(), GraphRecords.node(node.get(1).asNode(), node.get(2).asLong()));
			}
			for (Value step : row.get("edges").values()) {
				Edge edge = GraphRecords.edge(step.get(2).asRelationship(), step.get(3).asString(),
						step.get(4).asString());
				passed.edges().putIfAbsent(edge.id(), edge);
				passed.between()
					.computeIfAbsent(List.of(step.get(0).asLong(), step.get(1).asLong()), key -> new ArrayList<>())
					.add(edge);
			}
			return passed;
		}

		List<Edge> between(long one, long other) {
			return this.between.getOrDefault(List.of(one, other), List.of());
		}

	}

}

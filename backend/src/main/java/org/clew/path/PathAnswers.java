package org.clew.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.entity.Entities;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.path.PathAnswer.Explored;
import org.clew.path.PathAnswer.PathMeta;
import org.clew.path.PathAnswer.RankedPath;
import org.clew.path.TellingSearch.Outcome;

import org.springframework.stereotype.Component;

/**
 * Turns found paths into an answer: fetches names and evidence for the result only, and
 * explains each path.
 */
@Component
class PathAnswers {

	private final GraphReader reader;

	private final Entities entities;

	PathAnswers(GraphReader reader, Entities entities) {
		this.reader = reader;
		this.entities = entities;
	}

	PathAnswer of(PathQuestion question, PathRank rank, Outcome outcome, Deadline deadline) {
		Set<String> nodeIds = new LinkedHashSet<>();
		Set<List<String>> pairs = new LinkedHashSet<>();
		for (FoundPath path : outcome.paths()) {
			nodeIds.addAll(path.nodes());
			for (int i = 1; i < path.nodes().size(); i++) {
				pairs.add(List.of(path.nodes().get(i - 1), path.nodes().get(i)));
			}
		}
		Map<String, Node> nodes = this.entities.all(nodeIds, deadline);
		Map<String, Edge> edges = edges(question, pairs, deadline);
		List<RankedPath> ranked = new ArrayList<>();
		for (FoundPath path : outcome.paths()) {
			ranked.add(ranked(path, nodes, edges, rank, ranked.size() + 1));
		}
		return new PathAnswer(ranked, List.copyOf(nodes.values()), List.copyOf(edges.values()),
				meta(question, outcome, nodes.values(), edges.values(), deadline));
	}

	private Map<String, Edge> edges(PathQuestion question, Set<List<String>> pairs, Deadline deadline) {
		Map<String, Object> parameters = PathStatements.parameters(question);
		parameters.put("pairs", List.copyOf(pairs));
		Map<String, Edge> edges = new LinkedHashMap<>();
		this.reader.read(PathStatements.between(question), parameters, deadline, row -> GraphRecords
			.edge(row.get("relationship").asRelationship(), row.get("source").asString(), row.get("target").asString()))
			.forEach(edge -> edges.putIfAbsent(edge.id(), edge));
		return edges;
	}

	private static RankedPath ranked(FoundPath path, Map<String, Node> nodes, Map<String, Edge> edges, PathRank rank,
			int place) {
		List<Node> inner = path.nodes().subList(1, path.nodes().size() - 1).stream().map(nodes::get).toList();
		double cost = path.edges().size() * PathCost.EDGE
				+ inner.stream().mapToDouble(node -> PathCost.ofNode(node.degree())).sum();
		return new RankedPath(path.nodes(), path.edges(), path.edges().size(), PathExplanation.rounded(cost),
				PathExplanation.of(inner, path.edges().stream().map(edges::get).toList(), rank, place));
	}

	private static PathMeta meta(PathQuestion question, Outcome outcome, Collection<Node> nodes, Collection<Edge> edges,
			Deadline deadline) {
		boolean cut = outcome.limit() != null;
		Meta meta = Meta.cut(nodes, edges, new Meta.Total(nodes.size(), edges.size(), !cut),
				cut ? List.of(String.valueOf(outcome.limit())) : List.of(), null, deadline.elapsedMs());
		if (question.at().period() != null) {
			meta = meta.withUndated(edges);
		}
		return new PathMeta(meta,
				(outcome.nodesSeen() > 0) ? new Explored(outcome.nodesSeen(), outcome.edgesSeen()) : null);
	}

}

package org.clew.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.path.PathAnswer.Explored;
import org.clew.path.PathAnswer.PathMeta;
import org.clew.path.PathAnswer.RankedPath;
import org.clew.path.search.FoundPath;
import org.jspecify.annotations.Nullable;

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
		return of(question, found, read(question, found, deadline), deadline);
	}

	/**
	 * The answer, if the database is still in the state that the paths were found in.
	 * Without any path nothing is read, and nobody knows.
	 */
	Optional<PathAnswer> ofState(DatabaseState state, PathQuestion question, Found found, Deadline deadline) {
		Passed passed = read(question, found, deadline);
		return state.equals(passed.state()) ? Optional.of(of(question, found, passed, deadline)) : Optional.empty();
	}

	private Passed read(PathQuestion question, Found found, Deadline deadline) {
		return Passed.read(this.reader, question.filter(), found.paths(), List.of(), deadline);
	}

	private PathAnswer of(PathQuestion question, Found found, Passed passed, Deadline deadline) {
		Set<String> reasons = new LinkedHashSet<>();
		if (found.limit() != null) {
			reasons.add(found.limit());
		}
		List<RankedPath> ranked = ranked(found.paths(), question.filter(), question.rank(), passed);
		if (ranked.size() < found.paths().size()) {
			reasons.add("changed");
		}
		int proved = reasons.contains("changed") ? 0 : found.proved();
		return new PathAnswer(ranked, List.copyOf(passed.nodes().values()), List.copyOf(passed.edges().values()),
				new PathMeta(meta(question.filter(), passed, reasons, deadline), proved, found.way().value(),
						found.searchMs(), new Explored(found.nodesSeen(), found.edgesSeen())));
	}

	/**
	 * What an answer shows; with the edges that have no date, if the question was about a
	 * time.
	 */
	static Meta meta(PathFilter filter, Passed passed, Set<String> reasons, Deadline deadline) {
		Meta meta = Meta.cut(passed.nodes().values(), passed.edges().values(),
				new Meta.Total(passed.nodes().size(), passed.edges().size(), reasons.isEmpty()), reasons, null,
				deadline.elapsedMs());
		boolean timed = filter.overlap() || filter.at().period() != null;
		return timed ? meta.withUndated(passed.edges().values()) : meta;
	}

	/**
	 * Paths with the stable ids of what they pass, explained. One that is no longer there
	 * is left out: the graph may have changed since it was found.
	 */
	List<RankedPath> ranked(List<FoundPath> paths, PathFilter filter, PathRank rank, Passed passed) {
		List<RankedPath> ranked = new ArrayList<>();
		for (FoundPath path : paths) {
			RankedPath named = named(path, filter, rank, passed, ranked);
			if (named != null) {
				ranked.add(named);
			}
		}
		return ranked;
	}

	private @Nullable RankedPath named(FoundPath path, PathFilter filter, PathRank rank, Passed passed,
			List<RankedPath> before) {
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
		List<Edge> edges = NamedEdges.of(steps, this.costs, filter.overlap());
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
				PathExplanation.of(inner, edges, this.costs, rank, before.size() + 1, behind));
	}

}

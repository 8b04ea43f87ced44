package org.clew.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.clew.graph.Days;
import org.clew.graph.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, of the parallel edges at each step of a path, the one that the path names: the
 * cheapest, and of these the one that most sources support. Where consecutive edges must
 * overlap in time, the cheapest sequence of edges that do is chosen, by dynamic
 * programming from step to step.
 */
final class NamedEdges {

	private NamedEdges() {
	}

	/**
	 * One edge for each step, or none at all if no sequence of them is allowed.
	 * @param steps what there is at each step
	 */
	static List<Edge> of(List<List<Edge>> steps, PathCosts costs, boolean overlap) {
		List<Chain> chains = steps.getFirst().stream().map(edge -> Chain.after(null, edge, costs)).toList();
		for (List<Edge> step : steps.subList(1, steps.size())) {
			List<Chain> longer = new ArrayList<>();
			for (Edge edge : step) {
				Chain best = before(chains, edge, overlap);
				if (best != null) {
					longer.add(Chain.after(best, edge, costs));
				}
			}
			chains = longer;
		}
		return chains.stream().min(Chain.ORDER).map(Chain::edges).orElse(List.of());
	}

	private static @Nullable Chain before(List<Chain> chains, Edge edge, boolean overlap) {
		return chains.stream().filter(chain -> !overlap || overlap(chain.last(), edge)).min(Chain.ORDER).orElse(null);
	}

	private static boolean overlap(Edge one, Edge other) {
		return Days.first(one.from()) <= Days.last(other.to()) && Days.first(other.from()) <= Days.last(one.to());
	}

	/**
	 * Edges up to a step.
	 *
	 * @param sources how many support them, summed up
	 */
	private record Chain(@Nullable Chain before, Edge last, double cost, int sources) {

		static final Comparator<Chain> ORDER = Comparator.comparingDouble(Chain::cost)
			.thenComparing(Comparator.comparingInt(Chain::sources).reversed())
			.thenComparing(chain -> chain.last().id());

		static Chain after(@Nullable Chain before, Edge edge, PathCosts costs) {
			int sources = edge.evidence().sources().size();
			double cost = costs.ofEdge(edge.type(), sources, edge.evidence().nature());
			return (before != null) ? new Chain(before, edge, before.cost() + cost, before.sources() + sources)
					: new Chain(null, edge, cost, sources);
		}

		List<Edge> edges() {
			List<Edge> edges = new ArrayList<>();
			for (Chain chain = this; chain != null; chain = chain.before()) {
				edges.addFirst(chain.last());
			}
			return edges;
		}

	}

}

package org.clew.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of what there is.
 *
 * @param shown how many nodes and edges the answer has
 * @param total what the question would have shown without limits; a lower bound where not
 * exact
 * @param truncated whether any limit bit
 * @param reasons the name of each limit that bit: {@code perType}, {@code limit},
 * {@code hub}, {@code scan}, {@code time}, {@code expansions}, {@code rows},
 * {@code changed} (the graph changed while it was searched)
 * @param next the call that continues, as a path with query, where there is one
 * @param elapsedMs time taken by the server, in milliseconds
 * @param undated ids of shown edges without any date, where the question was about a time
 * @param samples groups of neighbours of which not all are shown, where the answer is
 * made of groups
 */
public record Meta(Counts shown, Total total, boolean truncated, List<String> reasons, @Nullable String next,
		double elapsedMs, @Nullable List<String> undated, @Nullable List<Sample> samples) {

	/**
	 * Number of nodes and of edges.
	 *
	 * @param nodes number of nodes
	 * @param edges number of edges
	 */
	public record Counts(int nodes, int edges) {
	}

	/**
	 * Number of nodes and of edges.
	 *
	 * @param nodes number of nodes
	 * @param edges number of edges
	 * @param exact whether that is exact, and not a lower bound
	 */
	public record Total(long nodes, long edges, boolean exact) {
	}

	/**
	 * A group of which some are shown: whichever the database has at hand, in no promised
	 * order.
	 *
	 * @param entity id of the entity whose relationships they are
	 * @param type of the relationships
	 * @param direction {@code out} where they start from the entity, {@code in} where
	 * they lead to it
	 * @param shown how many are shown
	 * @param total how many there are; absent where not all could be looked at
	 */
	public record Sample(String entity, String type, String direction, long shown, @Nullable Long total) {
	}

	/** An answer from which nothing is left out. */
	public static Meta complete(Collection<Node> nodes, Collection<Edge> edges, double elapsedMs) {
		return new Meta(new Counts(nodes.size(), edges.size()), new Total(nodes.size(), edges.size(), true), false,
				List.of(), null, elapsedMs, null, null);
	}

	/**
	 * An answer cut by the limits named in {@code reasons}; complete if there are none.
	 */
	public static Meta cut(Collection<Node> nodes, Collection<Edge> edges, Total total, Collection<String> reasons,
			@Nullable String next, double elapsedMs) {
		return new Meta(new Counts(nodes.size(), edges.size()), total, !reasons.isEmpty(), List.copyOf(reasons), next,
				elapsedMs, null, null);
	}

	/** The same, with the call that continues. */
	public Meta withNext(@Nullable String next) {
		return new Meta(this.shown, this.total, this.truncated, this.reasons, next, this.elapsedMs, this.undated,
				this.samples);
	}

	/** The same, naming the edges that were taken along without knowing their time. */
	public Meta withUndated(Collection<Edge> edges) {
		return new Meta(this.shown, this.total, this.truncated, this.reasons, this.next, this.elapsedMs,
				edges.stream().filter(Edge::undated).map(Edge::id).toList(), this.samples);
	}

	/** The same, naming the groups of which only some are shown. */
	public Meta withSamples(List<Sample> samples) {
		return new Meta(this.shown, this.total, this.truncated, this.reasons, this.next, this.elapsedMs, this.undated,
				samples);
	}

}

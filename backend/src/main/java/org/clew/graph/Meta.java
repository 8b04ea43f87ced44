package org.clew.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of what there is.
 *
 * @param total what the question would have shown without limits; a lower bound where not
 * exact
 * @param truncated whether any limit bit
 * @param reasons the name of each limit that bit: {@code perType}, {@code limit},
 * {@code hub}, {@code time}, {@code expansions}, {@code rows}, {@code changed} (the graph
 * changed while it was searched)
 * @param next the call that continues, as a path with query, where there is one
 * @param elapsedMs time taken by the server, in milliseconds
 * @param undated ids of shown edges without any date, where the question was about a time
 */
public record Meta(Counts shown, Total total, boolean truncated, List<String> reasons, @Nullable String next,
		double elapsedMs, @Nullable List<String> undated) {

	/** Number of nodes and of edges. */
	public record Counts(int nodes, int edges) {
	}

	/** Number of nodes and of edges, and whether that is exact or a lower bound. */
	public record Total(long nodes, long edges, boolean exact) {
	}

	/** An answer from which nothing is left out. */
	public static Meta complete(Collection<Node> nodes, Collection<Edge> edges, double elapsedMs) {
		return new Meta(new Counts(nodes.size(), edges.size()), new Total(nodes.size(), edges.size(), true), false,
				List.of(), null, elapsedMs, null);
	}

	/**
	 * An answer cut by the limits named in {@code reasons}; complete if there are none.
	 */
	public static Meta cut(Collection<Node> nodes, Collection<Edge> edges, Total total, Collection<String> reasons,
			@Nullable String next, double elapsedMs) {
		return new Meta(new Counts(nodes.size(), edges.size()), total, !reasons.isEmpty(), List.copyOf(reasons), next,
				elapsedMs, null);
	}

	/** The same, with the call that continues. */
	public Meta withNext(@Nullable String next) {
		return new Meta(this.shown, this.total, this.truncated, this.reasons, next, this.elapsedMs, this.undated);
	}

	/** The same, naming the edges that were taken along without knowing their time. */
	public Meta withUndated(Collection<Edge> edges) {
		return new Meta(this.shown, this.total, this.truncated, this.reasons, this.next, this.elapsedMs,
				edges.stream().filter(Edge::undated).map(Edge::id).toList());
	}

}

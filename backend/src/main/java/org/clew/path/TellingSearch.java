package org.clew.path;

import java.util.List;

import org.clew.database.Deadline;
import org.clew.database.TimeBudgetExhausted;
import org.clew.path.Expander.Neighbour;
import org.jspecify.annotations.Nullable;

/**
 * Finds the k cheapest loopless paths of at most so many edges, exactly, in a graph that
 * is only seen node by node. It grows from both ends, asks for the neighbours of a batch
 * of frontier nodes at a time, and looks for the cheapest paths in what it has seen.
 * <p>
 * It may stop when the k-th of these costs no more than {@code f + 1 + b}, where
 * {@code f} and {@code b} are the least costs of passing through a frontier node from
 * either end: a path with an edge that was not seen leaves the seen part by a frontier
 * node of the one side, takes at least one edge, and comes back by a frontier node of the
 * other. In the same way the least numbers of edges prove that no path within the length
 * is left.
 */
final class TellingSearch {

	/**
	 * Nodes asked about at once: enough to make round trips few, few enough to waste
	 * little.
	 */
	private static final int BATCH_NODES = 64;

	private static final int BATCH_RELATIONSHIPS = 4000;

	private final Expander expander;

	private final int maxRelationships;

	private final DiscoveredGraph graph = new DiscoveredGraph();

	/**
	 * @param maxRelationships relationships that may be read before the search gives up
	 */
	TellingSearch(Expander expander, int maxRelationships) {
		this.expander = expander;
		this.maxRelationships = maxRelationships;
	}

	/**
	 * What a search found.
	 *
	 * @param paths cheapest first
	 * @param limit the limit that ended it before its paths, or their absence, were
	 * proved; absent if they are
	 */
	record Outcome(List<FoundPath> paths, @Nullable String limit, int nodesSeen, int edgesSeen) {
	}

	/** An end of the paths, which must differ from the other. */
	record End(String id, long degree) {
	}

	Outcome search(End from, End to, int k, int maxLength, Deadline deadline) {
		int source = this.graph.add(from.id(), from.degree());
		int target = this.graph.add(to.id(), to.degree());
		SearchSide forward = new SearchSide(this.graph, source, maxLength);
		SearchSide backward = new SearchSide(this.graph, target, maxLength);
		List<FoundPath> best = List.of();
		long read = 0;
		while (true) {
			double bound = forward.bound() + PathCost.EDGE + backward.bound();
			boolean complete = bound == Double.POSITIVE_INFINITY
					|| forward.hopsBound() + 1 + backward.hopsBound() > maxLength;
			if (complete || forward.cost(target) <= bound) {
				best = new CheapestPaths(this.graph, source, target, maxLength).best(k);
			}
			if (complete || (best.size() == k && best.getLast().cost() <= bound)) {
				return outcome(best, null);
			}
			if (deadline.passed() || read > this.maxRelationships) {
				best = new CheapestPaths(this.graph, source, target, maxLength).best(k);
				return outcome(best, deadline.passed() ? "time" : "expansions");
			}
			List<Integer> batch = cheaperBatch(forward, backward);
			try {
				read += expand(batch);
			}
			catch (TimeBudgetExhausted ex) {
				best = new CheapestPaths(this.graph, source, target, maxLength).best(k);
				return outcome(best, "time");
			}
			forward.advance(batch);
			backward.advance(batch);
		}
	}

	/** The batch of the side that has fewer relationships to read. */
	private List<Integer> cheaperBatch(SearchSide forward, SearchSide backward) {
		List<Integer> ahead = forward.takeBatch(BATCH_NODES, BATCH_RELATIONSHIPS);
		List<Integer> behind = backward.takeBatch(BATCH_NODES, BATCH_RELATIONSHIPS);
		if (relationships(ahead) <= relationships(behind)) {
			backward.putBack(behind);
			return ahead;
		}
		forward.putBack(ahead);
		return behind;
	}

	private long relationships(List<Integer> nodes) {
		return nodes.stream().mapToLong(this.graph::degree).sum();
	}

	private int expand(List<Integer> batch) {
		List<Neighbour> neighbours = this.expander.expand(batch.stream().map(this.graph::id).toList());
		for (Neighbour neighbour : neighbours) {
			int from = this.graph.add(neighbour.from(), 0);
			int to = this.graph.add(neighbour.to(), neighbour.degree());
			this.graph.connect(from, to, neighbour.edge(), neighbour.sources());
		}
		batch.forEach(this.graph::setExpanded);
		return neighbours.size();
	}

	private Outcome outcome(List<FoundPath> paths, @Nullable String limit) {
		return new Outcome(paths, limit, this.graph.size(), this.graph.edges());
	}

}

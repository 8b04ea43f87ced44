package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.clew.path.DiscoveredGraph.Link;
import org.jspecify.annotations.Nullable;

/**
 * One of the two ends from which a search grows. It keeps, for every node seen, the least
 * cost and the least number of edges from its end through nodes whose neighbours are
 * known, and the frontier: nodes seen whose neighbours are not known. The frontier is
 * ordered by the cost of passing <em>through</em> a node, so that hubs come last.
 */
final class SearchSide {

	private static final int UNSEEN = Integer.MAX_VALUE / 4;

	private final DiscoveredGraph graph;

	private final int start;

	private final int maxLength;

	private double[] cost = new double[0];

	private int[] hops = new int[0];

	private final PriorityQueue<Entry> expanded = new PriorityQueue<>(Entry.ORDER);

	private final PriorityQueue<Entry> frontier = new PriorityQueue<>(Entry.ORDER);

	private final BitSet inFrontier = new BitSet();

	private final int[] frontierByHops;

	SearchSide(DiscoveredGraph graph, int start, int maxLength) {
		this.graph = graph;
		this.start = start;
		this.maxLength = maxLength;
		this.frontierByHops = new int[maxLength];
		grow();
		this.cost[start] = 0;
		this.hops[start] = 0;
		enter(start);
	}

	/**
	 * Takes in nodes whose neighbours have become known, and goes as far as these allow.
	 */
	void advance(List<Integer> nowExpanded) {
		grow();
		for (int node : nowExpanded) {
			if (this.inFrontier.get(node)) {
				this.inFrontier.clear(node);
				this.frontierByHops[this.hops[node]]--;
			}
			if (this.hops[node] < UNSEEN) {
				this.expanded.add(new Entry(node, through(node)));
			}
		}
		while (!this.expanded.isEmpty()) {
			Entry entry = this.expanded.remove();
			if (entry.key() == through(entry.node())) {
				relax(entry.node());
			}
		}
	}

	private void relax(int node) {
		double onward = through(node) + PathCost.EDGE;
		int hop = this.hops[node] + 1;
		for (Link link : this.graph.links(node)) {
			int next = link.node();
			if (onward < this.cost[next] || hop < this.hops[next]) {
				if (this.inFrontier.get(next) && hop < this.hops[next]) {
					this.frontierByHops[this.hops[next]]--;
					this.frontierByHops[hop]++;
				}
				this.cost[next] = Math.min(this.cost[next], onward);
				this.hops[next] = Math.min(this.hops[next], hop);
				if (this.graph.isExpanded(next)) {
					this.expanded.add(new Entry(next, through(next)));
				}
				else {
					enter(next);
				}
			}
		}
	}

	/**
	 * Nodes too far away for any path are left out; they come back if a shorter way is
	 * found.
	 */
	private void enter(int node) {
		if (this.hops[node] < this.maxLength) {
			if (!this.inFrontier.get(node)) {
				this.inFrontier.set(node);
				this.frontierByHops[this.hops[node]]++;
			}
			this.frontier.add(new Entry(node, through(node)));
		}
	}

	/**
	 * The next nodes to expand, cheapest first, until they have so many relationships;
	 * they leave the frontier's order, and {@link #putBack} returns them.
	 */
	List<Integer> takeBatch(int mostNodes, long relationships) {
		List<Integer> batch = new ArrayList<>();
		long sum = 0;
		Entry entry = head();
		while (entry != null && batch.size() < mostNodes) {
			sum += this.graph.degree(entry.node());
			if (!batch.isEmpty() && sum > relationships) {
				break;
			}
			batch.add(entry.node());
			this.frontier.remove();
			entry = head();
		}
		return batch;
	}

	void putBack(List<Integer> batch) {
		batch.forEach(node -> this.frontier.add(new Entry(node, through(node))));
	}

	/** No path that leaves the known part of the graph costs less up to where it does. */
	double bound() {
		Entry entry = head();
		return (entry != null) ? entry.key() : Double.POSITIVE_INFINITY;
	}

	/**
	 * No path that leaves the known part of the graph has fewer edges up to where it
	 * does.
	 */
	int hopsBound() {
		for (int hop = 0; hop < this.maxLength; hop++) {
			if (this.frontierByHops[hop] > 0) {
				return hop;
			}
		}
		return UNSEEN;
	}

	/**
	 * Least cost from this end to a node, without the node; infinite where it is not
	 * reached.
	 */
	double cost(int node) {
		return (node < this.cost.length) ? this.cost[node] : Double.POSITIVE_INFINITY;
	}

	private @Nullable Entry head() {
		Entry entry = this.frontier.peek();
		while (entry != null && !isCurrent(entry)) {
			this.frontier.remove();
			entry = this.frontier.peek();
		}
		return entry;
	}

	private boolean isCurrent(Entry entry) {
		return this.inFrontier.get(entry.node()) && entry.key() == through(entry.node());
	}

	/** Cost of reaching a node and passing through it. */
	private double through(int node) {
		return (node == this.start) ? 0 : this.cost[node] + this.graph.cost(node);
	}

	private void grow() {
		int known = this.cost.length;
		if (known < this.graph.size()) {
			int size = Math.max(this.graph.size(), known * 2);
			this.cost = Arrays.copyOf(this.cost, size);
			this.hops = Arrays.copyOf(this.hops, size);
			Arrays.fill(this.cost, known, size, Double.POSITIVE_INFINITY);
			Arrays.fill(this.hops, known, size, UNSEEN);
		}
	}

	private record Entry(int node, double key) {

		static final Comparator<Entry> ORDER = Comparator.comparingDouble(Entry::key).thenComparingInt(Entry::node);

	}

}

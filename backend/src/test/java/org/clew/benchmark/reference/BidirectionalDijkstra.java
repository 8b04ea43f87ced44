package org.clew.benchmark.reference;

import org.clew.benchmark.graph.Topology;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest path between two entities by Clew's cost (one for each relationship,
 * log2(1 + degree) for each entity passed), of any length, searched from both ends at
 * once.
 *
 * <p>
 * Each side settles entities in the order of what a path has cost when it <em>leaves</em>
 * them, so that a hub comes last. Once the cheapest unsettled ones of both sides and one
 * more relationship cost as much as the best path found, there is no better one: it would
 * have to leave an unsettled entity on either side; and a path on which just one entity
 * is unsettled on both sides was found when that one was reached from both.
 */
public final class BidirectionalDijkstra {

	private static final double LN_2 = Math.log(2);

	private final Topology topology;

	private final double[] cost;

	private final Side forward;

	private final Side backward;

	private int search;

	/** A path's cost and number of relationships. */
	public record Found(double cost, int length) {
	}

	public BidirectionalDijkstra(Topology topology) {
		this.topology = topology;
		this.cost = new double[topology.size()];
		for (int node = 0; node < topology.size(); node++) {
			this.cost[node] = Math.log1p(topology.degree(node)) / LN_2;
		}
		this.forward = new Side(topology.size());
		this.backward = new Side(topology.size());
	}

	/** The cheapest, or nothing if they are not connected. */
	public @Nullable Found search(int from, int to) {
		this.search++;
		this.forward.begin(from, this.search);
		this.backward.begin(to, this.search);
		double best = Double.POSITIVE_INFINITY;
		int length = 0;
		while (this.forward.bound() + 1 + this.backward.bound() < best) {
			boolean ahead = this.forward.bound() <= this.backward.bound();
			Side side = ahead ? this.forward : this.backward;
			Side other = ahead ? this.backward : this.forward;
			int node = side.nearest();
			if (!side.settle(node, this.search)) {
				continue;
			}
			double left = side.leaving(node, this.cost);
			for (int i = this.topology.begin(node); i < this.topology.begin(node + 1); i++) {
				int next = this.topology.neighbour(i);
				if (side.reach(next, node, left + 1, this.cost, this.search) && other.knows(next, this.search)) {
					double through = left + 1 + other.leaving(next, this.cost);
					if (through < best) {
						best = through;
						length = side.hops(next) + other.hops(next);
					}
				}
			}
		}
		return (best == Double.POSITIVE_INFINITY) ? null : new Found(best, length);
	}

	/** What one end knows; entries of earlier searches are told by their stamp. */
	private static final class Side {

		private final double[] arriving;

		private final int[] stamps;

		private final int[] settled;

		private final byte[] hops;

		private final LongHeap queue = new LongHeap();

		private int origin;

		Side(int size) {
			this.arriving = new double[size];
			this.stamps = new int[size];
			this.settled = new int[size];
			this.hops = new byte[size];
		}

		void begin(int node, int search) {
			this.queue.clear();
			this.origin = node;
			this.arriving[node] = 0;
			this.hops[node] = 0;
			this.stamps[node] = search;
			this.queue.add(0, node);
		}

		/** What the next path costs at least when it leaves its last settled entity. */
		double bound() {
			return this.queue.isEmpty() ? Double.POSITIVE_INFINITY : this.queue.key();
		}

		int nearest() {
			return this.queue.remove();
		}

		/** Whether this is the first time: a node is queued once for each way to it. */
		boolean settle(int node, int search) {
			boolean first = this.settled[node] != search;
			this.settled[node] = search;
			return first;
		}

		boolean knows(int node, int search) {
			return this.stamps[node] == search;
		}

		int hops(int node) {
			return this.hops[node];
		}

		/** What a path costs that goes on from here. */
		double leaving(int node, double[] cost) {
			return (node == this.origin) ? 0 : this.arriving[node] + cost[node];
		}

		/** Whether this is a cheaper way to a node than any before. */
		boolean reach(int node, int previous, double arriving, double[] cost, int search) {
			if (this.stamps[node] == search && this.arriving[node] <= arriving) {
				return false;
			}
			this.stamps[node] = search;
			this.arriving[node] = arriving;
			this.hops[node] = (byte) (this.hops[previous] + 1);
			this.queue.add(arriving + cost[node], node);
			return true;
		}

	}

}

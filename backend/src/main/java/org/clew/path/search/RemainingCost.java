package org.clew.path.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The least cost from behind a node to the target within each number of edges, in the
 * seen part of a graph, by one dynamic programme from the target on. Only nodes are
 * looked at that can lie on a path of the cost looked for: those where what the search
 * knows of the way from the source leaves enough.
 */
final class RemainingCost {

	/** Sums of the same costs in another order may differ by less. */
	static final double ROUNDING = 1e-9;

	private final SeenGraph graph;

	private final int source;

	private final int target;

	private final int maxLength;

	private final SearchSide forward;

	private final double forwardBound;

	private final int forwardHops;

	private final double mostCost;

	/** Place of the row of a node, from 1; 0 for none. */
	private final int[] rowOf;

	/** By number of edges left. */
	private final List<double[]> rows = new ArrayList<>();

	RemainingCost(SeenGraph graph, int source, int target, int maxLength, SearchSide forward, double forwardBound,
			double mostCost) {
		this.graph = graph;
		this.source = source;
		this.target = target;
		this.maxLength = maxLength;
		this.forward = forward;
		this.forwardBound = forwardBound;
		this.forwardHops = forward.hopsBound();
		this.mostCost = mostCost;
		this.rowOf = new int[graph.size()];
		compute();
	}

	/** Infinite where no path of the cost looked for goes on so. */
	double from(int node, int edgesLeft) {
		int row = this.rowOf[node];
		return (row == 0 || edgesLeft < 0) ? Double.POSITIVE_INFINITY : this.rows.get(row - 1)[edgesLeft];
	}

	private void compute() {
		Arrays.fill(row(this.target), 0);
		IntArrayList changed = IntArrayList.of(this.target);
		int[] changedAt = new int[this.graph.size()];
		for (int hops = 1; hops <= this.maxLength && !changed.isEmpty(); hops++) {
			IntArrayList next = new IntArrayList();
			for (int i = 0; i < changed.size(); i++) {
				stepBack(changed.getInt(i), hops, next, changedAt);
			}
			changed = next;
		}
	}

	private void stepBack(int node, int hops, IntArrayList changed, int[] changedAt) {
		double through = from(node, hops - 1) + ((node == this.target) ? 0 : this.graph.cost(node));
		for (int link = this.graph.firstLink(node); link != SeenGraph.NONE; link = this.graph.nextLink(link)) {
			int before = this.graph.neighbour(link);
			double cost = through + this.graph.linkCost(link);
			if (before != this.target && this.graph.allows(link, Links.BACK) && cost < from(before, hops)
					&& isWithin(before, hops, cost)) {
				double[] row = row(before);
				for (int left = hops; left <= this.maxLength; left++) {
					row[left] = Math.min(row[left], cost);
				}
				if (before != this.source && changedAt[before] != hops) {
					changedAt[before] = hops;
					changed.add(before);
				}
			}
		}
	}

	private boolean isWithin(int node, int edgesBehind, double costBehind) {
		if (node == this.source) {
			return costBehind <= this.mostCost + ROUNDING;
		}
		double before = this.forward.leastCost(node, this.forwardBound) + this.graph.cost(node);
		return before + costBehind <= this.mostCost + ROUNDING
				&& this.forward.leastHops(node, this.forwardHops) + edgesBehind <= this.maxLength;
	}

	private double[] row(int node) {
		if (this.rowOf[node] == 0) {
			double[] row = new double[this.maxLength + 1];
			Arrays.fill(row, Double.POSITIVE_INFINITY);
			this.rows.add(row);
			this.rowOf[node] = this.rows.size();
		}
		return this.rows.get(this.rowOf[node] - 1);
	}

}

package org.clew.path.search;

import java.util.Arrays;

/**
 * One of the two ends from which a search grows. It keeps, for every node seen, the least
 * cost and the least number of edges from its end through nodes whose neighbours are
 * known, and the frontier: nodes seen whose neighbours are not known. The frontier is
 * ordered by the cost of passing <em>through</em> a node, so that hubs come last.
 */
final class SearchSide {

	private static final int UNSEEN = Integer.MAX_VALUE / 4;

	private final SeenGraph graph;

	private final int start;

	private final int end;

	private final byte way;

	private final int maxLength;

	private final double leastEdgeCost;

	private double[] cost = new double[0];

	private int[] hops = new int[0];

	private boolean[] inFrontier = new boolean[0];

	private final CostHeap settling = new CostHeap();

	private final CostHeap frontier = new CostHeap();

	private final int[] frontierByHops;

	/** Least cost of passing through a node that left the frontier unexpanded. */
	private double leastLeft = Double.POSITIVE_INFINITY;

	private int leastHopsLeft = UNSEEN;

	/**
	 * @param start the end that it grows from
	 * @param end the other
	 * @param way which way it follows links
	 */
	SearchSide(SeenGraph graph, int start, int end, byte way, SearchQuestion question) {
		this.graph = graph;
		this.start = start;
		this.end = end;
		this.way = way;
		this.maxLength = question.maxLength();
		this.leastEdgeCost = question.leastEdgeCost();
		this.frontierByHops = new int[this.maxLength];
		grow();
		this.cost[start] = 0;
		this.hops[start] = 0;
		enter(start);
	}

	/**
	 * Takes in nodes whose neighbours have become known, goes as far as these allow, and
	 * reports where it meets the other side.
	 */
	void advance(int[] nowExpanded, SearchSide other, Meetings meetings) {
		grow();
		for (int node : nowExpanded) {
			leave(node);
			if (this.hops[node] < UNSEEN && node != this.end) {
				this.settling.add(node, through(node));
			}
		}
		while (!this.settling.isEmpty()) {
			int node = this.settling.headNode();
			boolean current = this.settling.headCost() == through(node);
			this.settling.removeHead();
			if (current) {
				relax(node, other, meetings);
			}
		}
	}

	private void relax(int node, SearchSide other, Meetings meetings) {
		double through = through(node);
		int hop = this.hops[node] + 1;
		for (int link = this.graph.firstLink(node); link != SeenGraph.NONE; link = this.graph.nextLink(link)) {
			int next = this.graph.neighbour(link);
			if (!this.graph.allows(link, this.way) || next == this.start) {
				continue;
			}
			double onward = through + this.graph.linkCost(link);
			if (other.hops(next) + hop <= this.maxLength) {
				meetings.add(onward + ((next == this.end) ? 0 : this.graph.cost(next)) + other.cost(next));
			}
			if (onward < this.cost[next] || hop < this.hops[next]) {
				improve(next, Math.min(this.cost[next], onward), Math.min(this.hops[next], hop));
			}
		}
	}

	private void improve(int node, double newCost, int newHops) {
		if (this.inFrontier[node]) {
			this.frontierByHops[this.hops[node]]--;
			this.inFrontier[node] = false;
		}
		this.cost[node] = newCost;
		this.hops[node] = newHops;
		if (node == this.end) {
			return;
		}
		if (this.graph.isExpanded(node)) {
			this.settling.add(node, through(node));
		}
		else {
			enter(node);
		}
	}

	/**
	 * Nodes too far away for any path are left out; they come back if a shorter way is
	 * found.
	 */
	private void enter(int node) {
		if (this.hops[node] < this.maxLength) {
			this.inFrontier[node] = true;
			this.frontierByHops[this.hops[node]]++;
			this.frontier.add(node, through(node));
		}
	}

	/** Puts back what was taken out but could not be expanded. */
	void putBack(int[] nodes) {
		for (int node : nodes) {
			if (hops(node) < UNSEEN && node != this.end && !this.inFrontier[node]) {
				enter(node);
			}
		}
	}

	private void leave(int node) {
		if (this.inFrontier[node]) {
			this.inFrontier[node] = false;
			this.frontierByHops[this.hops[node]]--;
		}
	}

	/**
	 * The next node to expand, or {@link SeenGraph#NONE}. Those from which no path within
	 * the length is left by what is not known of them, as the other side has too many
	 * edges behind it already, leave the frontier here; a side's least number of edges
	 * never falls.
	 * @param othersHops {@link #hopsBound} of the other side
	 */
	int head(int othersHops) {
		while (!this.frontier.isEmpty()) {
			int node = this.frontier.headNode();
			if (this.inFrontier[node] && this.frontier.headCost() == through(node)) {
				if (this.hops[node] + 1 + othersHops <= this.maxLength) {
					return node;
				}
				leave(node);
				this.leastLeft = Math.min(this.leastLeft, through(node));
				this.leastHopsLeft = Math.min(this.leastHopsLeft, this.hops[node]);
			}
			this.frontier.removeHead();
		}
		return SeenGraph.NONE;
	}

	/** Takes out the head. */
	void take() {
		leave(this.frontier.headNode());
		this.frontier.removeHead();
	}

	/**
	 * No path that leaves the known part of the graph costs less up to and with the node
	 * by which it does; infinite if none leaves it.
	 */
	double bound(int othersHops) {
		int node = head(othersHops);
		return (node != SeenGraph.NONE) ? through(node) : Double.POSITIVE_INFINITY;
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
	 * Least cost from this end to a node, without the node, through nodes whose
	 * neighbours are known; infinite where it is not reached.
	 */
	double cost(int node) {
		return (node < this.cost.length) ? this.cost[node] : Double.POSITIVE_INFINITY;
	}

	/** Least number of edges, likewise. */
	int hops(int node) {
		return (node < this.hops.length) ? this.hops[node] : UNSEEN;
	}

	/**
	 * Least cost to a node on any path of the seen graph: within what is known, or by way
	 * of a node that is not expanded, in the frontier or left, to one that the other side
	 * knows.
	 * @param bound {@link #bound}
	 */
	double leastCost(int node, double bound) {
		return Math.min(cost(node), Math.min(bound, this.leastLeft) + this.leastEdgeCost);
	}

	/**
	 * Least number of edges, likewise.
	 * @param hopsBound {@link #hopsBound}
	 */
	int leastHops(int node, int hopsBound) {
		return Math.min(hops(node), Math.min(hopsBound, this.leastHopsLeft) + 1);
	}

	/** Cost of reaching a node and passing through it. */
	double through(int node) {
		return (node == this.start) ? 0 : this.cost[node] + this.graph.cost(node);
	}

	private void grow() {
		int known = this.cost.length;
		if (known < this.graph.size()) {
			int size = Math.max(this.graph.size(), known * 2);
			this.cost = Arrays.copyOf(this.cost, size);
			this.hops = Arrays.copyOf(this.hops, size);
			this.inFrontier = Arrays.copyOf(this.inFrontier, size);
			Arrays.fill(this.cost, known, size, Double.POSITIVE_INFINITY);
			Arrays.fill(this.hops, known, size, UNSEEN);
		}
	}

}

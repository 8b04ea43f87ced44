package org.clew.path.search;

import java.util.Arrays;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The part of the graph that a search has seen so far. Nodes are numbered in the order of
 * their discovery; the links of each are a list through plain arrays, as a search that is
 * done in a millisecond has no time for objects.
 */
final class SeenGraph implements Links {

	/** Ends a list of links. */
	static final int NONE = -1;

	private final double nodeWeight;

	private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

	private long[] handles = new long[256];

	private long[] degrees = new long[256];

	private double[] costs = new double[256];

	private boolean[] expanded = new boolean[256];

	private int[] first = new int[256];

	private int nodes;

	private int[] next = new int[1024];

	private int[] to = new int[1024];

	private double[] linkCost = new double[1024];

	private byte[] ways = new byte[1024];

	private int[] firstDay = new int[1024];

	private int[] lastDay = new int[1024];

	private int links;

	SeenGraph(double nodeWeight) {
		this.nodeWeight = nodeWeight;
		this.numbers.defaultReturnValue(NONE);
	}

	/** The number of a node, which is new if it was not seen before. */
	int add(long handle, long degree) {
		int known = this.numbers.putIfAbsent(handle, this.nodes);
		if (known != NONE) {
			return known;
		}
		if (this.nodes == this.handles.length) {
			growNodes(this.nodes * 2);
		}
		this.handles[this.nodes] = handle;
		this.degrees[this.nodes] = degree;
		this.costs[this.nodes] = SearchQuestion.nodeCost(degree) * this.nodeWeight;
		this.first[this.nodes] = NONE;
		return this.nodes++;
	}

	private void growNodes(int size) {
		this.handles = Arrays.copyOf(this.handles, size);
		this.degrees = Arrays.copyOf(this.degrees, size);
		this.costs = Arrays.copyOf(this.costs, size);
		this.expanded = Arrays.copyOf(this.expanded, size);
		this.first = Arrays.copyOf(this.first, size);
	}

	/**
	 * Loops are passed over, since no path needs one; so is what became known when the
	 * neighbour was expanded.
	 */
	@Override
	public void link(long node, long neighbour, long degree, double cost, byte way, int firstDay, int lastDay) {
		int from = add(node, 0);
		this.expanded[from] = true;
		int other = add(neighbour, degree);
		if (!this.expanded[other]) {
			put(from, other, cost, way, firstDay, lastDay);
			put(other, from, cost, turned(way), firstDay, lastDay);
		}
	}

	private static byte turned(byte way) {
		return switch (way) {
			case ONWARD -> BACK;
			case BACK -> ONWARD;
			default -> BOTH;
		};
	}

	private void put(int from, int other, double cost, byte way, int firstDay, int lastDay) {
		if (this.links == this.next.length) {
			growLinks(this.links * 2);
		}
		this.to[this.links] = other;
		this.linkCost[this.links] = cost;
		this.ways[this.links] = way;
		this.firstDay[this.links] = firstDay;
		this.lastDay[this.links] = lastDay;
		this.next[this.links] = this.first[from];
		this.first[from] = this.links++;
	}

	private void growLinks(int size) {
		this.next = Arrays.copyOf(this.next, size);
		this.to = Arrays.copyOf(this.to, size);
		this.linkCost = Arrays.copyOf(this.linkCost, size);
		this.ways = Arrays.copyOf(this.ways, size);
		this.firstDay = Arrays.copyOf(this.firstDay, size);
		this.lastDay = Arrays.copyOf(this.lastDay, size);
	}

	/** Notes that all links of a node are known; it may have none. */
	void setExpanded(int node) {
		this.expanded[node] = true;
	}

	boolean isExpanded(int node) {
		return this.expanded[node];
	}

	/** First of the links of a node, or {@link #NONE}. */
	int firstLink(int node) {
		return this.first[node];
	}

	/** The link after another of the same node, or {@link #NONE}. */
	int nextLink(int link) {
		return this.next[link];
	}

	int neighbour(int link) {
		return this.to[link];
	}

	double linkCost(int link) {
		return this.linkCost[link];
	}

	/** Whether a path may use a link in one of the ways, seen from its node. */
	boolean allows(int link, byte way) {
		return (this.ways[link] & way) != 0;
	}

	int firstDay(int link) {
		return this.firstDay[link];
	}

	int lastDay(int link) {
		return this.lastDay[link];
	}

	long handle(int node) {
		return this.handles[node];
	}

	long degree(int node) {
		return this.degrees[node];
	}

	/** Cost of passing through a node. */
	double cost(int node) {
		return this.costs[node];
	}

	int size() {
		return this.nodes;
	}

	int edges() {
		return this.links / 2;
	}

}

package org.clew.path.search;

import java.util.Arrays;

/**
 * Nodes by cost, least first; a binary heap over plain arrays. A node may be in it more
 * than once, whoever takes it out knows which entry is outdated.
 */
final class CostHeap {

	private double[] costs = new double[64];

	private int[] nodes = new int[64];

	private int size;

	boolean isEmpty() {
		return this.size == 0;
	}

	int headNode() {
		return this.nodes[0];
	}

	double headCost() {
		return this.costs[0];
	}

	void add(int node, double cost) {
		if (this.size == this.nodes.length) {
			this.costs = Arrays.copyOf(this.costs, this.size * 2);
			this.nodes = Arrays.copyOf(this.nodes, this.size * 2);
		}
		int hole = this.size++;
		while (hole > 0) {
			int parent = (hole - 1) / 2;
			if (!isBefore(cost, node, parent)) {
				break;
			}
			this.costs[hole] = this.costs[parent];
			this.nodes[hole] = this.nodes[parent];
			hole = parent;
		}
		this.costs[hole] = cost;
		this.nodes[hole] = node;
	}

	void removeHead() {
		this.size--;
		double cost = this.costs[this.size];
		int node = this.nodes[this.size];
		int hole = 0;
		while (true) {
			int child = 2 * hole + 1;
			if (child >= this.size) {
				break;
			}
			if (child + 1 < this.size && isBefore(this.costs[child + 1], this.nodes[child + 1], child)) {
				child++;
			}
			if (isBefore(cost, node, child)) {
				break;
			}
			this.costs[hole] = this.costs[child];
			this.nodes[hole] = this.nodes[child];
			hole = child;
		}
		this.costs[hole] = cost;
		this.nodes[hole] = node;
	}

	/** Of the same cost, what was seen earlier comes first, so that answers repeat. */
	private boolean isBefore(double cost, int node, int place) {
		return cost < this.costs[place] || (cost == this.costs[place] && node < this.nodes[place]);
	}

}

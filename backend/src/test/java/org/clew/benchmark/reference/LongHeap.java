package org.clew.benchmark.reference;

import java.util.Arrays;

/**
 * A binary heap of nodes by a key that is not negative, both packed into one long: the
 * bits of such a float are in the order of its values.
 */
final class LongHeap {

	private long[] entries = new long[1024];

	private int size;

	void clear() {
		this.size = 0;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** The smallest key. */
	float key() {
		return Float.intBitsToFloat((int) (this.entries[0] >>> Integer.SIZE));
	}

	void add(double key, int node) {
		if (this.size == this.entries.length) {
			this.entries = Arrays.copyOf(this.entries, 2 * this.size);
		}
		long entry = ((long) Float.floatToIntBits((float) key) << Integer.SIZE) | node;
		int hole = this.size++;
		while (hole > 0 && this.entries[(hole - 1) / 2] > entry) {
			this.entries[hole] = this.entries[(hole - 1) / 2];
			hole = (hole - 1) / 2;
		}
		this.entries[hole] = entry;
	}

	/** Takes the node with the smallest key. */
	int remove() {
		int node = (int) this.entries[0];
		long last = this.entries[--this.size];
		int hole = 0;
		int child = 1;
		while (child < this.size) {
			if (child + 1 < this.size && this.entries[child + 1] < this.entries[child]) {
				child++;
			}
			if (this.entries[child] >= last) {
				break;
			}
			this.entries[hole] = this.entries[child];
			hole = child;
			child = 2 * hole + 1;
		}
		this.entries[hole] = last;
		return node;
	}

}

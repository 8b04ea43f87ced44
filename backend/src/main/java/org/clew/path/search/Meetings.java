package org.clew.path.search;

import java.util.Arrays;

/**
 * The costs of the k cheapest ways on which the two sides of a search met. Equal costs
 * count as one way, since one path is met at each of its nodes. It is a hint when the
 * cheapest paths may be known, not a proof: a way may visit a node twice, and two paths
 * may cost the same.
 */
final class Meetings {

	private static final double SAME = 1e-9;

	private final double[] least;

	Meetings(int k) {
		this.least = new double[k];
		Arrays.fill(this.least, Double.POSITIVE_INFINITY);
	}

	void add(double cost) {
		if (cost >= kth()) {
			return;
		}
		int place = 0;
		while (this.least[place] < cost - SAME) {
			place++;
		}
		if (this.least[place] > cost + SAME) {
			System.arraycopy(this.least, place, this.least, place + 1, this.least.length - place - 1);
			this.least[place] = cost;
		}
	}

	/** Infinite while there is none. */
	double least() {
		return this.least[0];
	}

	/** Infinite while there are fewer than k. */
	double kth() {
		return this.least[this.least.length - 1];
	}

}

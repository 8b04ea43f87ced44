package org.clew.path;

/**
 * What a path costs: one for each edge, and for each inner node the binary logarithm of
 * one more than its degree. A state of which 267,000 people are citizens costs 18,
 * somebody with three relationships 2: a path through few and small nodes says more than
 * one through what everybody shares.
 */
final class PathCost {

	static final double EDGE = 1;

	private static final double LN_2 = Math.log(2);

	private PathCost() {
	}

	/** Of passing through a node with so many relationships. */
	static double ofNode(long degree) {
		return Math.log1p((double) degree) / LN_2;
	}

}

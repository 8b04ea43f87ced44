package org.clew.path.search;

/**
 * What is sought: the k cheapest paths between two nodes.
 *
 * @param from handle of the one end
 * @param to handle of the other, which must differ
 * @param k how many
 * @param maxLength most edges of a path
 * @param overlap whether each two consecutive edges of a path must have held at the same
 * time
 * @param leastEdgeCost no edge costs less; above zero
 * @param nodeWeight what the binary logarithm of one more than its degree is multiplied
 * with to give the cost of an inner node
 */
public record SearchQuestion(End from, End to, int k, int maxLength, boolean overlap, double leastEdgeCost,
		double nodeWeight) {

	/**
	 * A node at an end of the paths.
	 *
	 * @param handle of the node
	 * @param degree number of its relationships
	 */
	public record End(long handle, long degree) {
	}

	private static final double LN_2 = Math.log(2);

	/** Cost of an inner node with so many relationships, before it is weighted. */
	public static double nodeCost(long degree) {
		return Math.log1p((double) degree) / LN_2;
	}

}

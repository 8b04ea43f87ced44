package org.clew.path.search;

/**
 * Takes the relationships of nodes.
 */
public interface Links {

	/**
	 * A relationship of a node.
	 * @param node the node asked about
	 * @param neighbour the node at the other end
	 * @param degree number of relationships of the neighbour
	 * @param cost of the relationship, above zero
	 * @param ways which way a path may use it, one of the constants
	 * @param firstDay first day on which it held, as an epoch day
	 * @param lastDay last day on which it held, as an epoch day
	 */
	void link(long node, long neighbour, long degree, double cost, byte ways, int firstDay, int lastDay);

	/** From the node to its neighbour. */
	byte ONWARD = 1;

	/** From the neighbour to the node. */
	byte BACK = 2;

	/** Either way. */
	byte BOTH = 3;

}

package org.clew.path.search;

/**
 * Tells the relationships of nodes; where it looks is its own affair. Nodes go by
 * handles, numbers that mean something only to the expander.
 */
public interface Expander {

	/**
	 * Reports every relationship of the nodes that a path may use, those of one node
	 * after those of another.
	 * @return whether there was time to; if not, nothing is reported
	 */
	boolean expand(long[] nodes, Links links);

	/**
	 * How much to ask for at once: few questions where each is a round trip, small ones
	 * where they cost nothing.
	 *
	 * @param nodes most nodes
	 * @param relationships most relationships, unless a single node has more
	 */
	record Batch(int nodes, long relationships) {
	}

	Batch batch();

}

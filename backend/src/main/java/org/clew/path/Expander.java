package org.clew.path;

import java.util.List;

/**
 * Tells the neighbours of nodes; where it looks is its own affair.
 */
interface Expander {

	/**
	 * An edge of one of the nodes asked about.
	 *
	 * @param from the node asked about
	 * @param to its neighbour
	 * @param degree of the neighbour
	 * @param sources number of sources that support the edge
	 */
	record Neighbour(String from, String to, long degree, String edge, int sources) {
	}

	/** All edges of the nodes that the search may use. */
	List<Neighbour> expand(List<String> nodes);

}

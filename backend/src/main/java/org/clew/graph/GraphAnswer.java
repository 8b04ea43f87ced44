package org.clew.graph;

import java.util.List;

/**
 * An answer that is a subgraph, whatever else it says.
 */
public interface GraphAnswer {

	List<Node> nodes();

	/** Both ends of each are among the nodes. */
	List<Edge> edges();

	/** What it shows of what there is. */
	Meta limits();

	/** What it is about, in words; empty if it shows nothing. */
	default String title() {
		return nodes().isEmpty() ? "" : nodes().getFirst().name();
	}

}

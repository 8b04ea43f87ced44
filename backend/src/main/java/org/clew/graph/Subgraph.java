package org.clew.graph;

import java.util.List;

/**
 * Nodes and the edges between them; both ends of every edge are among the nodes.
 */
public record Subgraph(List<Node> nodes, List<Edge> edges, Meta meta) implements GraphAnswer {

	@Override
	public Meta limits() {
		return this.meta;
	}

}

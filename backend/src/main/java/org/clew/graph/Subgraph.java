package org.clew.graph;

import java.util.List;

/**
 * Nodes and the edges between them.
 *
 * @param nodes the entities
 * @param edges the relationships; both ends of each are among the nodes
 * @param meta what is shown of what there is
 */
public record Subgraph(List<Node> nodes, List<Edge> edges, Meta meta) implements GraphAnswer {

	@Override
	public Meta limits() {
		return this.meta;
	}

}

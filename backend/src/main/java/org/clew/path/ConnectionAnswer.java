package org.clew.path;

import java.util.List;

import org.clew.graph.Edge;
import org.clew.graph.GraphAnswer;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.path.PathAnswer.PathMeta;
import org.clew.path.PathAnswer.RankedPath;

/**
 * What connects some entities.
 *
 * @param paths that connect them, cheapest first; one fewer than the entities if all are
 * connected
 * @param unconnected the groups that no path joins, by the ids of the entities asked
 * about; empty if all are connected
 * @param commonNeighbours of at least two of them, most telling first
 * @param commonNeighboursTotal how many there are
 * @param nodes the entities, all nodes of all paths and the common neighbours
 * @param edges all edges between consecutive nodes of paths, and between entities and
 * their common neighbours
 * @param meta what is shown of what there is
 */
record ConnectionAnswer(List<RankedPath> paths, List<List<String>> unconnected, List<CommonNeighbour> commonNeighbours,
		long commonNeighboursTotal, List<Node> nodes, List<Edge> edges, PathMeta meta) implements GraphAnswer {

	@Override
	public Meta limits() {
		return this.meta.meta();
	}

	@Override
	public String title() {
		return this.nodes.isEmpty() ? "" : this.nodes.getFirst().name() + " and others";
	}

	/**
	 * A neighbour of several of the entities.
	 *
	 * @param of which of them
	 * @param cost of joining one more of them by it: as many edges as it joins entities,
	 * and passing through it, shared among all but one
	 * @param id of the neighbour
	 */
	record CommonNeighbour(String id, List<String> of, double cost) {
	}

}

package org.clew.path;

import java.util.List;

import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.graph.Meta;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The best connections between two entities, with everything they pass.
 *
 * @param paths best first
 * @param nodes all nodes of all paths
 * @param edges all edges of all paths, and those parallel to them
 */
record PathAnswer(List<RankedPath> paths, List<Node> nodes, List<Edge> edges, PathMeta meta) {

	/**
	 * @param nodes ids from one end to the other
	 * @param edges ids of the edges between them, one for each step
	 * @param length number of edges
	 */
	record RankedPath(List<String> nodes, List<String> edges, int length, double cost, PathExplanation explanation) {
	}

	/**
	 * @param explored what the search looked at, where it was Clew's own
	 */
	record PathMeta(@JsonUnwrapped Meta meta, @Nullable Explored explored) {
	}

	record Explored(int nodes, int edges) {
	}

}

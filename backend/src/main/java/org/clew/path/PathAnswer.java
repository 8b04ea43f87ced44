package org.clew.path;

import java.util.List;

import org.clew.graph.Edge;
import org.clew.graph.GraphAnswer;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The best connections between two entities, with everything they pass.
 *
 * @param paths best first
 * @param nodes all nodes of all paths
 * @param edges all edges of all paths, and those parallel to them
 * @param meta what is shown of what there is
 */
record PathAnswer(List<RankedPath> paths, List<Node> nodes, List<Edge> edges, PathMeta meta) implements GraphAnswer {

	@Override
	public Meta limits() {
		return this.meta.meta();
	}

	@Override
	public String title() {
		return this.paths.isEmpty() ? "" : "%s to %s".formatted(name(this.paths.getFirst().nodes().getFirst()),
				name(this.paths.getFirst().nodes().getLast()));
	}

	private String name(String id) {
		return this.nodes.stream().filter(node -> node.id().equals(id)).map(Node::name).findFirst().orElse(id);
	}

	/** The same, with the call that continues. */
	PathAnswer withNext(@Nullable String next) {
		return new PathAnswer(this.paths, this.nodes, this.edges, new PathMeta(this.meta.meta().withNext(next),
				this.meta.proved(), this.meta.answeredBy(), this.meta.searchMs(), this.meta.explored()));
	}

	/**
	 * @param nodes ids from one end to the other
	 * @param edges ids of the edges between them, one for each step
	 * @param length number of edges
	 * @param cost the lower, the more telling
	 * @param explanation where the cost comes from
	 */
	record RankedPath(List<String> nodes, List<String> edges, int length, double cost, PathExplanation explanation) {
	}

	/**
	 * @param proved how many of the paths, from the first on, are proved to be the best
	 * there are
	 * @param answeredBy where the search looked: {@code snapshot} or {@code cypher}
	 * @param searchMs time of the search alone, in milliseconds
	 * @param explored what the search looked at
	 */
	record PathMeta(@JsonUnwrapped Meta meta, int proved, String answeredBy, double searchMs, Explored explored) {
	}

	/**
	 * What a search looked at.
	 *
	 * @param nodes number of nodes
	 * @param edges number of edges
	 */
	record Explored(int nodes, int edges) {
	}

}

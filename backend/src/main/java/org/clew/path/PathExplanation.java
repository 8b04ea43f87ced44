package org.clew.path;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Why a path ranks where it does.
 *
 * @param sentence the same in words
 * @param nodes its inner nodes, and what passing through each costs
 * @param edges its edges, what each costs and how many sources support it
 * @param weakest id of the edge on the fewest sources; of several, the one whose nature
 * is weakest, and of these the first
 */
record PathExplanation(String sentence, List<NodeCost> nodes, List<EdgeCost> edges, String weakest) {

	/**
	 * What passing through a node costs.
	 *
	 * @param id of the node
	 * @param degree number of its relationships
	 * @param cost its share of the cost of the path
	 */
	record NodeCost(String id, long degree, double cost) {
	}

	/**
	 * What an edge costs.
	 *
	 * @param id of the edge
	 * @param cost its share of the cost of the path
	 * @param sources how many sources support it
	 */
	record EdgeCost(String id, double cost, int sources) {
	}

	/**
	 * @param inner its inner nodes
	 * @param edges its edges
	 * @param place its place in the answer, from 1
	 * @param behind by how much it costs more than the first
	 */
	static PathExplanation of(List<Node> inner, List<Edge> edges, PathCosts costs, PathRank rank, int place,
			double behind) {
		Edge weakest = edges.stream()
			.min(Comparator.comparingInt((Edge edge) -> edge.evidence().sources().size())
				.thenComparing(edge -> edge.evidence().nature(), Comparator.reverseOrder()))
			.orElseThrow();
		return new PathExplanation(sentence(inner, edges, weakest, rank, place, behind),
				inner.stream()
					.map(node -> new NodeCost(node.id(), node.degree(), rounded(PathCosts.ofNode(node.degree()))))
					.toList(),
				edges.stream().map(edge -> edgeCost(edge, costs)).toList(), weakest.id());
	}

	private static EdgeCost edgeCost(Edge edge, PathCosts costs) {
		int sources = edge.evidence().sources().size();
		return new EdgeCost(edge.id(), rounded(costs.ofEdge(edge.type(), sources, edge.evidence().nature())), sources);
	}

	/** To a thousandth. */
	static double rounded(double cost) {
		return Math.round(cost * 1000) / 1000.0;
	}

	private static String sentence(List<Node> inner, List<Edge> edges, Edge weakest, PathRank rank, int place,
			double behind) {
		String ordinal = (place == 1) ? "The " : "Number %d of the ".formatted(place);
		String kind = (rank == PathRank.TELLING) ? "most telling" : "shortest";
		String length = (edges.size() == 1) ? "a direct relationship" : "%d steps".formatted(edges.size());
		@Nullable Node busiest = inner.stream().max(Comparator.comparingLong(Node::degree)).orElse(null);
		String through = (busiest == null) ? "" : String.format(Locale.ROOT,
				"; its busiest stop, %s, has %,d relationships", busiest.name(), busiest.degree());
		String compared = (rank != PathRank.TELLING || place == 1) ? "" : (rounded(behind) == 0)
				? "; as good as the first" : String.format(Locale.ROOT, "; it costs %.1f more than the first", behind);
		int sources = weakest.evidence().sources().size();
		return "%s%s: %s%s%s; its weakest step rests on %d %s%s.".formatted(ordinal, kind, length, through, compared,
				sources, (sources == 1) ? "source" : "sources", switch (weakest.evidence().nature()) {
					case FACT -> "";
					case ALLEGATION -> ", as an allegation";
					case JUDGEMENT -> ", as a judgement";
					case INFERENCE -> ", as an inference";
				});
	}

}

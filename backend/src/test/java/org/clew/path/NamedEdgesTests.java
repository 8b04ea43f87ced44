package org.clew.path;

import java.util.List;
import java.util.Map;

import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamedEdgesTests {

	@Test
	void namesTheCheapestOfParallelEdges() {
		PathCosts costs = new PathCosts(Map.of("ATTENDED", 2.0), 0, 0);
		List<Edge> step = List.of(edge("a", "ATTENDED", 3, null), edge("b", "MET_WITH", 1, null));

		assertThat(NamedEdges.of(List.of(step), costs, false)).extracting(Edge::id).containsExactly("b");
	}

	@Test
	void namesTheOneWithMostSourcesOfThoseThatCostTheSame() {
		List<Edge> step = List.of(edge("a", "MET_WITH", 1, null), edge("b", "MET_WITH", 3, null),
				edge("c", "MET_WITH", 3, null));

		assertThat(NamedEdges.of(List.of(step, step), PathCosts.UNWEIGHTED, false)).extracting(Edge::id)
			.containsExactly("b", "b");
	}

	@Test
	void takesADearerEdgeWhereTheCheaperOnesDoNotOverlap() {
		PathCosts costs = new PathCosts(Map.of("ATTENDED", 2.0), 0, 0);
		List<List<Edge>> steps = List.of(List.of(edge("a", "MET_WITH", 1, "2013")),
				List.of(edge("b", "MET_WITH", 1, "2014"), edge("c", "ATTENDED", 1, "2013")),
				List.of(edge("d", "MET_WITH", 1, "2014"), edge("e", "ATTENDED", 1, null)));

		assertThat(NamedEdges.of(steps, costs, true)).extracting(Edge::id).containsExactly("a", "c", "e");
		assertThat(NamedEdges.of(steps, costs, false)).extracting(Edge::id).containsExactly("a", "b", "d");
	}

	@Test
	void namesNoneWhereNoSequenceOverlaps() {
		List<List<Edge>> steps = List.of(List.of(edge("a", "MET_WITH", 1, "2013")),
				List.of(edge("b", "MET_WITH", 1, "2014")));

		assertThat(NamedEdges.of(steps, PathCosts.UNWEIGHTED, true)).isEmpty();
	}

	private static Edge edge(String id, String type, int sources, @Nullable String year) {
		List<String> ids = List.of("source-a", "source-b", "source-c").subList(0, sources);
		return new Edge(id, type, "from", "to", null, Map.of(), year, year, new Evidence(sources, ids, Nature.FACT));
	}

}

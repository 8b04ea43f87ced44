package org.clew.path;

import java.util.List;
import java.util.Map;

import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathExplanationTests {

	@ParameterizedTest
	@CsvSource({ "FACT, source.", "ALLEGATION, 'source, as an allegation.'", "JUDGEMENT, 'source, as a judgement.'",
			"INFERENCE, 'source, as an inference.'" })
	void saysHowTheWeakestStepIsStated(Nature nature, String end) {
		PathExplanation explanation = explanation(edge("a", 2, Nature.INFERENCE), edge("b", 1, Nature.FACT),
				edge("c", 1, nature));

		assertThat(explanation.sentence()).endsWith("its weakest step rests on 1 " + end);
	}

	@Test
	void holdsAnInferenceToBeWeakerThanAnythingOnAsManySources() {
		PathExplanation explanation = explanation(edge("a", 1, Nature.JUDGEMENT), edge("b", 1, Nature.INFERENCE),
				edge("c", 1, Nature.ALLEGATION));

		assertThat(explanation.weakest()).isEqualTo("b");
	}

	private static PathExplanation explanation(Edge... edges) {
		return PathExplanation.of(List.of(), List.of(edges), PathCosts.UNWEIGHTED, PathRank.TELLING, 1, 0);
	}

	private static Edge edge(String id, int sources, Nature nature) {
		List<String> ids = List.of("s", "t", "u").subList(0, sources);
		return new Edge(id, "MET_WITH", "a", "b", null, Map.of(), null, null, new Evidence(sources, ids, nature));
	}

}

package org.clew.contract;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

interface PathContract {

	String LAURISTIN_TO_MAMAY = "paths?from=person-marju-lauristin&to=person-zhanbolat-mamay";

	Api api();

	@Test
	default void connectsLauristinAndMamayWithAnExplanation() {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY);
		JsonNode best = answer.get("paths").get(0);
		assertThat(strings(best.get("nodes"))).containsExactly("person-marju-lauristin",
				"statement-meps-lauristin-delvaux-ward", "case-zhanbolat-mamay", "person-zhanbolat-mamay");
		assertThat(best.get("length").asInt()).isEqualTo(3);
		JsonNode explanation = best.get("explanation");
		assertThat(explanation.get("sentence").asString()).contains("3 steps").contains("Press statement");
		assertThat(explanation.get("edges").size()).isEqualTo(3);
		assertThat(strings(best.get("edges"))).contains(explanation.get("weakest").asString());
		assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
	}

	@Test
	default void costsOneForEachEdgeAndTheLogarithmOfEachInnerDegree() {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY);
		double before = 0;
		for (JsonNode path : answer.get("paths")) {
			List<String> inner = strings(path.get("nodes")).subList(1, path.get("nodes").size() - 1);
			double expected = path.get("edges").size() + inner.stream()
				.mapToDouble(id -> Math.log(1 + api().get("entities/" + id).get("degree").asInt()) / Math.log(2))
				.sum();
			assertThat(path.get("cost").asDouble()).isCloseTo(expected, within(0.001)).isGreaterThanOrEqualTo(before);
			before = path.get("cost").asDouble();
		}
	}

	@Test
	default void prefersSmallNodesToACountry() {
		String pair = "paths?from=statement-cpj-zhanbolat-mamay&to=statement-hrw-eleusinov-qushaqbaev&k=1";
		JsonNode shortest = api().get(pair + "&rank=shortest").get("paths").get(0);
		assertThat(strings(shortest.get("nodes"))).contains("country-kz");
		String others = "paths?from=person-zhanbolat-mamay&to=person-amin-eleusinov&k=5";
		JsonNode telling = api().get(others).get("paths").get(0);
		assertThat(strings(telling.get("nodes"))).contains("statement-meps-lauristin-delvaux-ward")
			.doesNotContain("country-kz");
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void keepsOutWhatIsToBeAvoided(String rank) {
		JsonNode byId = api().get(LAURISTIN_TO_MAMAY + "&avoid=statement-meps-lauristin-delvaux-ward&rank=" + rank);
		assertThat(byId.get("paths").size()).isPositive();
		byId.get("paths")
			.forEach(path -> assertThat(strings(path.get("nodes")))
				.doesNotContain("statement-meps-lauristin-delvaux-ward"));
		JsonNode byType = api().get(LAURISTIN_TO_MAMAY + "&avoid=Statement,Country&rank=" + rank);
		assertThat(Api.each(byType.get("nodes"), "type")).doesNotContain("Statement", "Country");
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void usesOnlyTheTypesAskedFor(String rank) {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY + "&types=ISSUED,CONCERNS,PARTY_TO&rank=" + rank);
		assertThat(answer.get("paths").size()).isPositive();
		assertThat(Api.each(answer.get("edges"), "type")).containsOnly("ISSUED", "CONCERNS", "PARTY_TO");
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void provesThatThereIsNoConnectionWithinALength(String rank) {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY + "&maxLength=2&rank=" + rank);
		assertThat(answer.get("paths").size()).isZero();
		assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void findsPathsThatWereTrueAtATime(String rank) {
		String question = "paths?from=person-mukhtar-ablyazov&to=person-elmar-brok&k=3&rank=" + rank;
		JsonNode met = api().get(question + "&at=2017-02").get("paths").get(0);
		assertThat(met.get("length").asInt()).isEqualTo(1);
		api().get(question + "&at=2013")
			.get("edges")
			.forEach(edge -> assertThat(edge.get("type").asString()).isNotEqualTo("MET_WITH"));
	}

	@Test
	default void givesEveryNodeAndEdgeOfEveryPath() {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY + "&k=20");
		List<String> nodes = Api.each(answer.get("nodes"), "id");
		List<String> edges = Api.each(answer.get("edges"), "id");
		answer.get("paths").forEach(path -> {
			assertThat(nodes).containsAll(strings(path.get("nodes")));
			assertThat(edges).containsAll(strings(path.get("edges")));
			assertThat(strings(path.get("nodes"))).doesNotHaveDuplicates();
		});
	}

	private static List<String> strings(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}

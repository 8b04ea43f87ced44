package org.clew.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void followsOnlyTheDirectionAskedFor(String rank) {
		String onward = "paths?from=person-marju-lauristin&to=case-zhanbolat-mamay&rank=" + rank;
		String back = "paths?from=case-zhanbolat-mamay&to=person-marju-lauristin&rank=" + rank;
		assertThat(strings(api().get(onward + "&direction=out").get("paths").get(0).get("nodes")))
			.containsExactly("person-marju-lauristin", "statement-meps-lauristin-delvaux-ward", "case-zhanbolat-mamay");
		assertThat(strings(api().get(back + "&direction=in").get("paths").get(0).get("nodes")))
			.containsExactly("case-zhanbolat-mamay", "statement-meps-lauristin-delvaux-ward", "person-marju-lauristin");
		for (String wrongWay : List.of(onward + "&direction=in", back + "&direction=out")) {
			JsonNode answer = api().get(wrongWay);
			assertThat(answer.get("paths").size()).isZero();
			assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void passesOnlyThroughTheTypesOfEntitiesAskedFor(String rank) {
		JsonNode answer = api().get(LAURISTIN_TO_MAMAY + "&nodeTypes=Statement,Case&rank=" + rank);
		assertThat(answer.get("paths").size()).isPositive();
		Map<String, String> types = answer.get("nodes")
			.valueStream()
			.collect(Collectors.toMap(node -> node.get("id").asString(), node -> node.get("type").asString()));
		for (JsonNode path : answer.get("paths")) {
			List<String> nodes = strings(path.get("nodes"));
			assertThat(nodes.subList(1, nodes.size() - 1)).extracting(types::get).isSubsetOf("Statement", "Case");
		}
	}

	/** Russia asked for the extradition in 2013; the court decided in December 2016. */
	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void joinsOnlyRelationshipsThatOverlapInTime(String rank) {
		String pair = "paths?from=country-ru&to=org-conseil-d-etat&rank=" + rank;
		List<String> ofDifferentTimes = List.of("country-ru", "proceeding-ablyazov-extradition-russia",
				"org-conseil-d-etat");
		assertThat(strings(api().get(pair).get("paths").get(0).get("nodes"))).isEqualTo(ofDifferentTimes);
		JsonNode answer = api().get(pair + "&during=overlap");
		assertThat(answer.get("paths").size()).isPositive();
		assertThat(answer.get("paths").valueStream().map(path -> strings(path.get("nodes"))))
			.doesNotContain(ofDifferentTimes);
		assertThat(strings(answer.get("meta").get("undated"))).contains("conseil-d-etat-located-in-fr");
	}

	@ParameterizedTest
	@ValueSource(strings = { "telling", "shortest" })
	default void usesOnlyWhatEnoughSourcesSupport(String rank) {
		String question = LAURISTIN_TO_MAMAY + "&rank=" + rank;
		assertThat(api().get(question + "&minSources=1").get("paths").get(0).get("nodes"))
			.isEqualTo(api().get(question).get("paths").get(0).get("nodes"));
		for (String nothingLeft : List.of("&minSources=2", "&excludeSources=odf-2017-02")) {
			JsonNode answer = api().get(question + nothingLeft);
			assertThat(answer.get("paths").size()).isZero();
			assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
		}
	}

	@Test
	default void answersTheSameFromTheSnapshotAndFromTheDatabase() throws InterruptedException {
		String question = LAURISTIN_TO_MAMAY + "&k=20&maxLength=8";
		JsonNode snapshot = api().get(question);
		for (int i = 0; i < 300 && !answeredBy(snapshot).equals("snapshot"); i++) {
			Thread.sleep(100);
			snapshot = api().get(question);
		}
		assertThat(answeredBy(snapshot)).isEqualTo("snapshot");
		assertThat(answeredBy(api().get(question + "&via=snapshot"))).isEqualTo("snapshot");
		JsonNode database = api().get(question + "&via=cypher");
		assertThat(answeredBy(database)).isEqualTo("cypher");
		assertThat(costs(snapshot)).hasSize(20).isEqualTo(costs(database));
		assertThat(snapshot.get("meta").get("proved").asInt()).isEqualTo(20);
		assertThat(database.get("meta").get("proved").asInt()).isEqualTo(20);
		JsonNode status = api().get("snapshot");
		assertThat(status.get("state").asString()).isEqualTo("FRESH");
		assertThat(status.get("nodes").asInt()).isEqualTo(82);
		assertThat(status.get("edges").asInt()).isEqualTo(159);
	}

	/** It knows how many sources there are, but not which. */
	@Test
	default void asksTheDatabaseWhatTheSnapshotDoesNotKnow() {
		String question = LAURISTIN_TO_MAMAY + "&excludeSources=odf-2017-02";
		assertThat(answeredBy(api().get(question))).isEqualTo("cypher");
		Api.Answer insisted = api().call("/api/v1/" + question + "&via=snapshot");
		assertThat(insisted.status()).isEqualTo(503);
		assertThat(insisted.json().get("type").asString()).isEqualTo("urn:clew:problem:not-ready");
	}

	@Test
	default void findsTheSameWithMoreEffortWhereLessSuffices() {
		assertThat(costs(api().get(LAURISTIN_TO_MAMAY + "&effort=10"))).isEqualTo(costs(api().get(LAURISTIN_TO_MAMAY)));
	}

	private static String answeredBy(JsonNode answer) {
		return answer.get("meta").get("answeredBy").asString();
	}

	private static List<Double> costs(JsonNode answer) {
		return answer.get("paths").valueStream().map(path -> path.get("cost").asDouble()).toList();
	}

	private static List<String> strings(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}

package org.clew.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface NeighbourhoodContract {

	String ABLYAZOV = "entities/person-mukhtar-ablyazov";

	Api api();

	@Test
	default void showsDaughterDetentionExtraditionsDecisionAndCountriesWithEvidence() {
		JsonNode answer = api().get(ABLYAZOV + "/neighbourhood?depth=2");
		assertThat(Api.each(answer.get("nodes"), "id")).contains("person-madina-ablyazova",
				"proceeding-ablyazov-extradition-detention", "proceeding-ablyazov-extradition-russia",
				"proceeding-ablyazov-extradition-ukraine", "org-conseil-d-etat", "country-fr", "country-ru",
				"country-ua", "country-kz");
		answer.get("edges").valueStream().forEach(edge -> {
			assertThat(edge.get("evidence").get("count").asInt()).isPositive();
			assertThat(edge.get("evidence").get("sources").get(0).asString()).isEqualTo("odf-2017-02");
		});
		assertIsWhole(answer);
		assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
		assertThat(answer.get("meta").get("total").get("exact").asBoolean()).isTrue();
	}

	@Test
	default void countsWhatAnEntityHasInGroups() {
		JsonNode entity = api().get(ABLYAZOV);
		int counted = entity.get("degrees").valueStream().mapToInt(degree -> degree.get("count").asInt()).sum();
		assertThat(counted).isEqualTo(entity.get("degree").asInt())
			.isEqualTo(api().get(ABLYAZOV + "/neighbourhood").get("edges").size());
		assertThat(entity.get("degrees").valueStream())
			.anyMatch(degree -> degree.get("type").asString().equals("MET_WITH")
					&& degree.get("direction").asString().equals("out")
					&& degree.get("nodeType").asString().equals("Person") && degree.get("count").asInt() == 4);
	}

	@Test
	default void namesTheLimitThatBitAndHowToGoOn() {
		String path = ABLYAZOV + "/neighbourhood?perType=2";
		JsonNode meta = api().get(path).get("meta");
		assertThat(meta.get("truncated").asBoolean()).isTrue();
		assertThat(meta.get("reasons").get(0).asString()).isEqualTo("perType");
		assertThat(meta.get("total").get("edges").asInt()).isEqualTo(api().get(ABLYAZOV).get("degree").asInt());
		int shown = meta.get("shown").get("edges").asInt();
		while (meta.has("next")) {
			meta = api().call(meta.get("next").asString()).json().get("meta");
			assertThat(meta.get("shown").get("edges").asInt()).isGreaterThan(shown);
			shown = meta.get("shown").get("edges").asInt();
		}
		assertThat(shown).isEqualTo(api().get(ABLYAZOV).get("degree").asInt());
	}

	@Test
	default void saysOfWhichGroupsItShowsASample() {
		JsonNode answer = api().get(ABLYAZOV + "/neighbourhood?perType=2");
		JsonNode samples = answer.get("meta").get("samples");
		assertThat(samples.size()).isPositive();
		for (JsonNode sample : samples) {
			assertThat(sample.get("entity").asString()).isEqualTo("person-mukhtar-ablyazov");
			assertThat(sample.get("shown").asInt()).isEqualTo(2)
				.isEqualTo((int) answer.get("edges")
					.valueStream()
					.filter(edge -> edge.get("type").equals(sample.get("type"))
							&& edge.get(sample.get("direction").asString().equals("out") ? "source" : "target")
								.equals(sample.get("entity")))
					.count());
			String group = "/neighbours?type=" + sample.get("type").asString() + "&direction="
					+ sample.get("direction").asString();
			assertThat(sample.get("total").asInt()).isEqualTo(api().get(ABLYAZOV + group).get("edges").size());
		}
		assertThat(api().get(ABLYAZOV + "/neighbourhood").get("meta").get("samples").size()).isZero();
	}

	@Test
	default void showsNoMoreThanTheLimitThoughAnotherHopIsAskedFor() {
		int all = api().get(ABLYAZOV + "/neighbourhood").get("nodes").size();
		JsonNode meta = api().get(ABLYAZOV + "/neighbourhood?depth=2&limit=" + all).get("meta");
		assertThat(meta.get("shown").get("nodes").asInt()).isEqualTo(all);
		assertThat(meta.get("reasons").get(0).asString()).isEqualTo("limit");
	}

	@Test
	default void keepsToTheLimitOfNodesAndSaysSo() {
		JsonNode answer = api().get(ABLYAZOV + "/neighbourhood?depth=3&limit=10");
		assertThat(answer.get("nodes").size()).isEqualTo(10);
		assertThat(answer.get("meta").get("reasons").valueStream().map(JsonNode::asString)).contains("limit");
		assertIsWhole(answer);
	}

	@Test
	default void followsOnlyTheTypesAskedFor() {
		JsonNode answer = api().get(ABLYAZOV + "/neighbourhood?types=MET_WITH,RELATED_TO&nodeTypes=Person");
		assertThat(new HashSet<>(Api.each(answer.get("edges"), "type"))).containsExactlyInAnyOrder("MET_WITH",
				"RELATED_TO");
		assertThat(new HashSet<>(Api.each(answer.get("nodes"), "type"))).containsExactly("Person");
		assertThat(answer.get("edges").size()).isEqualTo(5);
	}

	@Test
	default void selectsWhatWasOrMayHaveBeenTrueAtATime() {
		String path = "entities/proceeding-ablyazov-extradition-russia/neighbourhood?at=";
		assertThat(Api.each(api().get(path + "2013-05").get("edges"), "type")).contains("REQUESTED_BY")
			.doesNotContain("DECIDED_BY");
		JsonNode december = api().get(path + "2016-12-24");
		assertThat(Api.each(december.get("edges"), "type")).contains("DECIDED_BY").doesNotContain("REQUESTED_BY");
		List<String> undated = december.get("meta").get("undated").valueStream().map(JsonNode::asString).toList();
		assertThat(undated).containsExactlyInAnyOrderElementsOf(december.get("edges")
			.valueStream()
			.filter(edge -> !edge.has("from") && !edge.has("to"))
			.map(edge -> edge.get("id").asString())
			.toList());
	}

	@Test
	default void pagesThroughOneGroup() {
		List<String> seen = new ArrayList<>();
		String next = "/api/v1/entities/country-kz/neighbours?type=CONCERNS&direction=in&limit=4";
		while (next != null) {
			JsonNode page = api().call(next).json();
			seen.addAll(Api.each(page.get("edges"), "id"));
			assertIsWhole(page);
			next = page.get("meta").has("next") ? page.get("meta").get("next").asString() : null;
		}
		JsonNode kazakhstan = api().get("entities/country-kz");
		int expected = kazakhstan.get("degrees")
			.valueStream()
			.filter(degree -> degree.get("type").asString().equals("CONCERNS"))
			.mapToInt(degree -> degree.get("count").asInt())
			.sum();
		assertThat(seen).hasSize(expected).doesNotHaveDuplicates();
		assertThat(api().get("entities/country-kz/neighbours?type=CONCERNS&nodeType=Event").get("nodes").valueStream())
			.allMatch(node -> node.get("id").asString().equals("country-kz")
					|| node.get("type").asString().equals("Event"));
	}

	@Test
	default void givesEveryRelationshipAmongGivenEntities() {
		Api.Answer answer = api().post("/api/v1/subgraph", "application/json", """
				{"ids": ["person-mukhtar-ablyazov", "person-madina-ablyazova", "person-elmar-brok", "country-de"]}""");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(Api.each(answer.json().get("edges"), "id")).containsExactlyInAnyOrder(
				"madina-ablyazova-related-to-mukhtar-ablyazov", "mukhtar-ablyazov-met-with-elmar-brok",
				"madina-ablyazova-met-with-elmar-brok", "elmar-brok-represents-de");
		assertIsWhole(answer.json());
	}

	/**
	 * Both ends of every edge are among the nodes, and the counts are those of the lists.
	 */
	private static void assertIsWhole(JsonNode subgraph) {
		Set<String> nodes = new HashSet<>(Api.each(subgraph.get("nodes"), "id"));
		assertThat(nodes).hasSize(subgraph.get("nodes").size());
		assertThat(nodes).containsAll(Api.each(subgraph.get("edges"), "source"))
			.containsAll(Api.each(subgraph.get("edges"), "target"));
		assertThat(subgraph.get("meta").get("shown").get("nodes").asInt()).isEqualTo(nodes.size());
		assertThat(subgraph.get("meta").get("shown").get("edges").asInt()).isEqualTo(subgraph.get("edges").size());
	}

}

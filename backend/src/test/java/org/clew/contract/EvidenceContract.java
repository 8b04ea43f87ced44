package org.clew.contract;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface EvidenceContract {

	Api api();

	@Test
	default void givesARelationshipWithEveryClaim() {
		JsonNode edge = api().get("edges/proceeding-ablyazov-extradition-russia-requested-by-ru");
		assertThat(edge.get("sourceNode").get("id").asString()).isEqualTo(edge.get("source").asString());
		assertThat(edge.get("targetNode").get("name").asString()).isEqualTo("Russia");
		assertThat(edge.get("role").asString()).isEqualTo("applicant");
		assertThat(Api.each(edge.get("claims"), "nature")).containsExactlyInAnyOrder("fact", "judgement");
		JsonNode claim = edge.get("claims").get(0);
		assertThat(claim.get("locator").asString()).isEqualTo("paragraph 2, sentence 2");
		assertThat(claim.get("statedBy").asString()).isEqualTo("Open Dialog Foundation");
		assertThat(claim.get("source").get("publisher").asString()).isEqualTo("Open Dialog Foundation");
	}

	@Test
	default void marksWhatIsOnlyJudged() {
		JsonNode enemy = api().get("edges/mukhtar-ablyazov-associated-with-nursultan-nazarbayev");
		assertThat(enemy.get("evidence").get("nature").asString()).isEqualTo("judgement");
		assertThat(enemy.get("claims").get(0).get("nature").asString()).isEqualTo("judgement");
	}

	@Test
	default void saysWhatASourceSupports() {
		JsonNode list = api().get("sources");
		assertThat(list.get("total").asInt()).isEqualTo(1);
		JsonNode supports = list.get("items").get(0).get("supports");
		assertThat(supports.get("entities").asInt()).isEqualTo(82);
		assertThat(supports.get("edges").asInt()).isEqualTo(159);
		JsonNode source = api().get("sources/odf-2017-02?limit=500");
		assertThat(source.get("claims").size()).isEqualTo(source.get("total").asInt()).isEqualTo(348);
		assertThat(source.get("claims").valueStream())
			.allMatch(claim -> !claim.get("subject").get("label").asString().isBlank()
					&& !claim.get("locator").asString().isBlank());
	}

	@Test
	default void countsTypesAndProperties() {
		JsonNode schema = api().get("schema");
		assertThat(Api.each(schema.get("types"), "type")).containsExactlyInAnyOrder("Person", "Country", "Statement",
				"Organization", "Event", "Case", "Proceeding", "Party", "Committee");
		assertThat(Api.each(schema.get("relationshipTypes"), "type")).contains("MET_WITH", "REQUESTED_BY")
			.doesNotContain("IN", "MIGRATED_TO");
		JsonNode people = schema.get("types").get(0);
		assertThat(people.get("type").asString()).isEqualTo("Person");
		assertThat(people.get("count").asInt()).isEqualTo(24);
		assertThat(schema.get("datasets").get(0).get("id").asString()).isEqualTo("odf-kazakhstan-2017");
		assertThat(schema.get("sampled").asBoolean()).isFalse();
	}

}

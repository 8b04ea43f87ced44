package org.clew.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface SearchContract {

	Api api();

	@ParameterizedTest
	@CsvSource({ "ablyazov, person-mukhtar-ablyazov", "Аблязов, person-mukhtar-ablyazov",
			"Мұхтар Аблязов, person-mukhtar-ablyazov", "ablyazow, person-mukhtar-ablyazov",
			"mady delvau, person-mady-delvaux", "zdechovsky, person-tomas-zdechovsky",
			"Zdechovský Tomáš, person-tomas-zdechovsky", "Auštrevičius, person-petras-austrevicius",
			"Michał Ujazdowski, person-kazimierz-michal-ujazdowski", "RSF, org-reporters-without-borders",
			"conseil d'etat, org-conseil-d-etat", "Yeleusinov, person-amin-eleusinov", "Бокаев, person-maks-bokayev",
			"Lauristen, person-marju-lauristin", "Council of Europe, org-council-of-europe",
			"The subcommittee on human rights, committee-droi" })
	default void findsByNameAndAliasAcrossScriptsWithSmallErrors(String typed, String id) {
		JsonNode items = api().get("entities?q=" + Api.encode(typed)).get("items");
		assertThat(items.get(0).get("id").asString()).isEqualTo(id);
	}

	@Test
	default void findsFatherAndDaughter() {
		JsonNode answer = api().get("entities?q=ablyazov&type=Person");
		assertThat(Api.each(answer.get("items"), "id")).containsExactly("person-mukhtar-ablyazov",
				"person-madina-ablyazova");
		assertThat(answer.get("total").asInt()).isEqualTo(2);
		assertThat(answer.get("exact").asBoolean()).isTrue();
	}

	@Test
	default void saysWhichAliasMatched() {
		JsonNode hit = api().get("entities?q=ODF").get("items").get(0);
		assertThat(hit.get("id").asString()).isEqualTo("org-open-dialogue-foundation");
		assertThat(hit.get("matched").asString()).isEqualTo("ODF");
	}

	@Test
	default void pagesWithoutGapsOrRepeats() {
		JsonNode all = api().get("entities?limit=100");
		assertThat(all.get("total").asInt()).isEqualTo(82);
		JsonNode first = api().get("entities?limit=50");
		JsonNode second = api().get("entities?limit=50&offset=50");
		assertThat(Api.each(all.get("items"), "id"))
			.startsWith(Api.each(first.get("items"), "id").toArray(String[]::new))
			.endsWith(Api.each(second.get("items"), "id").toArray(String[]::new))
			.hasSize(first.get("items").size() + second.get("items").size());
	}

	@Test
	default void takesLuceneSyntaxAsText() {
		assertThat(api().get("entities?q=" + Api.encode("name:(Mady* AND \"Delvaux~\"")).get("total").asInt()).isZero();
		JsonNode items = api().get("entities?q=" + Api.encode("+Mady (Delvaux)~ \\")).get("items");
		assertThat(items.get(0).get("id").asString()).isEqualTo("person-mady-delvaux");
	}

	@Test
	default void filtersByDataset() {
		assertThat(api().get("entities?q=ablyazov&dataset=odf-kazakhstan-2017").get("total").asInt()).isPositive();
		assertThat(api().get("entities?q=ablyazov&dataset=another").get("total").asInt()).isZero();
	}

}

package org.clew.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The founding graph says what the article says, and no more.
 */
interface FoundingFacts {

	Api api();

	@Test
	default void countsEveryType() {
		JsonNode schema = api().get("schema");
		assertThat(counts(schema.get("types"))).isEqualTo(Map.of("Case", 6, "Committee", 4, "Country", 13, "Event", 7,
				"Organization", 9, "Party", 4, "Person", 24, "Proceeding", 5, "Statement", 10));
		Map<String, Integer> relationships = new TreeMap<>(Map.of("ASSOCIATED_WITH", 5, "ATTENDED", 12, "CONCERNS", 28,
				"DECIDED_BY", 3, "ISSUED", 12, "LOCATED_IN", 6, "MEMBER_OF", 28, "MET_WITH", 17, "PARTY_TO", 14));
		relationships.putAll(Map.of("PART_OF", 17, "RELATED_TO", 1, "REPRESENTS", 12, "REQUESTED_BY", 4));
		assertThat(counts(schema.get("relationshipTypes"))).isEqualTo(relationships);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					madina-ablyazova-related-to-mukhtar-ablyazov|RELATED_TO|person-madina-ablyazova|person-mukhtar-ablyazov|daughter|||paragraph 3, sentence 2
					nursultan-nazarbayev-associated-with-kz|ASSOCIATED_WITH|person-nursultan-nazarbayev|country-kz|President|||paragraph 1, sentence 2
					mukhtar-ablyazov-associated-with-kz|ASSOCIATED_WITH|person-mukhtar-ablyazov|country-kz|opposition politician|||paragraph 2, sentence 1
					mukhtar-ablyazov-associated-with-nursultan-nazarbayev|ASSOCIATED_WITH|person-mukhtar-ablyazov|person-nursultan-nazarbayev|personal enemy|||paragraph 2, sentence 1
					mukhtar-ablyazov-party-to-case-mukhtar-ablyazov|PARTY_TO|person-mukhtar-ablyazov|case-mukhtar-ablyazov|subject|||paragraph 2, sentence 4
					mukhtar-ablyazov-party-to-proceeding-ablyazov-arrest-france|PARTY_TO|person-mukhtar-ablyazov|proceeding-ablyazov-arrest-france|person arrested|2013-07-31|2013-07-31|paragraph 2, sentence 3
					mukhtar-ablyazov-party-to-proceeding-ablyazov-extradition-detention|PARTY_TO|person-mukhtar-ablyazov|proceeding-ablyazov-extradition-detention|person detained||../2017-02|paragraph 2, sentence 1
					mukhtar-ablyazov-party-to-proceeding-ablyazov-extradition-russia|PARTY_TO|person-mukhtar-ablyazov|proceeding-ablyazov-extradition-russia|person sought|||paragraph 2, sentence 2
					mukhtar-ablyazov-party-to-proceeding-ablyazov-extradition-ukraine|PARTY_TO|person-mukhtar-ablyazov|proceeding-ablyazov-extradition-ukraine|person sought|||paragraph 2, sentence 2
					proceeding-ablyazov-arrest-france-located-in-fr|LOCATED_IN|proceeding-ablyazov-arrest-france|country-fr||||paragraph 2, sentence 3
					proceeding-ablyazov-extradition-detention-located-in-fr|LOCATED_IN|proceeding-ablyazov-extradition-detention|country-fr||||paragraph 2, sentence 1
					conseil-d-etat-located-in-fr|LOCATED_IN|org-conseil-d-etat|country-fr||||paragraph 2, sentence 2
					proceeding-ablyazov-extradition-russia-requested-by-ru|REQUESTED_BY|proceeding-ablyazov-extradition-russia|country-ru|applicant|2013|2013|paragraph 2, sentence 2
					proceeding-ablyazov-extradition-russia-requested-by-kz|REQUESTED_BY|proceeding-ablyazov-extradition-russia|country-kz|at whose instance|2013|2013|paragraph 2, sentence 2
					proceeding-ablyazov-extradition-russia-decided-by-conseil-d-etat|DECIDED_BY|proceeding-ablyazov-extradition-russia|org-conseil-d-etat|refused|2016-12|2016-12|paragraph 2, sentence 2
					proceeding-ablyazov-extradition-ukraine-requested-by-ua|REQUESTED_BY|proceeding-ablyazov-extradition-ukraine|country-ua|applicant|2013|2013|paragraph 2, sentence 2
					proceeding-ablyazov-extradition-ukraine-requested-by-kz|REQUESTED_BY|proceeding-ablyazov-extradition-ukraine|country-kz|at whose instance|2013|2013|paragraph 2, sentence 2
					proceeding-ablyazov-extradition-ukraine-decided-by-conseil-d-etat|DECIDED_BY|proceeding-ablyazov-extradition-ukraine|org-conseil-d-etat|refused|2016-12|2016-12|paragraph 2, sentence 2
					proceeding-protection-around-ablyazov-decided-by-us|DECIDED_BY|proceeding-protection-around-ablyazov|country-us|granted protection|||paragraph 2, sentence 4
					elmar-brok-member-of-afet|MEMBER_OF|person-elmar-brok|committee-afet|chair||../2017-02|paragraph 3, sentence 2
					pier-antonio-panzeri-member-of-droi|MEMBER_OF|person-pier-antonio-panzeri|committee-droi|chair|||paragraph 3, sentence 2
					anna-fotyga-member-of-sede|MEMBER_OF|person-anna-fotyga|committee-sede|chair|||paragraph 3, sentence 2
					pavel-svoboda-member-of-juri|MEMBER_OF|person-pavel-svoboda|committee-juri|chair|||paragraph 3, sentence 2
					tomas-zdechovsky-represents-cz|REPRESENTS|person-tomas-zdechovsky|country-cz||||paragraph 3, sentence 1
					petras-austrevicius-member-of-alde|MEMBER_OF|person-petras-austrevicius|party-alde|member|||paragraph 3, sentence 1
					kazimierz-michal-ujazdowski-member-of-ecr|MEMBER_OF|person-kazimierz-michal-ujazdowski|party-ecr|member|||paragraph 3, sentence 1
					ismail-ertug-member-of-s-and-d|MEMBER_OF|person-ismail-ertug|party-s-and-d|member|||paragraph 3, sentence 1
					julie-ward-represents-gb|REPRESENTS|person-julie-ward|country-gb||||paragraph 3, sentence 1
					marju-lauristin-attended-event-breakfast-s-and-d-2017-02|ATTENDED|person-marju-lauristin|event-breakfast-s-and-d-2017-02|host|2017-02|2017-02|paragraph 3, sentence 1
					open-dialogue-foundation-attended-event-breakfast-s-and-d-2017-02|ATTENDED|org-open-dialogue-foundation|event-breakfast-s-and-d-2017-02|delegation|2017-02|2017-02|paragraph 3, sentence 1
					open-dialogue-foundation-attended-event-odf-visit-strasbourg-2017-02|ATTENDED|org-open-dialogue-foundation|event-odf-visit-strasbourg-2017-02|delegation|2017-02-14|2017-02-16|paragraph 1, sentence 1
					mukhtar-ablyazov-attended-event-odf-visit-strasbourg-2017-02|ATTENDED|person-mukhtar-ablyazov|event-odf-visit-strasbourg-2017-02|participant|2017-02|2017-02|paragraph 2, sentence 1
					open-dialogue-foundation-met-with-tunne-kelam|MET_WITH|org-open-dialogue-foundation|person-tunne-kelam|delegation|2017-02|2017-02|paragraph 3, sentence 1
					mukhtar-ablyazov-met-with-elmar-brok|MET_WITH|person-mukhtar-ablyazov|person-elmar-brok||2017-02|2017-02|paragraph 3, sentence 2
					madina-ablyazova-met-with-pier-antonio-panzeri|MET_WITH|person-madina-ablyazova|person-pier-antonio-panzeri||2017-02|2017-02|paragraph 3, sentence 2
					open-dialogue-foundation-met-with-anna-fotyga|MET_WITH|org-open-dialogue-foundation|person-anna-fotyga||2017-02|2017-02|paragraph 3, sentence 2
					marju-lauristin-issued-statement-meps-lauristin-delvaux-ward|ISSUED|person-marju-lauristin|statement-meps-lauristin-delvaux-ward||||list item 1
					statement-hrw-eleusinov-qushaqbaev-concerns-case-eleusinov-qushaqbaev|CONCERNS|statement-hrw-eleusinov-qushaqbaev|case-eleusinov-qushaqbaev||||list item 5
					freedom-house-issued-statement-freedom-house-bokayev-ayan|ISSUED|org-freedom-house|statement-freedom-house-bokayev-ayan||||list item 8
					amnesty-international-issued-statement-amnesty-bokayev-ayan|ISSUED|org-amnesty-international|statement-amnesty-bokayev-ayan||||list item 6
					open-dialogue-foundation-issued-statement-odf-tatiana-paraskevich|ISSUED|org-open-dialogue-foundation|statement-odf-tatiana-paraskevich||||list item 10
					statement-odf-pogorelov-solodchenko-zharimbetov-concerns-case-pogorelov-solodchenko-zharimbetov|CONCERNS|statement-odf-pogorelov-solodchenko-zharimbetov|case-pogorelov-solodchenko-zharimbetov||||list item 9
					event-mep-support-ablyazov-concerns-case-mukhtar-ablyazov|CONCERNS|event-mep-support-ablyazov|case-mukhtar-ablyazov||||paragraph 2, sentence 4
					event-odf-mission-france-2017-02-located-in-fr|LOCATED_IN|event-odf-mission-france-2017-02|country-fr||||paragraph 4
					council-of-europe-attended-event-meetings-council-of-europe-2017-02|ATTENDED|org-council-of-europe|event-meetings-council-of-europe-2017-02|officials and diplomats|2017-02|2017-02|paragraph 4
					""")
	default void states(String id, String type, String source, String target, @Nullable String role,
			@Nullable String from, @Nullable String to, String locator) {
		JsonNode edge = api().get("edges/" + id);
		assertThat(edge.get("type").asString()).isEqualTo(type);
		assertThat(edge.get("source").asString()).isEqualTo(source);
		assertThat(edge.get("target").asString()).isEqualTo(target);
		assertThat(edge.path("role").asString(null)).isEqualTo(role);
		assertThat(edge.path("from").asString(null)).isEqualTo(from);
		assertThat(edge.path("to").asString(null)).isEqualTo(to);
		assertThat(Api.each(edge.get("claims"), "locator")).contains(locator);
		assertThat(Api.each(edge.get("claims"), "statedBy")).containsOnly("Open Dialog Foundation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "person-tunne-kelam", "person-tomas-zdechovsky", "person-ismail-ertug",
			"person-kazimierz-michal-ujazdowski", "person-petras-austrevicius", "person-marju-lauristin",
			"person-mady-delvaux", "person-julie-ward" })
	default void doesNotSayThatAblyazovOrHisDaughterMet(String member) {
		assertThat(Api.each(api().get("entities/" + member + "/neighbourhood?types=MET_WITH").get("nodes"), "id"))
			.doesNotContain("person-mukhtar-ablyazov", "person-madina-ablyazova");
	}

	@Test
	default void inventsNoCitizenship() {
		assertThat(Api.each(api().get("schema").get("relationshipTypes"), "type")).doesNotContain("CITIZEN_OF");
	}

	@Test
	default void keepsJudgementsAllegationsAndInferencesApartFromFacts() {
		JsonNode answer = api().get("queries/judgements-and-allegations/results");
		assertThat(Api.each(answer.get("edges"), "id")).containsExactlyInAnyOrder(
				"mukhtar-ablyazov-associated-with-nursultan-nazarbayev",
				"proceeding-ablyazov-extradition-russia-requested-by-kz",
				"proceeding-ablyazov-extradition-ukraine-requested-by-kz",
				"event-odf-visit-strasbourg-2017-02-part-of-event-odf-mission-france-2017-02",
				"event-breakfast-s-and-d-2017-02-part-of-event-odf-visit-strasbourg-2017-02",
				"proceeding-ablyazov-extradition-russia-located-in-fr",
				"proceeding-ablyazov-extradition-ukraine-located-in-fr",
				"statement-meps-lauristin-delvaux-ward-concerns-case-zhanbolat-mamay",
				"statement-meps-lauristin-delvaux-ward-concerns-case-eleusinov-qushaqbaev",
				"statement-meps-lauristin-delvaux-ward-concerns-case-bokayev-ayan",
				"statement-meps-lauristin-delvaux-ward-concerns-case-pogorelov-solodchenko-zharimbetov",
				"statement-meps-lauristin-delvaux-ward-concerns-case-tatiana-paraskevich");
	}

	@Test
	default void listsAllJudgementsOfASource() {
		JsonNode answer = api()
			.get("queries/judgements-and-allegations/results?source=odf-2017-02&all=true&limit=1000");
		int nature = columns(answer).indexOf("nature");
		int assertion = columns(answer).indexOf("assertion");
		assertThat(answer.get("rows")
			.valueStream()
			.filter(row -> row.get(nature).asString().equals("judgement"))
			.map(row -> row.get(assertion).asString())).containsExactlyInAnyOrder(
					"Russia's application had no foundation.", "Ukraine's application had no foundation.",
					"Those people are persecuted.", "Russia applied without good grounds.",
					"Ukraine applied without good grounds.", "He is a personal enemy of the President.",
					"Kazakhstan's critics abroad are persecuted for political reasons.");
		assertThat(api().get("queries/judgements-and-allegations/results?source=nowhere&all=true").get("rows"))
			.isEmpty();
	}

	/** When his chairmanship ended is not known, only that it had by then. */
	@ParameterizedTest
	@CsvSource({ "2015, true", "2017-02, true", "2017-03, false" })
	default void knowsThatAChairmanshipHadEndedByThen(String at, boolean mayHaveBeen) {
		JsonNode around = api().get("entities/person-elmar-brok/neighbourhood?types=MEMBER_OF&at=" + at);
		assertThat(Api.each(around.get("edges"), "id").contains("elmar-brok-member-of-afet")).isEqualTo(mayHaveBeen);
	}

	@Test
	default void datesNoStatement() {
		JsonNode answer = api().get("queries/who-spoke-for-a-case/results?case=case-zhanbolat-mamay");
		int date = columns(answer).indexOf("date");
		assertThat(answer.get("rows")).hasSize(6).allMatch(row -> row.get(date).isNull());
		assertThat(api().get("sources/odf-2017-02").path("publishedOn").asString(null)).isNull();
	}

	private static List<String> columns(JsonNode answer) {
		return answer.get("columns").valueStream().map(JsonNode::asString).toList();
	}

	private static Map<String, Integer> counts(JsonNode types) {
		Map<String, Integer> counts = new TreeMap<>();
		types.forEach(type -> counts.put(type.get("type").asString(), type.get("count").asInt()));
		return counts;
	}

}

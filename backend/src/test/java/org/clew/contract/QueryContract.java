package org.clew.contract;

import java.util.List;
import java.util.stream.StreamSupport;

import org.clew.contract.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface QueryContract {

	Api api();

	@Test
	default void listsQueriesWithTheirParameters() {
		JsonNode items = api().get("queries").get("items");
		assertThat(items.size()).isGreaterThanOrEqualTo(8);
		assertThat(items.valueStream()).allMatch(query -> !query.get("title").asString().isBlank()
				&& !query.get("description").asString().isBlank() && query.get("parameters").isArray());
		JsonNode query = api().get("queries/who-spoke-for-a-case");
		assertThat(query.get("cypher").asString()).contains("RETURN");
		JsonNode parameter = query.get("parameters").get(0);
		assertThat(parameter.get("name").asString()).isEqualTo("case");
		assertThat(parameter.get("type").asString()).isEqualTo("entity");
		assertThat(parameter.get("entityType").asString()).isEqualTo("Case");
		assertThat(parameter.get("required").asBoolean()).isTrue();
	}

	/** Each query is run with a value of the right type for each required parameter. */
	@Test
	default void runsEachQuery() {
		for (JsonNode query : api().get("queries").get("items")) {
			String name = query.get("name").asString();
			String parameters = String.join("&",
					StreamSupport.stream(query.get("parameters").spliterator(), false)
						.filter(parameter -> parameter.get("required").asBoolean())
						.map(parameter -> parameter.get("name").asString() + "=" + value(parameter))
						.toList());
			JsonNode answer = api().get("queries/" + name + "/results?" + parameters);
			assertThat(answer.get("rows").size()).as(name).isPositive();
			answer.get("rows").forEach(row -> assertThat(row.size()).isEqualTo(answer.get("columns").size()));
			List<String> nodes = Api.each(answer.get("nodes"), "id");
			assertThat(nodes).as(name)
				.containsAll(Api.each(answer.get("edges"), "source"))
				.containsAll(Api.each(answer.get("edges"), "target"));
		}
	}

	/** A value of the right type. */
	static String value(JsonNode parameter) {
		return switch (parameter.path("entityType").asString("")) {
			case "Case" -> "case-tatiana-paraskevich";
			case "Party" -> "party-epp";
			case "Event" -> "event-odf-mission-france-2017-02";
			default -> switch (parameter.get("name").asString()) {
				case "second" -> "person-madina-ablyazova";
				case "source" -> "odf-2017-02";
				default -> "person-mukhtar-ablyazov";
			};
		};
	}

	@Test
	default void answersWhoSpokeForACase() {
		JsonNode answer = api().get("queries/who-spoke-for-a-case/results?case=case-zhanbolat-mamay");
		assertThat(Api.each(answer.get("nodes"), "id")).contains("org-committee-to-protect-journalists",
				"org-reporters-without-borders", "org-freedom-house", "person-marju-lauristin", "person-mady-delvaux",
				"person-julie-ward");
	}

	@Test
	default void answersAsCsv() {
		Answer byFormat = api().call("/api/v1/queries/cases-without-a-statement/results?format=csv");
		Answer byHeader = api().call("/api/v1/queries/cases-without-a-statement/results", "text/csv");
		assertThat(byFormat.type()).startsWith("text/csv");
		assertThat(byFormat.response().body()).contains("Case of Mukhtar Ablyazov", "case-mukhtar-ablyazov")
			.isEqualTo(byHeader.response().body());
	}

	@Test
	default void saysThatRowsWereCutAndHowToGetTheRest() {
		JsonNode meta = api().get("queries/who-met-whom/results?limit=3").get("meta");
		assertThat(meta.get("truncated").asBoolean()).isTrue();
		assertThat(meta.get("reasons").get(0).asString()).isEqualTo("rows");
		assertThat(meta.get("rows").asInt()).isEqualTo(3);
		JsonNode more = api().call(meta.get("next").asString()).json();
		assertThat(more.get("rows").size()).isGreaterThan(3);
		Answer csv = api().call("/api/v1/queries/who-met-whom/results?limit=3&format=csv");
		assertThat(csv.response().headers().firstValue("X-Clew-Truncated")).contains("rows");
	}

	@Test
	default void goesOnBehindTheRowsOfAnAnswer() {
		JsonNode all = api().get("queries/who-met-whom/results").get("rows");
		JsonNode rest = api().get("queries/who-met-whom/results?offset=2").get("rows");
		assertThat(rest.size()).isEqualTo(all.size() - 2);
		assertThat(rest.get(0)).isEqualTo(all.get(2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					proceedings-by-state-and-year?fromYear=2017&toYear=2013 | '2013' is before fromYear; allowed: '2017' or later
					in-common?first=person-mukhtar-ablyazov&second=person-mukhtar-ablyazov | \
					'person-mukhtar-ablyazov' is first as well; allowed: another one
					in-common?first=person-mukhtar-ablyazov&second=person-madina-ablyazova&type=Persn | \
					'Persn' is unknown; known: Case, Committee, Country, Event, Organization, Party, Person, Proceeding, Statement
					what-a-source-supports?source=odf-2016-02 | there is no source with the id 'odf-2016-02'
					""")
	default void saysWhatIsWrongWithAParameter(String call, String message) {
		Answer answer = api().call("/api/v1/queries/" + call.replace("?", "/results?"));
		assertThat(answer.messages()).containsExactly(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "who-spoke-for-a-case/results|400|case",
			"who-spoke-for-a-case/results?case=nobody|404|case",
			"who-spoke-for-a-case/results?case=country-kz|400|case",
			"proceedings-by-state-and-year/results?fromYear=soon|400|fromYear",
			"proceedings-by-state-and-year/results?year=2013|400|year", "who-met-whom/results?limit=0|400|limit",
			"who-met-whom/results?offset=-1|400|offset",
			"proceedings-by-state-and-year/results?fromYear=2017&toYear=2013|400|toYear",
			"proceedings-by-state-and-year/results?fromYear=0|400|fromYear",
			"in-common/results?first=person-mukhtar-ablyazov&second=person-mukhtar-ablyazov|400|second",
			"in-common/results?first=person-mukhtar-ablyazov&second=person-madina-ablyazova&type=Persn|400|type",
			"what-a-source-supports/results?source=nothing|404|source", "who-met-whom/results?format=xml|400|format",
			"no-such-query|404|name", "no-such-query/results|404|name" })
	default void namesTheWrongParameter(String path, int status, String field) {
		Answer answer = api().call("/api/v1/queries/" + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

}

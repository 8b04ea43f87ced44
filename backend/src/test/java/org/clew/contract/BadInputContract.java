package org.clew.contract;

import java.util.List;

import org.clew.contract.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

interface BadInputContract {

	Api api();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "entities?q=%20|q", "entities?q=***|q", "entities?q=%2F.*%2F|q",
			"entities?type=Alien|type", "entities?limit=-1|limit", "entities?limit=100000|limit",
			"entities?limit=many|limit", "entities?offset=-1|offset", "entities?q=a&offset=5000|offset",
			"entities?lmit=5|lmit", "entities/person-elmar-brok?depth=1|depth",
			"entities/person-elmar-brok/neighbourhood?depth=4|depth",
			"entities/person-elmar-brok/neighbourhood?depth=0|depth",
			"entities/person-elmar-brok/neighbourhood?types=KNOWS|types",
			"entities/person-elmar-brok/neighbourhood?types=KNOWS%60)--()|types",
			"entities/person-elmar-brok/neighbourhood?nodeTypes=Alien|nodeTypes",
			"entities/person-elmar-brok/neighbourhood?at=2013-13|at",
			"entities/person-elmar-brok/neighbourhood?at=yesterday|at", "entities/person-elmar-brok/neighbours|type",
			"entities/person-elmar-brok/neighbours?type=KNOWS|type",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&direction=up|direction",
			"entities/person-elmar-brok/neighbours?type=|type",
			"entities/person-elmar-brok/neighbours?type=MET_WITH,KNOWS|type",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&nodeType=Alien|nodeType",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&at=soon|at",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&after=4|after",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&after=***|after", "paths?from=person-elmar-brok|to",
			"paths?from=person-elmar-brok&to=person-elmar-brok|to", "paths?from=person-elmar-brok&to=country-de&k=0|k",
			"paths?from=person-elmar-brok&to=country-de&k=1000|k",
			"paths?from=person-elmar-brok&to=country-de&maxLength=11|maxLength",
			"paths?from=person-elmar-brok&to=country-de&rank=best|rank",
			"paths?from=person-elmar-brok&to=country-de&types=KNOWS|types",
			"paths?from=person-elmar-brok&to=country-de&avoid=country-de|avoid",
			"paths?from=person-elmar-brok&to=country-de&nodeTypes=Alien|nodeTypes",
			"paths?from=person-elmar-brok&to=country-de&direction=up|direction",
			"paths?from=person-elmar-brok&to=country-de&at=2013-02-30|at",
			"paths?from=person-elmar-brok&to=country-de&during=always|during",
			"paths?from=person-elmar-brok&to=country-de&minSources=-1|minSources",
			"paths?from=person-elmar-brok&to=country-de&minSources=101|minSources",
			"paths?from=person-elmar-brok&to=country-de&excludeSources=none|excludeSources",
			"paths?from=person-elmar-brok&to=country-de&effort=0|effort",
			"paths?from=person-elmar-brok&to=country-de&effort=11|effort",
			"paths?from=person-elmar-brok&to=country-de&via=fax|via", "sources?limit=0|limit",
			"schema?verbose=true|verbose" })
	default void namesTheWrongField(String path, String field) {
		Answer answer = api().call("/api/v1/" + path);
		assertIsProblem(answer, 400);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"paths?from=person-elmar-brok&to=country-de&excludeSources=none|there is no source with the id 'none'",
			"paths?from=person-elmar-brok&to=country-de&excludeSources=odf-2017-02,none|there is no source with the id 'none'",
			"paths?from=person-elmar-brok&to=country-de&nodeTypes=Alien|'Alien' is unknown; known: Case, Committee, Country",
			"entities?type=Alien|'Alien' is unknown; known: Case, Committee, Country",
			"export?dataset=none|'none' is unknown; known: odf-kazakhstan-2017",
			"entities/person-elmar-brok/neighbours?type=MET_WITH&direction=up|'up' is unknown; known: both, in, out",
			"paths?from=person-elmar-brok&to=country-de&rank=best|'best' is not allowed; allowed: telling, shortest",
			"paths?from=person-elmar-brok&to=country-de&k=0|0 is not allowed; allowed: 1 to 50" })
	default void saysWhatIsAllowedWhereThereIsAnything(String path, String message) {
		assertThat(api().call("/api/v1/" + path).messages()).singleElement(STRING).startsWith(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "entities?", "entities?type=Person&", "sources?", "views?",
			"entities/person-elmar-brok/neighbours?type=MEMBER_OF&",
			"entities/person-elmar-brok/neighbours?type=MEMBER_OF&at=2015&" })
	default void takesAnyOffsetThatItSaysIsAllowed(String path) {
		Answer refused = api().call("/api/v1/" + path + "offset=" + Integer.MAX_VALUE);
		assertIsProblem(refused, 400);
		assertThat(refused.wrongFields()).containsExactly("offset");
		String message = refused.messages().getFirst();
		String largest = message.substring(message.lastIndexOf(' ') + 1);

		Answer allowed = api().call("/api/v1/" + path + "limit=500&offset=" + largest);

		assertThat(allowed.status()).as(largest + ": " + allowed.response().body()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "entities/nobody|id", "entities/nobody/neighbourhood|id",
					"entities/nobody/neighbours?type=MET_WITH|id", "edges/none|id", "sources/none|id",
					"paths?from=nobody&to=country-de|from", "paths?from=country-de&to=nobody|to",
					"paths?from=person-elmar-brok&to=country-de&avoid=nobody|avoid[0]" })
	default void namesTheFieldThatNamesNothing(String path, String field) {
		Answer answer = api().call("/api/v1/" + path);
		assertIsProblem(answer, 404);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	@Test
	default void saysAllThatIsWrongAtOnce() {
		Answer answer = api().call("/api/v1/paths?from=a&to=a&k=0&maxLength=99&at=soon&rank=best");
		assertThat(answer.wrongFields()).containsExactlyInAnyOrder("to", "k", "maxLength", "at", "rank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"ids\": 3}", "{\"ids\": []}", "{\"ids\": [null]}", "{}", "not json" })
	default void refusesABodyThatNamesNoEntities(String body) {
		Answer answer = api().post("/api/v1/subgraph", "application/json", body);
		assertIsProblem(answer, 400);
		assertThat(List.of("body", "ids")).containsAll(answer.wrongFields());
	}

	@Test
	default void namesEachUnknownIdOfABody() {
		Answer answer = api().post("/api/v1/subgraph", "application/json", """
				{"ids": ["country-de", "nobody", "country-fr", "nothing"]}""");
		assertIsProblem(answer, 404);
		assertThat(answer.wrongFields()).containsExactly("ids[1]", "ids[3]");
	}

	@Test
	default void answersWrongMethodsTypesAndPathsAsProblems() {
		assertIsProblem(api().post("/api/v1/subgraph", "text/plain", "x"), 415);
		assertIsProblem(api().post("/api/v1/entities", "application/json", "{}"), 405);
		assertIsProblem(api().call("/api/v1/nothing-here"), 404);
		assertIsProblem(api().call("/api/v1/schema", "application/pdf"), 406);
	}

	private static void assertIsProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.json().get("status").asInt()).isEqualTo(status);
		assertThat(answer.json().get("title").asString()).isNotBlank();
		assertThat(answer.json().get("detail").asString()).isNotBlank();
		assertThat(answer.json().get("type").asString()).startsWith("urn:clew:problem:");
		assertThat(answer.response().body()).doesNotContain("Exception", "org.clew", "org.springframework", "\tat ");
	}

}

package org.clew.contract;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every call. */
interface HttpContract {

	Api api();

	@ParameterizedTest
	@ValueSource(strings = { "entities?q=ablyazov", "entities/person-mukhtar-ablyazov",
			"entities/person-mukhtar-ablyazov/neighbourhood",
			"entities/person-mukhtar-ablyazov/neighbours?type=PARTY_TO",
			"paths?from=person-mukhtar-ablyazov&to=country-kz", "schema", "sources", "sources/odf-2017-02", "queries",
			"queries/who-met-whom", "queries/who-met-whom/results?limit=2", "queries/who-met-whom/results?format=csv",
			"views", "imports", "export?format=clew" })
	default void answersNotModifiedWhileNothingHasChanged(String call) {
		Answer first = api().call("/api/v1/" + call);
		String tag = header(first, "ETag").orElseThrow();
		assertThat(header(first, "Cache-Control")).contains("private, no-cache");

		HttpResponse<String> second = api().conditional("/api/v1/" + call, tag);

		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(second.headers().firstValue("ETag")).contains(tag);
	}

	@Test
	default void answersAnewOnceTheGraphHasChanged() {
		String path = "/api/v1/entities?dataset=http-contract";
		String before = header(api().call(path), "ETag").orElseThrow();
		Answer begun = Uploads.post(api(), Map.of("dataset", "http-contract", "format", "clew"), new Upload("a.json",
				"""
						{"sources": [{"id": "http-s", "title": "S"}], "nodes": [{"id": "http/a b", "type": "Person", "name": "A",
						"claims": [{"source": "http-s", "locator": "p. 1", "nature": "fact"}]}]}"""));
		String id = begun.json().get("id").asString();
		Uploads.await(api(), id, java.time.Duration.ofSeconds(30));

		HttpResponse<String> after = api().conditional(path, before);

		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(after.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(before));
		assertThat(after.body()).contains("\"url\":\"/api/v1/entities/http%2Fa%20b\"");
		assertThat(api().call("/api/v1/entities/http%2Fa%20b").status()).isEqualTo(200);
		Uploads.delete(api(), id);
		Uploads.await(api(), id, java.time.Duration.ofSeconds(30));
	}

	@Test
	default void tellsFormatsApartByTheirTags() {
		String path = "/api/v1/entities/person-mukhtar-ablyazov/neighbourhood";
		Answer json = api().call(path, "application/json");
		Answer gexf = api().call(path, "application/gexf+xml");
		assertThat(header(json, "ETag")).isPresent().isNotEqualTo(header(gexf, "ETag"));
		assertThat(json.response().headers().allValues("Vary").toString()).containsIgnoringCase("accept");
	}

	@Test
	default void tagsNoProblem() {
		assertThat(header(api().call("/api/v1/entities/nobody"), "ETag")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "entities?limit=3", "queries?limit=3", "queries/who-met-whom/results?limit=3",
			"entities/person-mukhtar-ablyazov/neighbours?type=PARTY_TO&limit=1" })
	default void linksToTheNextPage(String call) {
		String link = header(api().call("/api/v1/" + call), "Link").orElseThrow();
		assertThat(link).matches("</api/v1/.*>; rel=\"next\"");
		assertThat(api().call(link.substring(1, link.indexOf('>'))).status()).isEqualTo(200);
	}

	@Test
	default void pagesTheSavedQueries() {
		var first = api().get("queries?limit=5");
		var second = api().get("queries?limit=500&offset=5");
		assertThat(first.get("items").size()).isEqualTo(5);
		assertThat(first.get("total").asInt()).isEqualTo(5 + second.get("items").size());
	}

	@Test
	default void saysHowAnIdWithASlashIsWritten() {
		Answer answer = api().call("/api/v1/entities/harbour/ana/neighbours?type=X");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().get("detail").asString()).contains("/api/v1/entities/harbour%2Fana/neighbours");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/nothing, 404", "POST, /api/v1/nothing, 404", "OPTIONS, /api/v1/nothing, 404",
			"GET, /nothing, 404", "PATCH, /api/v1/schema, 405", "DELETE, /api/v1/entities, 405" })
	default void saysInItsOwnWordsWhatIsNotThere(String method, String path, int status) {
		HttpResponse<String> answer = api().raw(method, path, Map.of(), "");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("urn:clew:problem:").doesNotContain("static resource", "Request method");
		assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "GET // | 404 | /", "PATCH //x | 404 | //x",
			"GET /api/v1/entities?=x | 400 | /api/v1/entities", "GET /api/v1/entities/%zz | 400 |" })
	default void saysToWhichAddressAProblemBelongs(String call, int status, @Nullable String instance) {
		String answer = api().line(call + " HTTP/1.1");
		assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("/error");
		assertThat(answer).contains((instance != null) ? "\"instance\":\"%s\"".formatted(instance) : "urn:clew");
	}

	@Test
	default void tellsWhichMethodsThereAre() {
		HttpResponse<String> answer = api().raw("OPTIONS", "/api/v1/schema", Map.of(), "");
		assertThat(List.of(answer.headers().firstValue("Allow").orElseThrow().split(",\\s*")))
			.containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "application/yaml | ids: [a] | 415 | allowed: application/json",
					"application/json | {\"ids\": [ | 400 | line 1", "application/json | {\"ids\": 5} | 400 | ids:",
					"text/plain | x | 415 | allowed: application/json", "*/* | {} | 415 | without a wildcard",
					"application/* | {} | 415 | without a wildcard" })
	default void saysWhatIsWrongWithABody(String type, String body, int status, String said) {
		HttpResponse<String> answer = api().raw("POST", "/api/v1/subgraph", Map.of("Content-Type", type), body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(said).doesNotContain("Content-Type '", "JSON parse");
	}

	@Test
	default void answersInNoFormatThatItDoesNotDescribe() {
		assertThat(api().call("/api/v1/schema", "application/yaml").status()).isEqualTo(406);
	}

	/** Or it would be told that it failed, and try again. */
	@ParameterizedTest
	@ValueSource(strings = { "text/html", "a/b/c", "application/xml" })
	default void changesNothingForAClientThatTakesNoAnswer(String accept) {
		JsonNode views = api().get("views");
		JsonNode imports = api().get("imports");
		String view = "{\"title\": \"Unwanted\", \"entities\": []}";
		String form = """
				--b\r
				Content-Disposition: form-data; name="file"; filename="a.json"\r
				\r
				{"format": "clew", "version": 1, "sources": [], "nodes": []}\r
				--b--\r
				""";
		assertThat(
				api().raw("POST", "/api/v1/views", Map.of("Accept", accept, "Content-Type", "application/json"), view)
					.statusCode())
			.isEqualTo(406);
		assertThat(api()
			.raw("POST", "/api/v1/imports?dataset=unwanted",
					Map.of("Accept", accept, "Content-Type", "multipart/form-data; boundary=b"), form)
			.statusCode()).isEqualTo(406);
		assertThat(api().get("views")).isEqualTo(views);
		assertThat(api().get("imports")).isEqualTo(imports);
	}

	@Test
	default void refusesWithAProblemDocumentWhatIsNoRequest() {
		assertThat(api().line("GET /api/v1/queries/in-common/results?parameters[first]=x HTTP/1.1"))
			.contains("application/problem+json", "parameters[first]")
			.doesNotContain("<html");
		assertThat(api().line("GET /api/v1/queries/x{y HTTP/1.1")).contains("400", "application/problem+json")
			.doesNotContain("<html");
		assertThat(api().line("GET /api/v1/schema HTTP/1.1\r\nX-Long: " + "a".repeat(20_000)))
			.contains("400", "application/problem+json")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/entities?q=%zz", "GET /api/v1/entities?q=%ff", "GET /api/v1/entities?=x",
			"GET /api/v1/entities?limit=a&limit=b", "GET /api/v1/entities/%zz", "GET /api/v1/entities/%ff",
			"GET /%c0%ae%c0%ae/x", "GET /api/v1/entities?%ff=1", "POST /api/v1/imports?dataset=%zz" })
	default void refusesInItsOwnWordsWhatCannotBeDecoded(String call) {
		String answer = api().line(call + " HTTP/1.1");
		assertThat(answer).as(call)
			.startsWith("HTTP/1.1 4")
			.contains("application/problem+json", "urn:clew:problem:")
			.doesNotContain("java.", "org.", "[L", "Exception", "<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "--b--",
			"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut" })
	default void refusesInItsOwnWordsAFormThatIsNone(String body) {
		for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=b",
				"multipart/mixed; boundary=b")) {
			for (String path : List.of("/api/v1/imports?dataset=x", "/api/v1/views", "/api/v1/subgraph")) {
				HttpResponse<String> answer = api().raw("POST", path, Map.of("Content-Type", type), body);
				assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(400, 499);
				assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
				assertThat(answer.body()).doesNotContain("java.", "org.", "Exception", "Boundary");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\n", "-1\r\nx", "5\r\nmore than five\r\n" })
	default void refusesAFormWhoseChunksGoWrongHalfWay(String chunk) {
		String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nfirst";
		String answer = api()
			.lineWithBody("POST /api/v1/imports?dataset=x HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
					+ "Transfer-Encoding: chunked", "%x\r\n%s\r\n%s".formatted(part.length(), part, chunk));
		assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "nosniff");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/ | Accept | application/json | 406",
					"/ | If-Unmodified-Since | Thu, 01 Jan 1970 00:00:00 GMT | 412",
					"/index.html | Range | bytes=999999- | 416", "/index.html | Range | bytes=5-2 | 416" })
	default void saysInItsOwnWordsWhyThePageIsNotSent(String path, String header, String value, int status) {
		HttpResponse<String> answer = api().raw("GET", path, Map.of(header, value), "");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("urn:clew:problem:http-" + status);
	}

	private static Optional<String> header(Answer answer, String name) {
		return answer.response().headers().firstValue(name);
	}

}

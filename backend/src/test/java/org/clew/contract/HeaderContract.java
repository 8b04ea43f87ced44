package org.clew.contract;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call that reads has the headers that are described, and no others. That no answer
 * has one that is not described holds for all that {@link Api} gets.
 */
interface HeaderContract {

	Api api();

	@Test
	default void tagsWhatIsDescribedWithATagAndAnswersNotModified() {
		walk((call, path) -> {
			JsonNode responses = call.get("responses");
			boolean described = responses.get("200").path("headers").has("ETag");
			assertThat(responses.has("304")).as(path).isEqualTo(described);

			HttpResponse<?> first = api().bytes(path, Map.of());
			Optional<String> tag = first.headers().firstValue("ETag");
			assertThat(first.statusCode()).as(path).isEqualTo(200);
			assertThat(tag.isPresent()).as(path).isEqualTo(described);
			if (described) {
				assertThat(first.headers().firstValue("Cache-Control")).as(path).contains("private, no-cache");
				HttpResponse<?> second = api().bytes(path, Map.of("If-None-Match", tag.orElseThrow()));
				if (call.get("operationId").asString().equals("getSnapshot") && second.statusCode() == 200) {
					// It may have been renewed meanwhile.
					assertThat(second.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
				}
				else {
					assertThat(second.statusCode()).as(path).isEqualTo(304);
					assertThat(second.headers().firstValue("ETag")).as(path).isEqualTo(tag);
				}
			}
		});
	}

	@Test
	default void linksToPagesThatThereAreFromEachPagedCall() {
		Map<String, Integer> linked = new TreeMap<>();
		walk((call, path) -> {
			Optional<JsonNode> offset = parameter(call, "offset");
			if (offset.isEmpty() || parameter(call, "limit").isEmpty()) {
				return;
			}
			assertThat(call.get("responses").get("200").path("headers").has("Link")).as(path).isTrue();
			Optional<String> next = next(api().call(with(path, "limit=1")));
			next.ifPresent(link -> assertThat(api().call(link).status()).as(link).isEqualTo(200));
			linked.put(path, next.isPresent() ? 1 : 0);

			long last = offset.get().get("schema").get("maximum").asLong();
			Answer behindAll = api().call(with(path, "limit=1&offset=" + last));
			assertThat(behindAll.status()).as(path).isEqualTo(200);
			assertThat(next(behindAll)).as(path).isEmpty();
		});
		assertThat(linked.values().stream().filter(number -> number > 0)).hasSizeGreaterThan(15);
	}

	private static Optional<String> next(Answer answer) {
		return answer.response().headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
	}

	private static Optional<JsonNode> parameter(JsonNode call, String name) {
		return call.path("parameters")
			.valueStream()
			.filter(parameter -> parameter.get("name").asString().equals(name))
			.findFirst();
	}

	private static String with(String path, String parameters) {
		return path + (path.contains("?") ? "&" : "?") + parameters;
	}

	/** Each call that reads, with an address of something that is there. */
	private void walk(BiConsumer<JsonNode, String> visitor) {
		Answer begun = Uploads.post(api(), Map.of("dataset", "header-contract"), new Upload("a.json", """
				{"format": "clew", "version": 1, "sources": [{"id": "header-s", "title": "S"}],
				 "nodes": [{"id": "header-p", "type": "Person", "name": "Unsupported", "claims": []}]}"""));
		String job = begun.json().get("id").asString();
		Uploads.await(api(), job, Duration.ofSeconds(30));
		String view = api().post("/api/v1/views", "application/json", """
				{"title": "Of the headers", "entities": [
				  {"id": "country-kz", "name": "Kazakhstan", "type": "Country", "x": 0, "y": 0}]}""")
			.json()
			.get("id")
			.asString();
		Map<String, String> ids = Map.of("entities", "person-mukhtar-ablyazov", "sources", "odf-2017-02", "imports",
				job, "views", view, "edges", anEdge());
		try {
			DescriptionContract.calls(api().call("/v3/api-docs").json()).forEach((name, call) -> {
				if (name.startsWith("get ")) {
					visitor.accept(call, address(name.substring(4), call, ids));
				}
			});
		}
		finally {
			api().delete("/api/v1/views/" + view);
			Uploads.delete(api(), job);
			Uploads.await(api(), job, Duration.ofSeconds(30));
		}
	}

	private String anEdge() {
		return api().get("entities/person-mukhtar-ablyazov/neighbours?type=PARTY_TO&limit=1")
			.get("edges")
			.get(0)
			.get("id")
			.asString();
	}

	private String address(String path, JsonNode call, Map<String, String> ids) {
		String kind = path.split("/", -1)[3];
		String filled = path.replace("{id}", ids.getOrDefault(kind, "")).replace("{name}", "who-met-whom");
		String parameters = call.path("parameters")
			.valueStream()
			.filter(parameter -> parameter.get("in").asString().equals("query")
					&& parameter.path("required").asBoolean(false))
			.map(parameter -> parameter.get("name").asString())
			.map(name -> name + "="
					+ Api.encode(kind.equals("queries") ? ofQuery(path, name) : DescriptionContract.VALUES.get(name)))
			.collect(Collectors.joining("&"));
		return parameters.isEmpty() ? filled : filled + "?" + parameters;
	}

	private String ofQuery(String path, String parameter) {
		return api().get(path.replaceAll("^/api/v1/|/results$", ""))
			.get("parameters")
			.valueStream()
			.filter(each -> each.get("name").asString().equals(parameter))
			.map(QueryContract::value)
			.findFirst()
			.orElseThrow();
	}

}

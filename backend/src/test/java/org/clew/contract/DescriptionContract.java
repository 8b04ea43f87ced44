package org.clew.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface DescriptionContract {

	/** What stands in for parameters, so that only one of them is wrong. */
	Map<String, String> VALUES = Map.of("id", "person-mukhtar-ablyazov", "name", "who-met-whom", "from",
			"person-mukhtar-ablyazov", "to", "country-kz", "type", "MEMBER_OF");

	Api api();

	private JsonNode description() {
		return api().call("/v3/api-docs").json();
	}

	/** Calls by method and path. */
	static Map<String, JsonNode> calls(JsonNode api) {
		Map<String, JsonNode> calls = new TreeMap<>();
		api.get("paths")
			.properties()
			.forEach(path -> path.getValue()
				.properties()
				.forEach(call -> calls.put(call.getKey() + " " + path.getKey(), call.getValue())));
		return calls;
	}

	@Test
	default void givesEachCallANameThatReads() {
		List<String> names = calls(description()).values()
			.stream()
			.map(call -> call.get("operationId").asString())
			.toList();
		assertThat(names).doesNotHaveDuplicates()
			.allMatch(name -> name.matches("[a-z]+[A-Z][A-Za-z]+"))
			.contains("searchEntities", "getEntity", "findPaths", "getNeighbours", "createImport", "updateView",
					"queryWhoMetWhom");
	}

	@Test
	default void describesEveryPropertyAndParameter() {
		JsonNode api = description();
		List<String> silent = new ArrayList<>();
		api.get("components").get("schemas").properties().forEach(schema -> {
			if (schema.getValue().has("properties")) {
				schema.getValue().get("properties").properties().forEach(property -> {
					if (property.getValue().path("description").asString("").isBlank()
							&& !property.getValue().has("$ref")) {
						silent.add(schema.getKey() + "." + property.getKey());
					}
				});
			}
		});
		calls(api).forEach((name, call) -> call.path("parameters").forEach(parameter -> {
			if (parameter.path("description").asString("").isBlank()) {
				silent.add(name + " " + parameter.get("name").asString());
			}
		}));
		assertThat(silent).isEmpty();
	}

	@Test
	default void saysWhatIsAlwaysThere() {
		JsonNode schemas = description().get("components").get("schemas");
		assertThat(required(schemas, "Node")).contains("id", "type", "name", "aliases", "properties", "url", "degree")
			.doesNotContain("from", "to");
		assertThat(required(schemas, "EntityDetail")).contains("id", "name", "claims", "degrees");
		assertThat(required(schemas, "ConnectionRequest")).containsExactly("ids");
		assertThat(required(schemas, "Meta")).contains("shown", "truncated").doesNotContain("next");
	}

	private static List<String> required(JsonNode schemas, String name) {
		return schemas.get(name).get("required").valueStream().map(JsonNode::asString).toList();
	}

	@Test
	default void describesTheFilesOfAnImport() {
		JsonNode body = calls(description()).get("post /api/v1/imports").get("requestBody");
		JsonNode parts = body.get("content").get("multipart/form-data").get("schema");
		assertThat(body.get("required").asBoolean()).isTrue();
		assertThat(parts.get("required").toString()).isEqualTo("[\"file\"]");
		assertThat(parts.get("properties").valueStream()).hasSize(2)
			.noneMatch(part -> part.path("description").asString("").isBlank());
	}

	/**
	 * A type that has the name of another would be left out, or described as the other.
	 */
	@Test
	default void describesEveryAnswerWithItsMediaType() {
		calls(description()).forEach((name, call) -> {
			assertThat(call.get("responses").propertyNames()).as(name).contains("400", "404", "500", "503", "default");
			call.get("responses").properties().forEach(response -> {
				if (response.getKey().matches("20[0-3]")) {
					JsonNode content = response.getValue().path("content");
					assertThat(content.propertyNames()).as(name).isNotEmpty().doesNotContain("*/*");
					assertThat(content.valueStream()).as(name).allMatch(media -> !media.path("schema").isEmpty());
				}
			});
		});
	}

	@Test
	default void listsTheValuesThatAParameterTakes() {
		JsonNode parameters = calls(description()).get("get /api/v1/paths").get("parameters");
		Map<String, JsonNode> schemas = new TreeMap<>();
		parameters.forEach(parameter -> schemas.put(parameter.get("name").asString(), parameter.get("schema")));
		assertThat(schemas.get("rank").get("enum").toString()).isEqualTo("[\"telling\",\"shortest\"]");
		assertThat(schemas.get("direction").get("enum").size()).isEqualTo(3);
		assertThat(schemas.get("via").get("default").asString()).isEqualTo("auto");
		assertThat(schemas.get("k").get("default").asInt()).isEqualTo(5);
	}

	/** Each bound that is described is the one that the call itself names. */
	@Test
	default void describesTheBoundsThatAreChecked() {
		int checked = 0;
		for (Map.Entry<String, JsonNode> call : calls(description()).entrySet()) {
			if (!call.getKey().startsWith("get ")) {
				continue;
			}
			for (JsonNode parameter : call.getValue().path("parameters")) {
				JsonNode schema = parameter.get("schema");
				if (schema.has("maximum")) {
					checked++;
					String name = parameter.get("name").asString();
					JsonNode answer = api()
						.call(address(call.getKey().substring(4), call.getValue(), name,
								schema.get("maximum").asLong() + 1))
						.json();
					assertThat(answer.path("errors").toString()).as(call.getKey())
						.contains("\"field\":\"" + name + "\"", "allowed: %d to %d"
							.formatted(schema.get("minimum").asLong(), schema.get("maximum").asLong()));
				}
			}
		}
		assertThat(checked).isGreaterThan(20);
	}

	private static String address(String path, JsonNode call, String wrong, long value) {
		StringBuilder address = new StringBuilder();
		for (JsonNode parameter : call.get("parameters")) {
			String name = parameter.get("name").asString();
			if (parameter.get("in").asString().equals("query") && parameter.path("required").asBoolean(false)
					&& !name.equals(wrong)) {
				address.append(name)
					.append('=')
					.append(VALUES.getOrDefault(name, "person-mukhtar-ablyazov"))
					.append('&');
			}
		}
		String filled = path.replace("{id}", VALUES.get("id")).replace("{name}", VALUES.get("name"));
		return filled + "?" + address + wrong + "=" + value;
	}

	@Test
	default void describesEachSavedQueryAsACallOfItsOwn() {
		JsonNode paths = description().get("paths");
		for (JsonNode query : api().get("queries").get("items")) {
			JsonNode call = paths.get("/api/v1/queries/" + query.get("name").asString() + "/results").get("get");
			assertThat(call.get("summary")).isEqualTo(query.get("title"));
			for (JsonNode parameter : query.get("parameters")) {
				JsonNode described = call.get("parameters")
					.valueStream()
					.filter(each -> each.get("name").equals(parameter.get("name")))
					.findFirst()
					.orElseThrow();
				assertThat(described.path("required").asBoolean(false))
					.isEqualTo(parameter.get("required").asBoolean());
				assertThat(described.get("description")).isEqualTo(parameter.get("description"));
			}
		}
	}

	/** Each was an answer once, and is still as answers are described. */
	@Test
	default void showsAnExampleOfEachAnswerInJson() {
		DescribedAnswers described = DescribedAnswers.ofPort(api().port());
		calls(description()).forEach((name, call) -> call.get("responses").properties().forEach(response -> {
			JsonNode json = response.getValue().path("content").path("application/json");
			if (response.getKey().startsWith("2") && !json.isMissingNode()) {
				String answer = name + " " + response.getKey();
				assertThat(json.has("example")).as(answer).isTrue();
				assertThat(described.problems(json.get("schema"), json.get("example"))).as(answer).isEmpty();
			}
		}));
	}

	@Test
	default void showsExamplesOfStreamsAsTheyAreSent() {
		DescribedAnswers described = DescribedAnswers.ofPort(api().port());
		JsonNode api = description();
		JsonNode status = api.get("components").get("schemas").get("ImportStatus");
		List<String> events = lines(api, "/api/v1/imports/{id}/events", "text/event-stream");
		assertThat(events).contains("event:progress", "event:end")
			.allMatch(line -> line.isEmpty() || line.startsWith("event:") || line.startsWith("data:"));
		assertThat(events.stream().filter(line -> line.startsWith("data:"))).hasSizeGreaterThan(1)
			.allSatisfy(line -> assertThat(described.problems(status, Uploads.json(line.substring(5)))).isEmpty());

		Api.Answer begun = Uploads.post(api(), Map.of("dataset", "description-contract"),
				new Uploads.Upload("people.json", """
						{"format": "clew", "version": 1, "sources": [{"id": "description-s", "title": "S"}], "nodes": [
						 {"id": "description-p", "type": "Person", "name": "Unsupported", "claims": []}]}"""));
		String id = begun.json().get("id").asString();
		Uploads.await(api(), id, Duration.ofSeconds(30));
		JsonNode sent = Uploads.json(api().call("/api/v1/imports/" + id + "/rejects").response().body());
		assertThat(lines(api, "/api/v1/imports/{id}/rejects", "application/x-ndjson")).hasSizeGreaterThan(1)
			.allSatisfy(line -> assertThat(Uploads.json(line).propertyNames()).isEqualTo(sent.propertyNames()));
		Uploads.delete(api(), id);
		Uploads.await(api(), id, Duration.ofSeconds(30));
	}

	private static List<String> lines(JsonNode api, String path, String type) {
		return api.get("paths")
			.get(path)
			.get("get")
			.get("responses")
			.get("200")
			.get("content")
			.get(type)
			.get("example")
			.asString()
			.lines()
			.toList();
	}

}

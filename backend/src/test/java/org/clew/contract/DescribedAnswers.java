package org.clew.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether answers are as the API describes them, with nothing in them that it does not
 * describe.
 */
final class DescribedAnswers {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	private static final Map<Integer, DescribedAnswers> BY_PORT = new ConcurrentHashMap<>();

	private final JsonNode api;

	private final ObjectNode components;

	private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

	private DescribedAnswers(JsonNode api) {
		this.api = api;
		this.components = (ObjectNode) api.get("components").deepCopy();
		close(this.components);
	}

	/** Fails where an answer is not as it is described. */
	static void check(HttpResponse<String> response) {
		URI address = response.request().uri();
		if (address.getPath().startsWith("/api/v1/")) {
			BY_PORT.computeIfAbsent(address.getPort(), DescribedAnswers::ofPort).checkAnswer(response);
		}
	}

	static DescribedAnswers ofPort(int port) {
		try {
			return new DescribedAnswers(JSON.readTree(
					CLIENT
						.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/v3/api-docs".formatted(port)))
							.build(), BodyHandlers.ofString())
						.body()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void checkAnswer(HttpResponse<String> response) {
		String call = response.request().method() + " " + response.request().uri();
		Optional<JsonNode> operation = operation(response.request().method(), response.request().uri().getRawPath());
		String type = response.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
		if (operation.isEmpty() || response.body().isEmpty()) {
			return;
		}
		JsonNode responses = operation.get().get("responses");
		String status = String.valueOf(response.statusCode());
		JsonNode described = resolve(responses.has(status) ? responses.get(status) : responses.get("default"));
		Assertions.assertThat(described.get("content").propertyNames()).as(call).contains(type);
		if (type.endsWith("application/json") || type.endsWith("problem+json")) {
			Assertions
				.assertThat(problems(described.get("content").get(type).get("schema"), JSON.readTree(response.body())))
				.as(call)
				.isEmpty();
		}
	}

	/** Where a document is not as a schema of the description says. */
	List<String> problems(JsonNode schema, JsonNode document) {
		return this.schemas.computeIfAbsent(schema, this::closed)
			.validate(document)
			.stream()
			.map(Error::toString)
			.toList();
	}

	private Schema closed(JsonNode schema) {
		ObjectNode whole = (ObjectNode) schema.deepCopy();
		close(whole);
		whole.set("components", this.components);
		return SCHEMAS.getSchema(whole);
	}

	private JsonNode resolve(JsonNode response) {
		return response.has("$ref") ? this.api.at(response.get("$ref").asString().substring(1)) : response;
	}

	/** The call that a path is meant for: the one with the fewest parameters in it. */
	private Optional<JsonNode> operation(String method, String path) {
		return this.api.get("paths")
			.properties()
			.stream()
			.filter(item -> path.matches(item.getKey().replaceAll("\\{\\w+}", "[^/]+")))
			.min(Comparator.comparingLong(item -> item.getKey().chars().filter(sign -> sign == '{').count()))
			.map(item -> item.getValue().get(method.toLowerCase(Locale.ROOT)));
	}

	/** Nothing may be in an object that is not described. */
	private static void close(JsonNode node) {
		if (node instanceof ObjectNode object) {
			if (object.has("properties") && object.get("properties").isObject() && !object.has("additionalProperties")
					&& !object.has("schema")) {
				object.put("additionalProperties", false);
			}
			object.properties().forEach(member -> {
				if (!member.getKey().equals("example") && !member.getKey().equals("examples")) {
					close(member.getValue());
				}
			});
		}
		else if (node.isArray()) {
			node.forEach(DescribedAnswers::close);
		}
	}

}

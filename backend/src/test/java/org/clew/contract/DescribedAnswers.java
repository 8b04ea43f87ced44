package org.clew.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
public final class DescribedAnswers {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	private static final Map<Integer, DescribedAnswers> BY_PORT = new ConcurrentHashMap<>();

	private final JsonNode api;

	private final ObjectNode components;

	private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

	/**
	 * An answer, and what it answers.
	 *
	 * @param target of the request, as it was sent
	 * @param body text, bytes or a file
	 */
	public record Answered(String method, String target, int status, HttpHeaders headers, Object body) {

		private Answered(HttpResponse<?> response) {
			this(response.request().method(), response.request().uri().toString(), response.statusCode(),
					response.headers(), response.body());
		}

	}

	public DescribedAnswers(JsonNode api) {
		this.api = api;
		this.components = (ObjectNode) api.get("components").deepCopy();
		close(this.components);
	}

	/** What may come with any answer, by HTTP itself and for browsers. */
	private static final Set<String> OF_EVERY_ANSWER = Set.of("accept", "accept-ranges", "allow", "cache-control",
			"connection", "content-encoding", "content-length", "content-security-policy", "content-type", "date",
			"keep-alive", "referrer-policy", "transfer-encoding", "vary", "x-content-type-options");

	/**
	 * What Spring adds to the answer for an id that ends as a file's name does, so that
	 * no browser saves it under that name.
	 */
	private static final String NO_FILE = "inline;filename=f.txt";

	/**
	 * Fails where an answer is not as it is described: its status, headers, media type
	 * and, in JSON, its content.
	 */
	static void check(HttpResponse<?> response) {
		URI address = response.request().uri();
		if (address.getPath().startsWith("/api/v1/")) {
			BY_PORT.computeIfAbsent(address.getPort(), DescribedAnswers::ofPort).check(new Answered(response));
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

	/**
	 * Fails where an answer to a call that is described is not as it is described.
	 */
	public void check(Answered answer) {
		String call = answer.method() + " " + answer.target();
		Optional<JsonNode> operation = operation(answer.method(),
				answer.target().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", ""));
		String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
		if (operation.isEmpty()) {
			return;
		}
		JsonNode responses = operation.get().get("responses");
		String status = String.valueOf(answer.status());
		if (answer.status() < 400) {
			Assertions.assertThat(responses.propertyNames()).as(call).contains(status);
		}
		JsonNode described = resolve(responses.has(status) ? responses.get(status) : responses.get("default"));
		Set<String> headers = headers(described);
		if (answer.status() == 304) {
			// It may repeat what the answer had that is still valid.
			headers.addAll(headers(responses.get("200")));
		}
		if (answer.headers().firstValue("Content-Disposition").filter(NO_FILE::equals).isPresent()) {
			headers.add("Content-Disposition");
		}
		Assertions.assertThat(answer.headers().map().keySet()).as(call).allMatch(headers::contains);
		if (type.isEmpty()) {
			Assertions.assertThat(described.has("content")).as(call).isFalse();
			return;
		}
		Assertions.assertThat(described.path("content").propertyNames()).as(call).contains(type);
		boolean isPlain = answer.headers().firstValue("Content-Encoding").isEmpty();
		if (isPlain && (type.endsWith("application/json") || type.endsWith("problem+json"))) {
			Assertions
				.assertThat(problems(described.get("content").get(type).get("schema"), JSON.readTree(text(answer))))
				.as(call)
				.isEmpty();
		}
	}

	private static Set<String> headers(JsonNode described) {
		Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		headers.addAll(OF_EVERY_ANSWER);
		headers.addAll(described.path("headers").propertyNames());
		return headers;
	}

	private static String text(Answered answer) {
		return switch (answer.body()) {
			case String text -> text;
			case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
			case Path file -> text(file);
			default -> throw new IllegalArgumentException(answer.toString());
		};
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where a document is no problem document. */
	public List<String> problems(JsonNode document) {
		return problems(this.api.at("/components/schemas/Problem"), document);
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

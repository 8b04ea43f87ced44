package org.clew.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What every call may answer beside what it is for: problem documents, 304 and the
 * headers that go with it; and an example of what it is for, which a test has got from
 * it.
 */
@Component
class AnswerDescriptions implements OpenApiCustomizer, Ordered {

	private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

	/** Media types of which there are examples, and how the names of their files end. */
	private static final Map<String, String> EXAMPLES = Map.of(JSON, ".json", "application/x-ndjson", ".ndjson",
			org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE, ".events");

	private static final Map<String, String> PROBLEMS = Map.of("400",
			"A parameter, the body or a header is not allowed; `errors` names each, and what is allowed.", "404",
			"What the path or a parameter names does not exist.", "500", "A fault of the program.", "503",
			"The time or memory for this call ran out, too many calls run, or the database cannot be reached.",
			"default", "Any other problem, such as a method, media type or size that is not taken.");

	private static final Map<String, String> HEADERS = Map.of(HttpHeaders.ETAG,
			"Changes with the answer; send it back as `If-None-Match`. Absent where the time ran out.",
			HttpHeaders.LINK, "The call that continues, as `<…>; rel=\"next\"`, where there is one.",
			HttpHeaders.CONTENT_DISPOSITION, "The name of the file, in formats other than JSON.",
			HttpHeaders.RETRY_AFTER, "Seconds after which the same call may succeed.");

	private final ResourceLoader resources;

	AnswerDescriptions(ResourceLoader resources) {
		this.resources = resources;
	}

	/** After the calls that others add. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customise(OpenAPI api) {
		Components components = (api.getComponents() != null) ? api.getComponents() : new Components();
		api.setComponents(components);
		ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
		PROBLEMS.forEach((status, text) -> {
			ApiResponse response = problem(text);
			if (status.equals("503")) {
				describe(response, HttpHeaders.RETRY_AFTER);
			}
			components.addResponses(name(status), response);
		});
		components.addResponses("NotModified",
				new ApiResponse().description("Nothing has changed since the answer with the given `ETag`.")
					.addHeaderObject(HttpHeaders.ETAG, reference(HttpHeaders.ETAG)));
		HEADERS.forEach(
				(name, text) -> components.addHeaders(name, new Header().description(text).schema(new StringSchema())));
		api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach(this::describe));
	}

	private void describe(HttpMethod method, Operation operation) {
		ApiResponses responses = operation.getResponses();
		PROBLEMS.keySet()
			.forEach(status -> responses.putIfAbsent(status,
					new ApiResponse().$ref("#/components/responses/" + name(status))));
		Map.copyOf(responses).forEach((status, response) -> {
			if (status.startsWith("2")) {
				example(operation.getOperationId(), status, response);
				if (isFile(response)) {
					describe(response, HttpHeaders.CONTENT_DISPOSITION);
				}
				if (method == HttpMethod.GET && !isStream(response)) {
					describe(response, HttpHeaders.ETAG);
					if (isContinued(operation)) {
						describe(response, HttpHeaders.LINK);
					}
					responses.putIfAbsent("304", new ApiResponse().$ref("#/components/responses/NotModified"));
				}
			}
		});
	}

	private static void describe(ApiResponse response, String header) {
		response.addHeaderObject(header, reference(header));
	}

	private static Header reference(String header) {
		return new Header().$ref("#/components/headers/" + header);
	}

	/** Pages, and what goes on with more effort. */
	private static boolean isContinued(Operation operation) {
		return operation.getParameters() != null && operation.getParameters()
			.stream()
			.anyMatch(parameter -> Set.of("limit", "effort").contains(parameter.getName()));
	}

	/** Whether it is, or may be, something to keep as a file. */
	private static boolean isFile(ApiResponse response) {
		return response.getContent() != null && !isStream(response)
				&& response.getContent().keySet().stream().anyMatch(type -> !type.equals(JSON));
	}

	private static boolean isStream(ApiResponse response) {
		return response.getContent() != null
				&& response.getContent().containsKey(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE);
	}

	private void example(String operation, String status, ApiResponse response) {
		Content content = (response.getContent() != null) ? response.getContent() : new Content();
		EXAMPLES.forEach((type, suffix) -> {
			MediaType media = content.get(type);
			if (media != null && media.getExample() == null) {
				Stream.of(operation + "-" + status, operation)
					.map(name -> this.resources.getResource("classpath:openapi/examples/" + name + suffix))
					.filter(Resource::exists)
					.findFirst()
					.ifPresent(file -> media.setExample(example(file, type)));
			}
		});
	}

	private static Object example(Resource file, String type) {
		try {
			return type.equals(JSON) ? Json31.mapper().readTree(file.getContentAsByteArray())
					: file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The example %s cannot be read".formatted(file.getFilename()), ex);
		}
	}

	private static String name(String status) {
		return switch (status) {
			case "400" -> "BadRequest";
			case "404" -> "NotFound";
			case "500" -> "Fault";
			case "503" -> "NotAvailable";
			default -> "OtherProblem";
		};
	}

	private static ApiResponse problem(String text) {
		return new ApiResponse().description(text)
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

}

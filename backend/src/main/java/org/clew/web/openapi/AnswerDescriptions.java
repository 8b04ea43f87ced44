package org.clew.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * What every call may answer beside what it is for: problem documents, 304 and the
 * headers that go with it; and an example of what it is for, which a test has got from
 * it.
 */
@Component
class AnswerDescriptions implements OpenApiCustomizer, Ordered {

	private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

	private static final Map<String, String> PROBLEMS = Map.of("400",
			"A parameter, the body or a header is not allowed; `errors` names each, and what is allowed.", "404",
			"What the path or a parameter names does not exist.", "500", "A fault of the program.", "503",
			"The time or memory for this call ran out, or the database cannot be reached.", "default",
			"Any other problem, such as a method, media type or size that is not taken.");

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
		PROBLEMS.forEach((status, text) -> components.addResponses(name(status), problem(text)));
		components.addResponses("NotModified",
				new ApiResponse().description("Nothing has changed since the answer with the given `ETag`."));
		components.addHeaders("ETag", header("Changes with the answer; send it back as `If-None-Match`."));
		components.addHeaders("Link", header("The call for the next page, as `<…>; rel=\"next\"`."));
		api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach(this::describe));
	}

	private void describe(HttpMethod method, Operation operation) {
		ApiResponses responses = operation.getResponses();
		PROBLEMS.keySet()
			.forEach(status -> responses.putIfAbsent(status,
					new ApiResponse().$ref("#/components/responses/" + name(status))));
		Map.copyOf(responses).forEach((status, response) -> {
			if (status.startsWith("2")) {
				example(operation.getOperationId(), response);
				if (method == HttpMethod.GET && !isStream(response)) {
					response.addHeaderObject("ETag", new Header().$ref("#/components/headers/ETag"));
					if (isPaged(operation)) {
						response.addHeaderObject("Link", new Header().$ref("#/components/headers/Link"));
					}
					responses.putIfAbsent("304", new ApiResponse().$ref("#/components/responses/NotModified"));
				}
			}
		});
	}

	private static boolean isPaged(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch(parameter -> "limit".equals(parameter.getName()));
	}

	private static boolean isStream(ApiResponse response) {
		return response.getContent() != null
				&& response.getContent().containsKey(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE);
	}

	private void example(String operation, ApiResponse response) {
		MediaType json = (response.getContent() != null) ? response.getContent().get(JSON) : null;
		if (json != null && json.getExample() == null) {
			JsonNode example = example(operation);
			if (example != null) {
				json.setExample(example);
			}
		}
	}

	private @Nullable JsonNode example(String operation) {
		Resource file = this.resources.getResource("classpath:openapi/examples/%s.json".formatted(operation));
		try {
			return file.exists() ? Json31.mapper().readTree(file.getContentAsByteArray()) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The example of %s cannot be read".formatted(operation), ex);
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

	private static Header header(String text) {
		return new Header().description(text).schema(new StringSchema());
	}

}

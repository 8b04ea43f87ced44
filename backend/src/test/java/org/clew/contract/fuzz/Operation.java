package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A call, as the API describes it.
 *
 * @param types media types of its answers
 * @param body schema of its body by media type; there is at most one
 * @param weight how often it is called, compared with others
 */
record Operation(String name, String method, String path, List<Parameter> parameters, List<String> types,
		Map<String, JsonNode> body, int weight) {

	/** Pages and what other programs read; their answers are not described. */
	private static final List<String> PAGES = List.of("/", "/index.html", "/actuator/health",
			"/actuator/health/readiness", "/actuator/info", "/actuator", "/v3/api-docs", "/swagger-ui/index.html",
			"/error", "/favicon.ico", "/META-INF/NOTICE", "/nothing", "/api/v1", "/api/v1/nothing");

	/** Calls with much behind them. */
	private static final Set<String> DEEP = Set.of("createImport", "createView", "updateView", "findPaths",
			"findConnections", "getSubgraph", "getNeighbours", "getNeighbourhood", "searchEntities");

	/** A parameter and where it is written: path, query or header. */
	record Parameter(String in, String name, boolean isRequired, JsonNode schema) {
	}

	/** All calls of a description, and some pages. */
	static List<Operation> all(JsonNode api) {
		List<Operation> all = new ArrayList<>();
		api.get("paths")
			.properties()
			.forEach(path -> path.getValue()
				.properties()
				.forEach(call -> all.add(of(call.getKey(), path.getKey(), call.getValue()))));
		PAGES
			.forEach(page -> all.add(new Operation("page", "GET", page, List.of(), List.of("text/html"), Map.of(), 1)));
		return all;
	}

	private static Operation of(String method, String path, JsonNode call) {
		String name = call.get("operationId").asString();
		List<Parameter> parameters = call.path("parameters")
			.valueStream()
			.map(each -> new Parameter(each.get("in").asString(), each.get("name").asString(),
					each.path("required").asBoolean(false), each.get("schema")))
			.toList();
		List<String> types = call.get("responses")
			.properties()
			.stream()
			.filter(response -> response.getKey().startsWith("2"))
			.flatMap(response -> response.getValue().path("content").propertyNames().stream())
			.distinct()
			.toList();
		Optional<Map.Entry<String, JsonNode>> body = call.path("requestBody")
			.path("content")
			.properties()
			.stream()
			.findFirst();
		return new Operation(name, method.toUpperCase(Locale.ROOT), path, parameters, types,
				body.map(content -> Map.of(content.getKey(), content.getValue().get("schema"))).orElseGet(Map::of),
				DEEP.contains(name) ? 6 : name.startsWith("query") ? 1 : 2);
	}

	Stream<Parameter> parameters(String in) {
		return parameters().stream().filter(parameter -> parameter.in().equals(in));
	}

}

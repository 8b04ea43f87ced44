package org.clew.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.clew.database.Limits;
import org.clew.web.OffsetPage;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Describes each saved query as a call of its own, with its parameters.
 */
@Component
@Order(0)
class QueryPaths implements OpenApiCustomizer {

	private static final String GENERAL = "/api/v1/queries/{name}/results";

	private final SavedQueries queries;

	private final Limits limits;

	QueryPaths(SavedQueries queries, Limits limits) {
		this.queries = queries;
		this.limits = limits;
	}

	@Override
	public void customise(OpenAPI api) {
		ModelConverters.getInstance(true).readAll(Cell.Entity.class).forEach(api.getComponents()::addSchemas);
		ModelConverters.getInstance(true).readAll(Cell.EdgeEnds.class).forEach(api.getComponents()::addSchemas);
		ModelConverters.getInstance(true).readAll(QueryResult.class).forEach(api.getComponents()::addSchemas);
		api.getComponents().addSchemas("Cell", cell());
		PathItem call = api.getPaths().get(GENERAL);
		if (call == null) {
			throw new IllegalStateException("The call of saved queries is not described");
		}
		Operation general = call.getGet();
		ApiResponse answer = general.getResponses().get("200");
		MediaType json = (answer != null) ? answer.getContent().get("application/json") : null;
		if (json == null) {
			throw new IllegalStateException("The answer of saved queries is not described");
		}
		json.setSchema(reference("QueryResult"));
		bound(general, QueryFile.LIMIT, 1, this.limits.rows(), Math.min(QueryCall.USUAL_ROWS, this.limits.rows()));
		bound(general, QueryFile.OFFSET, 0, OffsetPage.LAST, 0);
		for (SavedQuery query : this.queries.all()) {
			api.getPaths()
				.addPathItem(GENERAL.replace("{name}", query.name()), new PathItem().get(operation(query, general)));
		}
	}

	private static void bound(Operation operation, String name, int least, int most, int usual) {
		operation.getParameters().stream().filter(parameter -> parameter.getName().equals(name)).forEach(parameter -> {
			Schema<?> schema = parameter.getSchema();
			schema.minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most)).setDefault(usual);
		});
	}

	private static Operation operation(SavedQuery query, Operation general) {
		List<Parameter> parameters = new ArrayList<>();
		query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
		general.getParameters()
			.stream()
			.filter(parameter -> !parameter.getName().equals("name") && !parameter.getName().equals("parameters"))
			.forEach(parameters::add);
		Operation operation = new Operation().tags(general.getTags())
			.operationId(operationId(query.name()))
			.summary(query.about().title())
			.description(query.about().description())
			.parameters(parameters);
		ApiResponses responses = new ApiResponses();
		general.getResponses().forEach((status, response) -> responses.addApiResponse(status, copy(response)));
		return operation.responses(responses);
	}

	/** Without what is added to an answer of one call only, such as its example. */
	private static ApiResponse copy(ApiResponse response) {
		var copy = new ApiResponse().description(response.getDescription());
		copy.set$ref(response.get$ref());
		if (response.getHeaders() != null) {
			response.getHeaders().forEach(copy::addHeaderObject);
		}
		if (response.getContent() != null) {
			var content = new Content();
			response.getContent()
				.forEach((type, media) -> content.addMediaType(type, new MediaType().schema(media.getSchema())));
			copy.setContent(content);
		}
		return copy;
	}

	private static String operationId(String name) {
		StringBuilder id = new StringBuilder("query");
		for (String word : name.split("-", -1)) {
			id.append(StringUtils.capitalize(word.toLowerCase(Locale.ROOT)));
		}
		return id.toString();
	}

	private static Parameter parameter(QueryParameter parameter) {
		return new Parameter().in("query")
			.name(parameter.name())
			.description(parameter.description())
			.required(parameter.required() && parameter.defaultValue() == null)
			.schema(schema(parameter.type(), parameter.defaultValue()));
	}

	private static Schema<?> schema(ParameterType type, @Nullable Object defaultValue) {
		Schema<Object> schema = typed(type.jsonType());
		if (defaultValue != null) {
			schema.setDefault(defaultValue);
		}
		return schema;
	}

	/**
	 * A value of a row. What lists and maps hold in turn are cells too, which is said in
	 * words: generators make types of it that refer to themselves, and do not compile.
	 */
	private static Schema<?> cell() {
		Schema<?> scalar = new JsonSchema();
		List.of("string", "number", "boolean", "null").forEach(scalar::addType);
		Schema<?> list = typed("array").items(new JsonSchema().description("A value of the same kinds"));
		Schema<?> map = typed("object").additionalProperties(new JsonSchema().description("A value of the same kinds"));
		return new JsonSchema().description("""
				One value of a row: text, a number, true, false or null; a list; or an object with one member, which \
				is `entity`, `edge` or `map`.""")
			.addOneOfItem(scalar)
			.addOneOfItem(list)
			.addOneOfItem(holder("entity", reference("CellEntity")))
			.addOneOfItem(holder("edge", reference("CellEdge")))
			.addOneOfItem(holder("map", map));
	}

	private static Schema<?> holder(String name, Schema<?> held) {
		Schema<Object> holder = typed("object");
		holder.addProperty(name, held);
		holder.setRequired(List.of(name));
		return holder;
	}

	private static Schema<Object> typed(String type) {
		Schema<Object> schema = new JsonSchema();
		schema.addType(type);
		return schema;
	}

	private static Schema<?> reference(String name) {
		return new JsonSchema().$ref("#/components/schemas/" + name);
	}

}

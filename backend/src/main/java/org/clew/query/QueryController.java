package org.clew.query;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Limits;
import org.clew.query.SavedQuery.Description;
import org.clew.web.Bounds;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.clew.web.Paged;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Saved queries")
class QueryController {

	private final SavedQueries queries;

	private final QueryRunner runner;

	private final Limits limits;

	QueryController(SavedQueries queries, QueryRunner runner, Limits limits) {
		this.queries = queries;
		this.runner = runner;
		this.limits = limits;
	}

	/**
	 * A page of saved queries.
	 *
	 * @param items the queries by name
	 * @param total how many there are on all pages
	 * @param limit most items of a page
	 * @param offset how many come before this page
	 */
	record QueryList(List<Description> items, long total, int limit, int offset) implements Paged {
	}

	@GetMapping("/api/v1/queries")
	@Operation(summary = "All saved queries with their parameters")
	QueryList listQueries(@RequestParam(defaultValue = "100") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		List<Description> all = this.queries.all().stream().map(SavedQuery::about).toList();
		return new QueryList(all.stream().skip(offset).limit(limit).toList(), all.size(), limit, offset);
	}

	@GetMapping("/api/v1/queries/{name}")
	@Operation(summary = "One saved query with its Cypher")
	SavedQuery getQuery(@PathVariable String name) {
		return this.queries.get(name);
	}

	@GetMapping(path = "/api/v1/queries/{name}/results",
			produces = { MediaType.APPLICATION_JSON_VALUE, QueryResultCsv.MEDIA_TYPE })
	@Operation(summary = "The answer of a saved query", description = """
			In CSV, entities and relationships have their ids in a column of their own, and text that a spreadsheet \
			would take for a formula begins with an apostrophe.""")
	@Parameter(name = "parameters", in = ParameterIn.QUERY, style = ParameterStyle.FORM, explode = Explode.TRUE,
			description = "What the query declares, each under its own name", schema = @Schema(type = "object"))
	@Parameter(name = QueryFile.LIMIT, in = ParameterIn.QUERY, description = "Most rows",
			schema = @Schema(type = "integer"))
	@Parameter(name = QueryFile.OFFSET, in = ParameterIn.QUERY, description = "How many rows come before these",
			schema = @Schema(type = "integer"))
	@Parameter(name = QueryFile.FORMAT, in = ParameterIn.QUERY, description = "Goes before the Accept header",
			schema = @Schema(allowableValues = { "json", "csv" }))
	@ApiResponse(responseCode = "200",
			headers = @Header(name = QueryResultCsv.TRUNCATED, schema = @Schema(type = "string"),
					description = "In CSV, where rows are left out: rows"),
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = QueryResult.class)),
					@Content(mediaType = QueryResultCsv.MEDIA_TYPE, schema = @Schema(type = "string")) })
	ResponseEntity<QueryResult> runQuery(@PathVariable String name,
			@RequestParam(required = false) MultiValueMap<String, String> parameters) {
		QueryCall call = QueryCall.of(this.queries.get(name), parameters, this.limits);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (call.format() != null) {
			answer.contentType(call.format().mediaType());
		}
		return answer.body(this.runner.run(call));
	}

}

package org.clew.neighbourhood;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.entity.Degrees.Degree;
import org.clew.entity.Entities;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;
import org.clew.neighbourhood.Expansion.Step;
import org.clew.neighbourhood.NeighbourhoodSearch.Found;
import org.clew.neighbourhood.NeighbourhoodSearch.Wanted;
import org.clew.schema.SchemaTypes;
import org.clew.web.BadInput;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@Tag(name = "Neighbourhoods")
class NeighbourhoodController {

	private static final int DEEPEST = 3;

	/**
	 * Relationships shown for each entity that may be; the next limit after that of
	 * entities.
	 */
	private static final int EDGES_PER_NODE = 20;

	private final NeighbourhoodSearch search;

	private final NeighbourGroup group;

	private final EdgesAmong edgesAmong;

	private final Entities entities;

	private final SchemaTypes types;

	private final Limits limits;

	NeighbourhoodController(NeighbourhoodSearch search, NeighbourGroup group, EdgesAmong edgesAmong, Entities entities,
			SchemaTypes types, Limits limits) {
		this.search = search;
		this.group = group;
		this.edgesAmong = edgesAmong;
		this.entities = entities;
		this.types = types;
		this.limits = limits;
	}

	@GetMapping("/api/v1/entities/{id}/neighbourhood")
	@Operation(summary = "A subgraph around an entity")
	Subgraph neighbourhood(@PathVariable String id,
			@RequestParam(defaultValue = "1") @Parameter(description = "Hops, 1 to 3") int depth,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Relationship types to follow; all if left out") List<String> types,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Types of entities to take; all if left out") List<String> nodeTypes,
			@RequestParam(defaultValue = "25") @Parameter(
					description = "Most neighbours of one entity by one relationship type and direction") int perType,
			@RequestParam(defaultValue = "300") @Parameter(description = "Most entities") int limit,
			@RequestParam(required = false) @Parameter(
					description = "What was, or may have been, true then: YYYY, YYYY-MM or YYYY-MM-DD") @Nullable String at) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = new FieldErrors().range("depth", depth, 1, DEEPEST)
			.range("perType", perType, 1, this.limits.perType())
			.range("limit", limit, 1, this.limits.nodes())
			.known("types", types, types.isEmpty() ? List.of() : this.types.relationshipTypes(deadline))
			.known("nodeTypes", nodeTypes, nodeTypes.isEmpty() ? List.of() : this.types.entityTypes(deadline));
		AtTime time = new AtTime(errors.date("at", at));
		errors.throwIfAny();
		Node centre = this.entities.one("id", id, deadline);
		Found found = this.search.search(new Wanted(centre, depth, types, nodeTypes, perType, limit, time), deadline);
		return continued(found, id, perType, limit);
	}

	@GetMapping("/api/v1/entities/{id}/neighbours")
	@Operation(summary = "One group of neighbours, page by page")
	Subgraph neighbours(@PathVariable String id,
			@RequestParam @Parameter(description = "Relationship type") String type,
			@RequestParam(defaultValue = "both") @Parameter(description = "out, in or both") String direction,
			@RequestParam(required = false) @Parameter(
					description = "Only entities of this type") @Nullable String nodeType,
			@RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "0") int offset) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = OffsetPage.check(limit, offset, this.limits, new FieldErrors())
			.known("type", List.of(type), this.types.relationshipTypes(deadline))
			.known("direction", List.of(direction), List.of("out", "in", "both"));
		if (nodeType != null) {
			errors.known("nodeType", List.of(nodeType), this.types.entityTypes(deadline));
		}
		errors.throwIfAny();
		Node entity = this.entities.one("id", id, deadline);
		List<Step> steps = Stream.of(new Step(type, true), new Step(type, false))
			.filter(step -> direction.equals("both") || direction.equals(step.direction()))
			.toList();
		return this.group.page(entity, steps, nodeType, limit, offset,
				relative(here().replaceQueryParam("offset", offset + limit)), deadline);
	}

	/** Ids of entities. */
	record Ids(@Nullable List<@Nullable String> ids) {
	}

	@PostMapping("/api/v1/subgraph")
	@Operation(summary = "Given entities and every relationship among them")
	Subgraph subgraph(@RequestBody Ids body) {
		Deadline deadline = Deadline.in(this.limits.time());
		if (body.ids() == null || body.ids().isEmpty() || body.ids().size() > this.limits.nodes()
				|| body.ids().contains(null)) {
			throw new BadInput("ids", "must be a list of 1 to %d entity ids".formatted(this.limits.nodes()));
		}
		List<String> ids = List.copyOf(new LinkedHashSet<>(body.ids()));
		Collection<Node> nodes = this.entities.everyOne("ids", ids, deadline).values();
		int most = ids.size() * EDGES_PER_NODE;
		List<Edge> edges = this.edgesAmong.read(ids, most + 1, deadline);
		if (edges.size() <= most) {
			return new Subgraph(List.copyOf(nodes), edges, Meta.complete(nodes, edges, deadline.elapsedMs()));
		}
		List<Edge> shown = edges.subList(0, most);
		return new Subgraph(List.copyOf(nodes), shown, Meta.cut(nodes, shown,
				new Meta.Total(nodes.size(), edges.size(), false), List.of("limit"), null, deadline.elapsedMs()));
	}

	/**
	 * With the call that shows more: the same with higher limits, or the first group cut,
	 * paged.
	 */
	private Subgraph continued(Found found, String id, int perType, int limit) {
		Meta meta = found.subgraph().meta();
		if (!meta.reasons().contains("perType") && !meta.reasons().contains("limit")) {
			return found.subgraph();
		}
		String next = null;
		if (perType < this.limits.perType() || limit < this.limits.nodes()) {
			next = relative(here().replaceQueryParam("perType", Math.min(perType * 2, this.limits.perType()))
				.replaceQueryParam("limit", Math.min(limit * 2, this.limits.nodes())));
		}
		else if (!found.cut().isEmpty()) {
			Degree first = found.cut().getFirst();
			next = UriComponentsBuilder.fromPath("/api/v1/entities/{id}/neighbours")
				.queryParam("type", "{type}")
				.queryParam("direction", "{direction}")
				.queryParam("offset", perType)
				.encode()
				.buildAndExpand(Map.of("id", id, "type", first.type(), "direction", first.direction()))
				.toUriString();
		}
		return new Subgraph(found.subgraph().nodes(), found.subgraph().edges(), meta.withNext(next));
	}

	private static UriComponentsBuilder here() {
		return ServletUriComponentsBuilder.fromCurrentRequest();
	}

	/** Path and query alone: behind a proxy the server does not know its own name. */
	private static String relative(UriComponentsBuilder uri) {
		return uri.scheme(null).host(null).port(null).build().toUriString();
	}

}

package org.clew.neighbourhood;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.entity.Entities;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Meta.Sample;
import org.clew.graph.Node;
import org.clew.graph.PartialDate;
import org.clew.graph.Subgraph;
import org.clew.schema.SchemaTypes;
import org.clew.web.BadInput;
import org.clew.web.FieldErrors;
import org.clew.web.Bounds;
import org.clew.web.ThisCall;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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

	private final EdgesAmong edgesAmong;

	private final Entities entities;

	private final SchemaTypes types;

	private final Limits limits;

	NeighbourhoodController(NeighbourhoodSearch search, EdgesAmong edgesAmong, Entities entities, SchemaTypes types,
			Limits limits) {
		this.search = search;
		this.edgesAmong = edgesAmong;
		this.entities = entities;
		this.types = types;
		this.limits = limits;
	}

	@GetMapping("/api/v1/entities/{id}/neighbourhood")
	@Operation(summary = "A subgraph around an entity", description = """
			Of each entity, perType neighbours by each relationship type and direction are taken, in no promised \
			order; meta.samples says of which groups there are more, and how many. Of a hub, at most \
			clew.limits.hub-sample of each group are looked at for those that pass at and nodeTypes (scan). Hubs \
			that are reached are shown, but not crossed.""")
	Subgraph getNeighbourhood(@PathVariable String id,
			@RequestParam(defaultValue = "1") @Bounds(most = DEEPEST) @Parameter(
					description = "Hops from the entity") int depth,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Relationship types to follow; all if left out") List<String> types,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Types of entities to take; all if left out") List<String> nodeTypes,
			@RequestParam(defaultValue = "25") @Bounds(limit = "perType") @Parameter(
					description = "Most neighbours of one entity by one relationship type and direction") int perType,
			@RequestParam(defaultValue = "300") @Bounds(limit = "nodes") @Parameter(
					description = "Most entities") int limit,
			@RequestParam(required = false) @Parameter(description = "What was, or may have been, true then: "
					+ PartialDate.ALLOWED) @Nullable String at) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = new FieldErrors().range("depth", depth, 1, DEEPEST)
			.range("perType", perType, 1, this.limits.perType())
			.range("limit", limit, 1, this.limits.nodes())
			.known("types", types, types.isEmpty() ? List.of() : this.types.relationshipTypes(deadline))
			.known("nodeTypes", nodeTypes, nodeTypes.isEmpty() ? List.of() : this.types.entityTypes(deadline));
		AtTime time = new AtTime(errors.date("at", at));
		errors.throwIfAny();
		Wanted wanted = new Wanted(types, nodeTypes, perType, time);
		Subgraph found = this.search.search(new NeighbourhoodSearch.Question(id, depth, wanted, limit), deadline);
		return new Subgraph(found.nodes(), found.edges(), found.meta().withNext(next(found.meta(), wanted, limit)));
	}

	/**
	 * Which entities.
	 *
	 * @param ids of the entities
	 */
	record Ids(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable String> ids) {
	}

	@PostMapping("/api/v1/subgraph")
	@Operation(summary = "Given entities and every relationship among them")
	Subgraph getSubgraph(@RequestBody Ids body) {
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
	 * The call that shows more: the same with higher limits, or all of the first group
	 * cut, page by page.
	 */
	private @Nullable String next(Meta meta, Wanted wanted, int limit) {
		boolean perType = meta.reasons().contains("perType") && wanted.perType() < this.limits.perType();
		boolean nodes = meta.reasons().contains("limit") && limit < this.limits.nodes();
		if (perType || nodes) {
			return ThisCall.with(Map.of("perType", Math.min(wanted.perType() * 2, this.limits.perType()), "limit",
					Math.min(limit * 2, this.limits.nodes())));
		}
		List<Sample> samples = (meta.samples() != null) ? meta.samples() : List.of();
		return samples.isEmpty() ? null : allOf(samples.getFirst(), wanted);
	}

	private static String allOf(Sample sample, Wanted wanted) {
		Map<String, Object> values = new HashMap<>(
				Map.of("id", sample.entity(), "type", sample.type(), "direction", sample.direction()));
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/api/v1/entities/{id}/neighbours")
			.queryParam("type", "{type}")
			.queryParam("direction", "{direction}");
		if (!wanted.nodeTypes().isEmpty()) {
			uri.queryParam("nodeType", "{nodeType}");
			values.put("nodeType", String.join(",", wanted.nodeTypes()));
		}
		if (wanted.at().period() != null) {
			uri.queryParam("at", wanted.at().period().text());
		}
		return uri.encode().buildAndExpand(values).toUriString();
	}

}

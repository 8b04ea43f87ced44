package org.clew.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.entity.Degrees.Degree;
import org.clew.entity.EntitySearch.Hits;
import org.clew.graph.Node;
import org.clew.schema.SchemaTypes;
import org.clew.source.Claim;
import org.clew.source.Claims;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.clew.web.Bounds;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Entities")
class EntityController {

	/** Longer names are nobody's. */
	private static final int MOST_TYPED = 200;

	private final EntitySearch search;

	private final Entities entities;

	private final Degrees degrees;

	private final Claims claims;

	private final SchemaTypes types;

	private final Limits limits;

	EntityController(EntitySearch search, Entities entities, Degrees degrees, Claims claims, SchemaTypes types,
			Limits limits) {
		this.search = search;
		this.entities = entities;
		this.degrees = degrees;
		this.claims = claims;
		this.types = types;
		this.limits = limits;
	}

	/**
	 * An entity with all that is known of it and why.
	 *
	 * @param claims all claims that it rests on
	 * @param degrees its relationships, counted by type, direction and type of the
	 * neighbour
	 */
	record EntityDetail(@JsonUnwrapped Node node, List<Claim> claims, List<Degree> degrees) {
	}

	@GetMapping("/api/v1/entities")
	@Operation(summary = "Find entities by name or alias", description = """
			Without diacritics, across Latin and Cyrillic, with small typing errors, best first. \
			Without q: all entities by name.""")
	Hits searchEntities(
			@RequestParam(required = false) @Parameter(
					description = "Name, or the beginnings of its words") @Nullable String q,
			@RequestParam(required = false) @Parameter(description = "Only this type") @Nullable String type,
			@RequestParam(required = false) @Parameter(
					description = "Only from this data set") @Nullable String dataset,
			@RequestParam(defaultValue = "20") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = OffsetPage.check(limit, offset, this.limits, new FieldErrors());
		if (type != null) {
			errors.known("type", List.of(type), this.types.entityTypes(deadline));
		}
		List<String> typed = List.of();
		if (q != null) {
			typed = (q.length() <= MOST_TYPED) ? SearchName.words(q) : List.of();
			if (typed.isEmpty()) {
				errors.add("q",
						"has nothing to search for; allowed: a name of up to %d characters with at least one letter or digit"
							.formatted(MOST_TYPED));
			}
			if (offset >= this.limits.searchCandidates()) {
				errors.add("offset", "only the best %d matches are ranked; type more of the name"
					.formatted(this.limits.searchCandidates()));
			}
		}
		errors.throwIfAny();
		return (q == null) ? this.search.list(type, dataset, limit, offset, deadline)
				: this.search.search(typed, type, dataset, limit, offset, deadline);
	}

	@GetMapping("/api/v1/entities/{id}")
	@Operation(summary = "One entity with its evidence and its degrees")
	EntityDetail getEntity(@PathVariable String id) {
		Deadline deadline = Deadline.in(this.limits.time());
		Node node = this.entities.one("id", id, deadline);
		return new EntityDetail(node, this.claims.of("entity", id, deadline),
				this.degrees.byNeighbourType(node, deadline));
	}

}

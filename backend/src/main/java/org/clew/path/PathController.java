package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.entity.Entities;
import org.clew.path.TellingSearch.Outcome;
import org.clew.schema.SchemaTypes;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Paths")
class PathController {

	private static final int MOST_PATHS = 50;

	private static final int LONGEST = 10;

	private final PathFinder finder;

	private final PathAnswers answers;

	private final Entities entities;

	private final SchemaTypes types;

	private final Limits limits;

	PathController(PathFinder finder, PathAnswers answers, Entities entities, SchemaTypes types, Limits limits) {
		this.finder = finder;
		this.answers = answers;
		this.entities = entities;
		this.types = types;
		this.limits = limits;
	}

	@GetMapping("/api/v1/paths")
	@Operation(summary = "The best connections between two entities", description = """
			A path costs one for each edge, and log2(1 + degree) for each inner node. telling ranks by that cost, \
			exactly; shortest by the number of edges. Between two neighbours on a path one edge is named; those \
			parallel to it are among the edges of the answer.""")
	PathAnswer paths(@RequestParam @Parameter(description = "Id of an entity") String from,
			@RequestParam @Parameter(description = "Id of another entity") String to,
			@RequestParam(defaultValue = "5") @Parameter(description = "How many, 1 to 50") int k,
			@RequestParam(defaultValue = "6") @Parameter(description = "Most edges of one, 1 to 10") int maxLength,
			@RequestParam(defaultValue = "telling") @Parameter(description = "telling or shortest") String rank,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Relationship types to use; all if left out") List<String> types,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Ids or types of entities to keep out") List<String> avoid,
			@RequestParam(required = false) @Parameter(
					description = "What was, or may have been, true then: YYYY, YYYY-MM or YYYY-MM-DD") @Nullable String at) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = new FieldErrors().range("k", k, 1, MOST_PATHS)
			.range("maxLength", maxLength, 1, LONGEST)
			.known("types", types, types.isEmpty() ? List.of() : this.types.relationshipTypes(deadline));
		Optional<PathRank> byRank = Arrays.stream(PathRank.values())
			.filter(value -> name(value).equals(rank))
			.findFirst();
		if (byRank.isEmpty()) {
			errors.add("rank", "'%s' is not allowed; allowed: telling, shortest".formatted(rank));
		}
		if (from.equals(to)) {
			errors.add("to", "is the same entity as from; a path needs two");
		}
		for (String end : List.of(from, to)) {
			if (avoid.contains(end)) {
				errors.add("avoid", "'%s' is an end of the path".formatted(end));
			}
		}
		AtTime time = new AtTime(errors.date("at", at));
		errors.throwIfAny();
		checkAvoided(avoid, deadline);
		PathQuestion question = new PathQuestion(this.entities.one("from", from, deadline),
				this.entities.one("to", to, deadline), k, maxLength, types, avoid, time);
		PathRank wanted = byRank.orElseThrow();
		Outcome outcome = (wanted == PathRank.TELLING) ? this.finder.telling(question, deadline)
				: this.finder.shortest(question, deadline);
		return this.answers.of(question, wanted, outcome, deadline);
	}

	/** Each is a type or the id of an entity. */
	private void checkAvoided(List<String> avoid, Deadline deadline) {
		if (!avoid.isEmpty()) {
			List<String> ids = new ArrayList<>(avoid);
			ids.removeAll(this.types.entityTypes(deadline));
			this.entities.everyOne("avoid", ids, deadline);
		}
	}

	private static String name(PathRank rank) {
		return rank.name().toLowerCase(Locale.ROOT);
	}

}

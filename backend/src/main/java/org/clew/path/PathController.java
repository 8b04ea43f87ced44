package org.clew.path;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.path.PathQuestion.Via;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "Paths")
class PathController {

	static final int MOST_PATHS = 50;

	static final int LONGEST = 10;

	static final int USUAL_LENGTH = 6;

	static final int USUAL_PATHS = 5;

	static final int MOST_EFFORT = 10;

	private final Paths paths;

	private final PathFilters filters;

	private final Limits limits;

	PathController(Paths paths, PathFilters filters, Limits limits) {
		this.paths = paths;
		this.filters = filters;
		this.limits = limits;
	}

	@GetMapping("/api/v1/paths")
	@Operation(summary = "The best connections between two entities", description = """
			A path costs one for each edge, unless clew.paths weighs it otherwise, and log2(1 + degree) for each inner \
			node. telling ranks by that cost, exactly; shortest by the number of edges. Between two neighbours on a \
			path one edge is named; those parallel to it are among the edges of the answer.""")
	PathAnswer findPaths(@ParameterObject PathParameters given) {
		int effort = orElse(given.effort(), 1);
		FieldErrors errors = new FieldErrors().range("effort", effort, 1, MOST_EFFORT);
		errors.throwIfAny();
		Deadline deadline = Deadline.in(this.limits.time().multipliedBy(effort));
		PathQuestion question = question(given, effort, errors, deadline);
		PathAnswer answer = this.paths.answer(question, deadline);
		return answer.withNext(next(answer, effort));
	}

	private PathQuestion question(PathParameters given, int effort, FieldErrors errors, Deadline deadline) {
		int k = orElse(given.k(), USUAL_PATHS);
		int maxLength = orElse(given.maxLength(), USUAL_LENGTH);
		errors.range("k", k, 1, MOST_PATHS).range("maxLength", maxLength, 1, LONGEST);
		String from = errors.required("from", given.from());
		String to = errors.required("to", given.to());
		if (!from.isEmpty() && from.equals(to)) {
			errors.add("to", "is the same entity as from; a path needs two");
		}
		PathFilter filter = this.filters.check(given, given.direction(), errors, deadline);
		for (String end : List.of(from, to)) {
			if (filter.avoidIds().contains(end)) {
				errors.add("avoid", "'%s' is an end of the path".formatted(end));
			}
		}
		PathRank rank = errors.constant("rank", given.rank(), PathRank.TELLING);
		Via via = errors.constant("via", given.via(), Via.AUTO);
		errors.throwIfAny();
		return new PathQuestion(from, to, k, maxLength, rank, filter, via, effort);
	}

	/** The same call with twice the effort, as far as that goes. */
	private static @Nullable String next(PathAnswer answer, int effort) {
		if (!answer.meta().meta().truncated() || effort == MOST_EFFORT) {
			return null;
		}
		return ServletUriComponentsBuilder.fromCurrentRequest()
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("effort", Math.min(effort * 2, MOST_EFFORT))
			.build()
			.toUriString();
	}

	private static int orElse(@Nullable Integer value, int otherwise) {
		return (value != null) ? value : otherwise;
	}

}

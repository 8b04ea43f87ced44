package org.clew.path;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clew.graph.PartialDate;
import org.clew.path.PathFilter.Direction;
import org.clew.path.PathQuestion.Via;
import org.clew.web.Bounds;
import org.clew.web.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question for paths, as they come.
 */
record PathParameters(@Parameter(description = "Id of an entity", required = true) @Nullable String from,
		@Parameter(description = "Id of another entity", required = true) @Nullable String to,
		@Bounds(most = PathController.MOST_PATHS,
				usual = PathController.USUAL_PATHS) @Parameter(description = "How many paths") @Nullable Integer k,
		@Bounds(most = PathController.LONGEST, usual = PathController.USUAL_LENGTH) @Parameter(
				description = "Most edges of a path") @Nullable Integer maxLength,
		@OneOf(value = PathRank.class, usual = "telling") @Parameter(
				description = "What makes one path better than another: its cost, or its number of edges alone") @Nullable String rank,
		@Parameter(description = "Relationship types to use; all if left out") @Nullable List<String> types,
		@Parameter(description = "Types of entities to pass through; all if left out") @Nullable List<String> nodeTypes,
		@Parameter(description = "Ids or types of entities to keep out") @Nullable List<String> avoid,
		@OneOf(value = Direction.class, usual = "any") @Parameter(
				description = "Which way each relationship leads, seen from the first entity") @Nullable String direction,
		@Parameter(description = "What was, or may have been, true then: " + PartialDate.ALLOWED) @Nullable String at,
		@Parameter(description = "Each two consecutive relationships must have held at the same time",
				schema = @Schema(allowableValues = "overlap")) @Nullable String during,
		@Bounds(least = 0, most = PathFilters.MOST_SOURCES) @Parameter(
				description = "How many sources must support each relationship, at least") @Nullable Integer minSources,
		@Parameter(description = "Ids of sources that do not count") @Nullable List<String> excludeSources,
		@Bounds(most = PathController.MOST_EFFORT, usual = 1) @Parameter(
				description = "Multiplies the time and the relationships that the search may take; the next call of a truncated answer raises it") @Nullable Integer effort,
		@OneOf(value = Via.class, usual = "auto") @Parameter(
				description = "Where to search: in the snapshot of the graph, or in the database") @Nullable String via)
		implements
			PathFilterParameters {
}

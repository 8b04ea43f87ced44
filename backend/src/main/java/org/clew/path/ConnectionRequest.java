package org.clew.path;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.clew.path.PathQuestion.Via;
import org.clew.web.OneOf;
import org.clew.web.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The body of a question for connections, as it comes.
 *
 * @param ids of two to ten entities
 * @param maxLength most edges of a path between two of them
 * @param types relationship types to use; all if left out
 * @param nodeTypes types of entities to pass through; all if left out
 * @param avoid ids or types of entities to keep out
 * @param at what was, or may have been, true then: YYYY, YYYY-MM or YYYY-MM-DD
 * @param during each two consecutive relationships must have held at the same time
 * @param minSources how many sources must support each relationship, at least
 * @param excludeSources ids of sources that do not count
 * @param effort multiplies the time and the relationships that the search may take
 * @param via where to search: in the snapshot of the graph, or in the database
 */
record ConnectionRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable String> ids,
		@Bounds(most = PathController.LONGEST, usual = PathController.USUAL_LENGTH) @Nullable Integer maxLength,
		@Nullable List<String> types, @Nullable List<String> nodeTypes, @Nullable List<String> avoid,
		@Nullable String at, @Schema(allowableValues = "overlap") @Nullable String during,
		@Bounds(least = 0, most = PathFilters.MOST_SOURCES) @Nullable Integer minSources,
		@Nullable List<String> excludeSources,
		@Bounds(most = PathController.MOST_EFFORT, usual = 1) @Nullable Integer effort,
		@OneOf(value = Via.class, usual = "auto") @Nullable String via) implements PathFilterParameters {
}

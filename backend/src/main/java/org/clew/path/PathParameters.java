package org.clew.path;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question for paths, as they come.
 */
record PathParameters(@Parameter(description = "Id of an entity", required = true) @Nullable String from,
		@Parameter(description = "Id of another entity", required = true) @Nullable String to,
		@Parameter(description = "How many, 1 to 50; 5 if left out") @Nullable Integer k,
		@Parameter(description = "Most edges of one, 1 to 10; 6 if left out") @Nullable Integer maxLength,
		@Parameter(description = "telling, if left out, or shortest") @Nullable String rank,
		@Parameter(description = "Relationship types to use; all if left out") @Nullable List<String> types,
		@Parameter(description = "Types of entities to pass through; all if left out") @Nullable List<String> nodeTypes,
		@Parameter(description = "Ids or types of entities to keep out") @Nullable List<String> avoid,
		@Parameter(
				description = "Which way each relationship leads, seen from the first entity: any, if left out, out or in") @Nullable String direction,
		@Parameter(description = "What was, or may have been, true then: " + PartialDate.ALLOWED) @Nullable String at,
		@Parameter(
				description = "overlap: each two consecutive relationships must have held at the same time") @Nullable String during,
		@Parameter(
				description = "How many sources must support each relationship, at least") @Nullable Integer minSources,
		@Parameter(description = "Ids of sources that do not count") @Nullable List<String> excludeSources,
		@Parameter(
				description = "Multiplies the time and the relationships that the search may take, 1 to 10; the next call of a truncated answer raises it") @Nullable Integer effort,
		@Parameter(description = "Where to search: auto, if left out, snapshot or cypher") @Nullable String via)
		implements
			PathFilterParameters {
}

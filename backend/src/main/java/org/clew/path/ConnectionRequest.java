package org.clew.path;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a question for connections, as it comes.
 *
 * @param ids of two to ten entities
 * @param maxLength most edges of a path between two of them
 */
record ConnectionRequest(@Nullable List<@Nullable String> ids, @Nullable Integer maxLength,
		@Nullable List<String> types, @Nullable List<String> nodeTypes, @Nullable List<String> avoid,
		@Nullable String at, @Nullable String during, @Nullable Integer minSources,
		@Nullable List<String> excludeSources, @Nullable Integer effort,
		@Nullable String via) implements PathFilterParameters {
}

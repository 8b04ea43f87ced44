package org.clew.path;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a caller says of the paths that are sought, as it comes.
 */
interface PathFilterParameters {

	@Nullable List<String> types();

	@Nullable List<String> nodeTypes();

	@Nullable List<String> avoid();

	@Nullable String at();

	@Nullable String during();

	@Nullable Integer minSources();

	@Nullable List<String> excludeSources();

}

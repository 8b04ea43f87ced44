package org.clew.dataimport.job;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What is told about files that are to be imported.
 */
record ImportParameters(@Parameter(
		description = "clew, ftm, popolo or table; told from the file if it is left out") @Nullable String format,
		@Parameter(description = "id of the data set that the facts become part of",
				required = true) @Nullable String dataset,
		@Parameter(description = "of the data set") @Nullable String title,
		@Parameter(description = "of the source, as all that follows") @Nullable String publisher,
		@Parameter(description = "where the source is") @Nullable String url,
		@Parameter(description = "under which the source may be used") @Nullable String licence,
		@Parameter(
				description = "when the source was published: YYYY, YYYY-MM or YYYY-MM-DD") @Nullable String publishedOn,
		@Parameter(description = "when the source was read, likewise") @Nullable String retrievedOn,
		@Parameter(
				description = "precedes ids that are unique within one file, or one data set, only; by default the id of the data set") @Nullable String namespace,
		@Parameter(
				description = "name of a mapping that comes with Clew, or the text of one, for the format table") @Nullable String mapping,
		@Parameter(
				description = "false: only look what it would bring, and wait to be started") @Nullable Boolean start) {
}

package org.clew.dataimport.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How rows stand in a file.
 *
 * @param kind {@code null} where the name of the file says it
 * @param pointer to the rows in a JSON document
 * @param rows that finds them, where a pointer does not
 * @param entries whether an object is a list of its keys and values
 * @param delimiter {@code null} where the kind or the file itself says it
 * @param escape before a quotation mark or separator that is a part of the text
 * @param encoding {@code null} where the file itself says it
 * @param header names of the columns, where the file has none
 */
record RowFormat(@Nullable Kind kind, List<String> pointer, @Nullable Value rows, boolean entries,
		@Nullable Character delimiter, char quote, @Nullable Character escape, @Nullable Charset encoding,
		@Nullable List<String> header, int skipLines) {

	/** Where nothing is said of it. */
	static final RowFormat UNSAID = new RowFormat(null, List.of(), null, false, null, '"', null, null, null, 0);

	enum Kind {

		CSV, TSV, JSON, JSON_LINES;

		String value() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** The kind of a file: what the mapping says, or what its name ends with. */
	Kind kind(String file) {
		if (this.kind != null) {
			return this.kind;
		}
		String name = file.toLowerCase(Locale.ROOT);
		if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".jsonlines")) {
			return Kind.JSON_LINES;
		}
		if (name.endsWith(".json") || name.endsWith(".geojson")) {
			return Kind.JSON;
		}
		return (name.endsWith(".tsv") || name.endsWith(".tab")) ? Kind.TSV : Kind.CSV;
	}

}

package org.clew.dataimport.table;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import org.clew.dataimport.input.ImportFile;

/**
 * Takes the rows of a file, one at a time.
 */
interface Rows {

	/**
	 * The columns of the rows that follow; of a table only.
	 * @throws org.clew.dataimport.input.InputRefused if one is missing
	 */
	void columns(TableColumns columns);

	/**
	 * A row.
	 * @param line where it begins
	 * @param place how evidence says where it stands
	 * @param text the row as it stands in the file
	 */
	void row(long line, String place, Supplier<String> text, Object value);

	/** A row that cannot be read. */
	void unreadable(long line, Supplier<String> text, String reason);

	/** Something about the whole file. */
	void remark(String remark);

	/** Reads a file from beginning to end. */
	static void read(ImportFile file, RowFormat format, Rows rows) throws IOException {
		switch (format.kind(file.name())) {
			case CSV -> DelimitedRows.read(file, format, null, rows);
			case TSV -> DelimitedRows.read(file, format, '\t', rows);
			case JSON -> JsonRows.document(file, format, rows);
			case JSON_LINES -> JsonRows.lines(file, rows);
		}
	}

	/** A key of an object and what it has, as a row. */
	static Map<String, Object> entry(String key, Object value) {
		return Map.of("key", key, "value", value);
	}

}

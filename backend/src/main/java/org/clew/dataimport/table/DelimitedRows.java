package org.clew.dataimport.table;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.MalformedTextException;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose columns are separated by a character, under a line with their names.
 */
final class DelimitedRows {

	/** What may separate columns where the mapping does not say it, best first. */
	private static final String DELIMITERS = ",;\t|";

	/** The line with which Excel is told the separator. */
	private static final String TOLD = "sep=";

	private DelimitedRows() {
	}

	/**
	 * @param delimiter of the kind of file; {@code null} where the file is to be looked
	 * at
	 */
	static void read(ImportFile file, RowFormat format, @Nullable Character delimiter, Rows rows) throws IOException {
		try (Reader text = TableText.open(file, format.encoding())) {
			DelimitedParser parser = new DelimitedParser(text, format.quote(), format.escape());
			List<String> columns = columns(file, format, delimiter, parser);
			rows.columns(new TableColumns(file.name(), columns));
			for (DelimitedParser.Row row = parser.next(); row != null; row = parser.next()) {
				row(row, columns, rows);
			}
		}
		catch (MalformedTextException ex) {
			throw new InputRefused(ex.getMessage() + "; a mapping says another encoding with 'encoding'");
		}
	}

	/**
	 * The columns of a table, for who has no mapping for it yet; none of what begins as
	 * JSON does.
	 */
	static List<String> columns(ImportFile file) throws IOException {
		RowFormat format = RowFormat.UNSAID;
		Character delimiter = (format.kind(file.name()) == RowFormat.Kind.TSV) ? '\t' : null;
		try (Reader text = TableText.open(file, null)) {
			DelimitedParser parser = new DelimitedParser(text, format.quote(), null);
			String first = Blanks.strip(parser.peekLine());
			boolean json = first.startsWith("{") || first.startsWith("[");
			return json ? List.of() : columns(file, format, delimiter, parser);
		}
	}

	private static List<String> columns(ImportFile file, RowFormat format, @Nullable Character delimiter,
			DelimitedParser parser) throws IOException {
		for (int i = 0; i < format.skipLines(); i++) {
			parser.skipLine();
		}
		String first = parser.peekLine();
		Character told = told(first);
		if (told != null) {
			parser.skipLine();
		}
		if (format.delimiter() != null) {
			parser.delimiter(format.delimiter());
		}
		else if (told != null) {
			parser.delimiter(told);
		}
		else {
			parser.delimiter((delimiter != null) ? delimiter : likely(first, format));
		}
		if (format.header() != null) {
			return format.header();
		}
		DelimitedParser.Row header = parser.next();
		if (header != null && header.problem() != null) {
			throw new InputRefused("%s, line %d: the line with the names of the columns cannot be read: %s"
				.formatted(file.name(), header.line(), header.problem()));
		}
		return (header != null) ? header.cells() : List.of();
	}

	private static @Nullable Character told(String line) {
		return (line.startsWith(TOLD) && line.length() == TOLD.length() + 1) ? (Character) line.charAt(TOLD.length())
				: null;
	}

	/** What stands most often between the cells of the first line. */
	private static char likely(String line, RowFormat format) {
		int columns = (format.header() != null) ? format.header().size() : 0;
		char likely = DELIMITERS.charAt(0);
		int most = 0;
		for (int i = 0; i < DELIMITERS.length(); i++) {
			char candidate = DELIMITERS.charAt(i);
			int count = count(line, candidate, format.quote());
			if (count > 0 && count + 1 == columns) {
				return candidate;
			}
			if (count > most) {
				likely = candidate;
				most = count;
			}
		}
		return likely;
	}

	private static int count(String line, char wanted, char quote) {
		int count = 0;
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			quoted ^= line.charAt(i) == quote;
			count += (!quoted && line.charAt(i) == wanted) ? 1 : 0;
		}
		return count;
	}

	private static void row(DelimitedParser.Row row, List<String> columns, Rows rows) {
		if (row.problem() != null) {
			rows.unreadable(row.line(), row::text, row.problem());
			return;
		}
		if (row.isBlank()) {
			return;
		}
		List<String> cells = row.cells();
		if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
			rows.unreadable(row.line(), () -> String.join(" | ", cells),
					"it has %d columns, and the header %d".formatted(cells.size(), columns.size()));
			return;
		}
		Map<String, Object> values = LinkedHashMap.newLinkedHashMap(columns.size());
		for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
			if (!cells.get(i).isEmpty() && !columns.get(i).isEmpty()) {
				values.putIfAbsent(columns.get(i), cells.get(i));
			}
		}
		rows.row(row.line(), "line " + row.line(), () -> String.join(" | ", cells), values);
	}

}

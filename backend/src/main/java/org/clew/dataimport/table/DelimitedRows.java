package org.clew.dataimport.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.RecordLines;

/**
 * Rows whose columns are separated by a character, under a line with their names.
 */
final class DelimitedRows {

	private DelimitedRows() {
	}

	static void read(ImportFile file, RowFormat format, char delimiter, Rows rows) throws IOException {
		try (Bounded reader = new Bounded(reader(file, format))) {
			CSVParser parser = csv(format, delimiter).parse(reader);
			List<String> columns = parser.getHeaderNames();
			long line = parser.getCurrentLineNumber() + 1;
			for (CSVRecord record : parser) {
				row(record, line + format.skipLines(), columns, rows);
				line = parser.getCurrentLineNumber() + 1;
				reader.recordEnds();
			}
		}
		catch (UncheckedIOException | IllegalArgumentException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw refused(file, format, cause);
		}
		catch (CharacterCodingException | CSVException ex) {
			throw refused(file, format, ex);
		}
	}

	private static void row(CSVRecord record, long line, List<String> columns, Rows rows) {
		if (record.size() > columns.size()) {
			rows.unreadable(line, () -> String.join(" | ", record),
					"it has %d columns, and the header %d".formatted(record.size(), columns.size()));
			return;
		}
		Map<String, Object> row = LinkedHashMap.newLinkedHashMap(columns.size());
		for (int i = 0; i < record.size(); i++) {
			String value = record.get(i);
			if (!value.isBlank()) {
				row.put(columns.get(i), value);
			}
		}
		rows.row(line, "line " + line, () -> String.join(" | ", record), row);
	}

	private static CSVFormat csv(RowFormat format, char delimiter) {
		CSVFormat.Builder builder = CSVFormat.DEFAULT.builder()
			.setDelimiter((format.delimiter() != null) ? format.delimiter() : delimiter)
			.setQuote(format.quote())
			.setTrim(true)
			.setIgnoreEmptyLines(true)
			.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW);
		List<String> header = format.header();
		return ((header != null) ? builder.setHeader(header.toArray(String[]::new))
				: builder.setHeader().setSkipHeaderRecord(true))
			.get();
	}

	private static Reader reader(ImportFile file, RowFormat format) throws IOException {
		PushbackReader reader = new PushbackReader(new InputStreamReader(file.open(),
				format.encoding()
					.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		int first = reader.read();
		if (first >= 0 && first != '\uFEFF') {
			reader.unread(first);
		}
		for (int skipped = 0; skipped < format.skipLines(); skipped++) {
			for (int next = reader.read(); next >= 0 && next != '\n'; next = reader.read()) {
				// The line is passed over.
			}
		}
		return reader;
	}

	private static InputRefused refused(ImportFile file, RowFormat format, Throwable cause) {
		if (cause instanceof CharacterCodingException) {
			return new InputRefused("%s is not in the encoding %s; a mapping says another with 'encoding'"
				.formatted(file.name(), format.encoding().name()));
		}
		return new InputRefused("%s cannot be read as a table: %s".formatted(file.name(), cause.getMessage()));
	}

	/**
	 * Ends a record that takes too much memory: one whose quotation mark is never closed
	 * goes on to the end of the file.
	 */
	private static final class Bounded extends FilterReader {

		private long sinceRecord;

		Bounded(Reader reader) {
			super(reader);
		}

		void recordEnds() {
			this.sinceRecord = 0;
		}

		@Override
		public int read() throws IOException {
			count(1);
			return super.read();
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count(read);
			return read;
		}

		private void count(int read) {
			this.sinceRecord += read;
			if (this.sinceRecord > RecordLines.LONGEST) {
				throw new InputRefused("a row is longer than %,d characters; is a quotation mark not closed?"
					.formatted(RecordLines.LONGEST));
			}
		}

	}

}

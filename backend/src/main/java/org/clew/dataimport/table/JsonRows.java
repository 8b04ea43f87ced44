package org.clew.dataimport.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.JsonProblem;
import org.clew.dataimport.input.RecordJson;
import org.clew.dataimport.input.RecordLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Records of JSON: one a line, or the elements of a list in a document.
 */
final class JsonRows {

	/** Bytes of a document that has to be held as a whole. */
	private static final int LARGEST = 64 * 1024 * 1024;

	private static final ObjectReader VALUES = RecordJson.MAPPER.readerFor(Object.class);

	private static final ObjectReader PARTS = VALUES.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private JsonRows() {
	}

	static void lines(ImportFile file, Rows rows) throws IOException {
		try (InputStream input = file.open()) {
			RecordLines lines = new RecordLines(input);
			for (RecordLines.Line line = lines.next(); line != null; line = lines.next()) {
				if (!line.isBlank()) {
					line(line, rows);
				}
			}
		}
	}

	private static void line(RecordLines.Line line, Rows rows) {
		if (line.problem() != null) {
			rows.unreadable(line.number(), line::text, line.problem());
			return;
		}
		Object value;
		try {
			value = VALUES.readValue(line.text());
		}
		catch (JacksonException ex) {
			rows.unreadable(line.number(), line::text, "it is not JSON: " + JsonProblem.inLine(ex));
			return;
		}
		rows.row(line.number(), "line " + line.number(), line::text, value);
	}

	/**
	 * The elements at a pointer, which are held one at a time, or those that an
	 * expression finds, for which the document is held as a whole.
	 */
	static void document(ImportFile file, RowFormat format, Rows rows) throws IOException {
		Value expression = format.rows();
		try (InputStream input = (expression != null) ? new Bounded(file.open(), file.name()) : file.open();
				JsonParser parser = RecordJson.parser(file.name(), input)) {
			if (expression != null) {
				found(VALUES.readValue(parser), expression, format, rows);
			}
			else if (parser.nextToken() != null && descend(parser, format.pointer())) {
				elements(parser, format, rows);
			}
			else {
				rows.remark("%s has nothing at /%s".formatted(file.name(), String.join("/", format.pointer())));
			}
		}
		catch (JacksonException ex) {
			throw JsonProblem.refused(file, ex);
		}
	}

	private static void found(Object document, Value expression, RowFormat format, Rows rows) {
		Object found;
		try {
			found = expression.of(new Scope(new Scope.Row(document, 0, "", "", "", (table, text) -> null, null)));
		}
		catch (Value.Missed ex) {
			throw new InputRefused("rows: " + ex.getMessage());
		}
		List<Object> elements = elements(found, format.entries());
		for (int i = 0; i < elements.size(); i++) {
			Object element = elements.get(i);
			rows.row(1, "record %d".formatted(i + 1), () -> RecordJson.MAPPER.writeValueAsString(element), element);
		}
	}

	/**
	 * The elements of a list.
	 * @param entries whether an object is a list of its keys and values
	 */
	static List<Object> elements(@Nullable Object value, boolean entries) {
		if (entries && value instanceof Map<?, ?> object) {
			return object.entrySet()
				.stream()
				.filter(entry -> entry.getValue() != null)
				.<Object>map(entry -> Rows.entry(String.valueOf(entry.getKey()), entry.getValue()))
				.toList();
		}
		return Value.list(value);
	}

	private static boolean descend(JsonParser parser, List<String> pointer) {
		for (String segment : pointer) {
			boolean found = switch (parser.currentToken()) {
				case START_OBJECT -> property(parser, segment);
				case START_ARRAY -> element(parser, segment);
				default -> false;
			};
			if (!found) {
				return false;
			}
		}
		return true;
	}

	private static boolean property(JsonParser parser, String name) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = parser.currentName().equals(name);
			parser.nextToken();
			if (found) {
				return true;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static boolean element(JsonParser parser, String index) {
		for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
			if (String.valueOf(i).equals(index)) {
				return true;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static void elements(JsonParser parser, RowFormat format, Rows rows) {
		String pointer = format.pointer().isEmpty() ? "" : "/" + String.join("/", format.pointer());
		if (parser.currentToken() == JsonToken.START_ARRAY) {
			for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
				if (parser.currentToken() == JsonToken.VALUE_NULL) {
					continue;
				}
				long line = parser.currentTokenLocation().getLineNr();
				row(line, "%s/%d".formatted(pointer, i), PARTS.readValue(parser), rows);
			}
		}
		else if (parser.currentToken() == JsonToken.START_OBJECT && format.entries()) {
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String key = parser.currentName();
				long line = parser.currentTokenLocation().getLineNr();
				if (parser.nextToken() != JsonToken.VALUE_NULL) {
					row(line, pointer + "/" + key, Rows.entry(key, PARTS.readValue(parser)), rows);
				}
			}
		}
		else {
			row(parser.currentTokenLocation().getLineNr(), pointer.isEmpty() ? "the document" : pointer,
					PARTS.readValue(parser), rows);
		}
	}

	private static void row(long line, String place, @Nullable Object value, Rows rows) {
		if (value != null) {
			rows.row(line, place, () -> RecordJson.MAPPER.writeValueAsString(value), value);
		}
	}

	/** Ends a document that is too large to be held. */
	private static final class Bounded extends FilterInputStream {

		private final String name;

		private long read;

		Bounded(InputStream input, String name) {
			super(input);
			this.name = name;
		}

		@Override
		public int read() throws IOException {
			count(1);
			return super.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count(read);
			return read;
		}

		private void count(int read) {
			this.read += read;
			if (this.read > LARGEST) {
				throw new InputRefused(
						("%s has more than the %,d bytes that can be held as a whole; name its rows with "
								+ "a JSON Pointer, such as /people, and not an expression")
							.formatted(this.name, LARGEST));
			}
		}

	}

}

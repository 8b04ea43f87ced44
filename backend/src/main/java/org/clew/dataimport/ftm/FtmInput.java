package org.clew.dataimport.ftm;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Goes through the entries of a file: its lines, or the elements of the list that it is.
 */
final class FtmInput {

	private static final ObjectReader LINES = RecordJson.MAPPER.reader()
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

	private static final ObjectReader ELEMENTS = LINES.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	/**
	 * What stands where an entity should.
	 *
	 * @param line where it begins, from 1
	 * @param json {@code null} where it cannot be read
	 * @param problem why it cannot be read, as a sentence
	 */
	record Entry(long line, Supplier<String> text, @Nullable JsonNode json, @Nullable String problem) {
	}

	private FtmInput() {
	}

	/**
	 * Takes entry by entry.
	 * @throws InputRefused if it is a list that cannot be read to its end
	 */
	static void forEach(ImportFile file, Consumer<Entry> entries) throws IOException {
		if (isList(file)) {
			elements(file, entries);
			return;
		}
		try (InputStream input = file.open()) {
			RecordLines lines = new RecordLines(input);
			for (RecordLines.Line line = lines.next(); line != null; line = lines.next()) {
				if (!line.isBlank()) {
					entries.accept(entry(line));
				}
			}
		}
	}

	private static boolean isList(ImportFile file) throws IOException {
		try (InputStream input = file.open()) {
			RecordLines lines = new RecordLines(input);
			RecordLines.Line line = lines.next();
			while (line != null && line.isBlank()) {
				line = lines.next();
			}
			return line != null && line.text().stripLeading().startsWith("[");
		}
	}

	private static void elements(ImportFile file, Consumer<Entry> entries) throws IOException {
		try (JsonParser parser = RecordJson.parser(file)) {
			parser.nextToken();
			for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
				if (token == null) {
					throw new InputRefused("%s ends in the middle of its list".formatted(file.name()));
				}
				long line = parser.currentTokenLocation().getLineNr();
				JsonNode json = ELEMENTS.readTree(parser);
				entries.accept(new Entry(line, json::toString, json, null));
			}
			if (parser.nextToken() != null) {
				throw new InputRefused("%s, line %d: more follows after the end of the list".formatted(file.name(),
						parser.currentTokenLocation().getLineNr()));
			}
		}
		catch (JacksonException ex) {
			throw JsonProblem.refused(file, ex);
		}
	}

	private static Entry entry(RecordLines.Line line) {
		if (line.problem() != null) {
			return new Entry(line.number(), line::text, null, line.problem());
		}
		try {
			return new Entry(line.number(), line::text, LINES.readTree(line.text()), null);
		}
		catch (JacksonException ex) {
			return new Entry(line.number(), line::text, null,
					"The line is not JSON that can be read: " + JsonProblem.inLine(ex));
		}
	}

}

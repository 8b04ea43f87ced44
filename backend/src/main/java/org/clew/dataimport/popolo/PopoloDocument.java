package org.clew.dataimport.popolo;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.JsonProblem;
import org.clew.dataimport.input.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Walks through a Popolo document record by record, of which it holds one at a time.
 */
final class PopoloDocument {

	private static final ObjectReader RECORDS = RecordJson.MAPPER.readerFor(new TypeReference<Map<String, Object>>() {
	}).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final Set<String> SECTIONS = Set.of("persons", "organizations", "memberships", "posts", "areas",
			"events");

	private final Set<String> passedOver = new LinkedHashSet<>();

	private boolean recognised;

	/** Takes what is found. */
	interface Visitor {

		/** A record of a section. */
		void record(PopoloRecord record);

		/** An element of a section that is not a record. */
		default void notARecord(String pointer, long line) {
		}

		/** What the document says of itself. */
		default void meta(Map<String, Object> meta) {
		}

	}

	private PopoloDocument() {
	}

	/**
	 * Reads a document from beginning to end.
	 * @return the sections that are not Popolo's, or not taken
	 */
	static Set<String> visit(ImportFile file, Visitor visitor) throws IOException {
		PopoloDocument document = new PopoloDocument();
		try (JsonParser parser = RecordJson.parser(file)) {
			document.read(parser, visitor);
		}
		catch (JacksonException ex) {
			throw JsonProblem.refused(file, ex);
		}
		if (!document.recognised) {
			throw new InputRefused(("%s is not a Popolo document: none of its sections is persons, organizations, "
					+ "memberships, posts, areas or events")
				.formatted(file.name()));
		}
		return document.passedOver;
	}

	private void read(JsonParser parser, Visitor visitor) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			return;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String section = parser.currentName();
			JsonToken value = parser.nextToken();
			if (section.equals("meta") && value == JsonToken.START_OBJECT) {
				visitor.meta(RECORDS.readValue(parser));
			}
			else if (SECTIONS.contains(section) && value == JsonToken.START_ARRAY) {
				this.recognised = true;
				section(section, parser, visitor);
			}
			else {
				this.passedOver.add(section);
				parser.skipChildren();
			}
		}
	}

	private static void section(String section, JsonParser parser, Visitor visitor) {
		for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
			String pointer = "/%s/%d".formatted(section, i);
			long line = parser.currentTokenLocation().getLineNr();
			if (parser.currentToken() == JsonToken.START_OBJECT) {
				Map<String, Object> fields = RECORDS.readValue(parser);
				visitor.record(new PopoloRecord(section, pointer, line, fields));
			}
			else {
				visitor.notARecord(pointer, line);
				parser.skipChildren();
			}
		}
	}

}

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
 * Walks through a Popolo document record by record, of which it holds one at a time. What
 * is no document of sections is a record, a list of records, or JSON lines of them.
 */
final class PopoloDocument {

	private static final ObjectReader RECORDS = RecordJson.MAPPER.readerFor(new TypeReference<Map<String, Object>>() {
	}).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private final Set<String> passedOver = new LinkedHashSet<>();

	private boolean recognised;

	/** Takes what is found. */
	interface Visitor {

		/** A record of a section. */
		void record(PopoloRecord record);

		/** An element that cannot be taken as a record. */
		default void notARecord(String pointer, long line, String reason) {
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
		try (JsonParser shape = RecordJson.parser(file); JsonParser parser = RecordJson.parser(file)) {
			if (hasSections(shape)) {
				document.read(parser, visitor);
			}
			else {
				document.records(file.name(), parser, visitor);
			}
		}
		catch (JacksonException ex) {
			throw JsonProblem.refused(file, ex);
		}
		if (!document.recognised) {
			throw new InputRefused(
					("%s is not Popolo: it has none of the sections persons, organizations, memberships, "
							+ "posts, areas and events, and is no such record")
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
			else if (PopoloSections.ALL.contains(section) && value == JsonToken.START_ARRAY) {
				this.recognised = true;
				section(section, parser, visitor);
			}
			else {
				this.passedOver.add(section);
				parser.skipChildren();
			}
		}
	}

	/** Whether it is one document; the lists that only documents have tell early. */
	private static boolean hasSections(JsonParser parser) {
		Set<String> fields = new LinkedHashSet<>();
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			return false;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String field = parser.currentName();
			if (parser.nextToken() == JsonToken.START_ARRAY && PopoloSections.OF_DOCUMENT.contains(field)) {
				return true;
			}
			fields.add(field);
			parser.skipChildren();
		}
		return !PopoloSections.isRecord(fields);
	}

	/** The elements of lists, and what stands line by line, or alone. */
	private void records(String file, JsonParser parser, Visitor visitor) {
		boolean inList = false;
		int index = 0;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			long line = parser.currentTokenLocation().getLineNr();
			String pointer = inList ? "/%d".formatted(index++) : "line %d".formatted(line);
			if (token == JsonToken.START_OBJECT) {
				Map<String, Object> fields = RECORDS.readValue(parser);
				String section = PopoloSections.of(file, fields);
				if (section != null) {
					this.recognised = true;
					visitor.record(new PopoloRecord(section, pointer, line, fields));
				}
				else {
					visitor.notARecord(pointer, line,
							"has no fields that tell whether it is a person, an organization or something else");
				}
			}
			else if (token == JsonToken.START_ARRAY && !inList) {
				inList = true;
			}
			else if (token == JsonToken.END_ARRAY) {
				inList = false;
			}
			else {
				visitor.notARecord(pointer, line, "is not an object");
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
				visitor.notARecord(pointer, line, "is not an object");
				parser.skipChildren();
			}
		}
	}

}

package org.clew.dataimport.clew;

import java.io.IOException;
import java.util.stream.Collectors;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.JsonProblem;
import org.clew.dataimport.input.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.stereotype.Component;

/**
 * Reads a document in Clew's own format: sources, nodes and edges, each with its claims.
 */
@Component
class ClewReader implements FactReader {

	private static final int VERSION = 1;

	private static final ObjectReader STRICT = RecordJson.MAPPER.reader()
		.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	@Override
	public String format() {
		return "clew";
	}

	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
		try (JsonParser json = RecordJson.parser(file)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw new InputRefused("%s is not a JSON object".formatted(file.name()));
			}
			for (String name = json.nextName(); name != null; name = json.nextName()) {
				json.nextToken();
				read(file, name, json, sink);
			}
		}
		catch (JacksonException ex) {
			throw JsonProblem.refused(file, ex);
		}
	}

	private static void read(ImportFile file, String name, JsonParser json, FactSink sink) {
		switch (name) {
			case "format" -> expect(file, "format", "clew", json.getString());
			case "version" -> expect(file, "version", Integer.toString(VERSION), json.getString());
			case "sources" -> facts(file, name, json, SourceFact.class, sink);
			case "nodes" -> facts(file, name, json, NodeFact.class, sink);
			case "edges" -> facts(file, name, json, EdgeFact.class, sink);
			default -> json.skipChildren();
		}
	}

	private static void expect(ImportFile file, String field, String expected, String found) {
		if (!expected.equals(found)) {
			throw new InputRefused(
					"%s: %s is '%s'; only '%s' can be read".formatted(file.name(), field, found, expected));
		}
	}

	private static void facts(ImportFile file, String name, JsonParser json, Class<? extends Fact> type,
			FactSink sink) {
		if (json.currentToken() != JsonToken.START_ARRAY) {
			throw new InputRefused("%s: %s is not a list".formatted(file.name(), name));
		}
		while (json.nextToken() != JsonToken.END_ARRAY) {
			long line = json.currentTokenLocation().getLineNr();
			JsonNode record = json.readValueAsTree();
			sink.record(line, record::toString);
			try {
				sink.fact(STRICT.treeToValue(record, type));
			}
			catch (UnrecognizedPropertyException ex) {
				sink.reject("%s: the field '%s' is unknown; known: %s".formatted(name, ex.getPropertyName(),
						ex.getKnownPropertyIds()
							.stream()
							.map(String::valueOf)
							.sorted()
							.collect(Collectors.joining(", "))));
			}
			catch (DatabindException ex) {
				sink.reject("%s: the field '%s' has a value of a kind that it cannot have".formatted(name, field(ex)));
			}
		}
	}

	private static String field(DatabindException failure) {
		return failure.getPath()
			.stream()
			.map(step -> (step.getPropertyName() != null) ? step.getPropertyName() : "[%d]".formatted(step.getIndex()))
			.collect(Collectors.joining("."));
	}

}

package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clew.contract.fuzz.KnownValues.Kind;
import org.clew.contract.fuzz.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/**
 * Writes parameters into path and query: good ones, and then something wrong with them.
 */
final class Parameters {

	private static final Map<String, Kind> KINDS = Map.of("source", Kind.SOURCE, "excludeSources", Kind.SOURCE, "types",
			Kind.RELATIONSHIP_TYPE, "nodeType", Kind.TYPE, "nodeTypes", Kind.TYPE, "dataset", Kind.DATASET, "after",
			Kind.CURSOR, "q", Kind.NAME, "statedBy", Kind.NAME);

	private static final Map<String, Kind> BY_SEGMENT = Map.of("entities", Kind.ENTITY, "edges", Kind.EDGE, "sources",
			Kind.SOURCE, "imports", Kind.IMPORT, "views", Kind.VIEW, "queries", Kind.QUERY);

	/** Parameters of an import, of which some are needed to come far. */
	private static final Map<String, List<String>> OF_IMPORTS = Map.of("dataset",
			List.of("fuzz-1", "fuzz-2", "fuzz-3", "fuzz.4_a"), "format",
			List.of("clew", "ftm", "popolo", "table", "clew", "ftm"), "mapping",
			List.of("openstates", "european-parliament", "none", "source: {}"), "publishedOn",
			List.of("2017-02", "~1990", "../2013"), "retrievedOn", List.of("2017-02-03"), "url",
			List.of("https://example.org/a", "nothing"), "start", List.of("true", "false", "true"));

	private static final List<String> DATES = List.of("2013", "2013-07", "2013-07-31", "2017-02", "1990/1995", "~1990",
			"../2017", "2016/..");

	private static final List<String> ENCODED = List.of("%", "%f", "%zz", "%ff", "%00", "%c0%ae", "%ed%a0%80", "%252e",
			"%2F", "%5C", "+", "a&b", "a;b", "#a", "[", "{", "|", "<>", "\\", "\"", "^", "`", "\u00e9", "\u0001",
			"%u0041", "%C3%28", "%F0%9F%98%80", "%0d%0a", "a=b", "=");

	private final KnownValues known;

	Parameters(KnownValues known) {
		this.known = known;
	}

	/** All that is required, and some of the rest. */
	void write(Draft draft) {
		draft.path = draft.operation.path();
		draft.operation.parameters("path")
			.forEach(parameter -> draft.path = draft.path.replace("{" + parameter.name() + "}",
					segment(draft, parameter)));
		draft.operation.parameters("query")
			.filter(parameter -> parameter.isRequired() || draft.onceIn(4))
			.forEach(parameter -> write(draft, parameter));
	}

	private void write(Draft draft, Parameter parameter) {
		if (parameter.schema().path("type").asString("").equals("array")) {
			Stream<String> values = Stream
				.generate(() -> Bytes.percentEncoded(value(draft, parameter, parameter.schema().get("items"))))
				.limit(draft.random.nextInt(1, 4));
			if (draft.random.nextBoolean()) {
				draft.query.add(parameter.name() + "=" + values.collect(Collectors.joining(",")));
			}
			else {
				values.forEach(value -> draft.query.add(parameter.name() + "=" + value));
			}
		}
		else {
			draft.query.add(parameter.name() + "=" + Bytes.percentEncoded(value(draft, parameter, parameter.schema())));
		}
	}

	private String segment(Draft draft, Parameter parameter) {
		Kind kind = BY_SEGMENT.getOrDefault(draft.operation.path().split("/", -1)[3], Kind.ENTITY);
		return Bytes.percentEncoded(value(draft, parameter, parameter.schema(), kind));
	}

	private String value(Draft draft, Parameter parameter, JsonNode schema) {
		String name = parameter.name();
		if (draft.operation.name().equals("createImport") && OF_IMPORTS.containsKey(name)) {
			return draft.anyOf(OF_IMPORTS.get(name));
		}
		Kind kind = name.equals("type") ? draft.anyOf(List.of(Kind.TYPE, Kind.RELATIONSHIP_TYPE))
				: KINDS.getOrDefault(name, Kind.ENTITY);
		return name.equals("at") ? draft.anyOf(DATES) : value(draft, parameter, schema, kind);
	}

	private String value(Draft draft, Parameter parameter, JsonNode schema, Kind kind) {
		SplittableRandom random = draft.random;
		if (schema.has("enum")) {
			return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asString();
		}
		return switch (schema.path("type").asString("string")) {
			case "integer" -> String.valueOf(integer(schema, random));
			case "boolean" -> String.valueOf(random.nextBoolean());
			case "object" -> "";
			default -> parameter.name().equals("q") && random.nextBoolean() ? word(kind, random)
					: this.known.any(kind, random);
		};
	}

	/** A word of a name, with a typing error now and then. */
	private String word(Kind kind, SplittableRandom random) {
		List<String> words = List.of(Bytes.text(this.known.any(kind, random)).split(" ", -1));
		String word = words.get(random.nextInt(words.size()));
		boolean isShort = word.length() < 5 || random.nextBoolean();
		return Bytes.of(isShort ? word : word.substring(0, 2) + word.substring(3));
	}

	private static long integer(JsonNode schema, SplittableRandom random) {
		long least = schema.path("minimum").asLong(0);
		long most = schema.path("maximum").asLong(3000);
		return switch (random.nextInt(4)) {
			case 0 -> least;
			case 1 -> most;
			default -> Math.min(most, least + random.nextLong(Math.min(30, most - least + 1)));
		};
	}

	/** Makes one thing wrong. */
	void bend(Draft draft) {
		switch (draft.random.nextInt(9)) {
			case 0 -> draft.query.add("unknown=" + Bytes.percentEncoded(HostileText.any(draft.random)));
			case 1 -> draft.query.add(draft.anyOf(ENCODED) + "=" + draft.anyOf(ENCODED));
			case 2 -> repeat(draft);
			case 3 -> bendPath(draft);
			case 4 -> beyond(draft);
			case 5 -> draft.query.removeIf(pair -> draft.random.nextBoolean());
			case 6 -> draft.query.add(draft.anyOf(
					List.of("", "=", "=x", "&&&", "a[b]=c", "a[=1", "limit", "format", "_method=DELETE", "class.x=1")));
			case 7 -> replace(draft, draft.anyOf(ENCODED));
			default -> replace(draft, Bytes.percentEncoded(HostileText.any(draft.random)));
		}
	}

	private static void repeat(Draft draft) {
		if (!draft.query.isEmpty()) {
			String pair = draft.anyOf(draft.query);
			int times = draft.onceIn(10) ? 300 : draft.random.nextInt(1, 4);
			for (int i = 0; i < times; i++) {
				draft.query.add(draft.random.nextBoolean() ? pair : pair + i);
			}
		}
	}

	private static void bendPath(Draft draft) {
		List<String> segments = new ArrayList<>(List.of(draft.path.split("/", -1)));
		int index = draft.random.nextInt(segments.size());
		switch (draft.random.nextInt(6)) {
			case 0 -> segments.set(index, draft.anyOf(ENCODED));
			case 1 -> segments.add(index, draft.anyOf(List.of("", ".", "..", "%2e%2e", ";x=y", "%2F")));
			case 2 -> segments.add("");
			case 3 -> segments.remove(index);
			case 4 -> segments.set(index, segments.get(index) + draft.anyOf(ENCODED));
			default -> segments.set(segments.size() - 1, Bytes.percentEncoded(HostileText.any(draft.random)));
		}
		draft.path = segments.isEmpty() ? "/" : String.join("/", segments);
		if (!draft.path.startsWith("/")) {
			draft.path = "/" + draft.path;
		}
	}

	/** A number just outside of its bounds, or far away. */
	private static void beyond(Draft draft) {
		List<Parameter> integers = draft.operation.parameters("query")
			.filter(parameter -> parameter.schema().path("type").asString("").equals("integer"))
			.toList();
		if (integers.isEmpty()) {
			return;
		}
		Parameter parameter = draft.anyOf(integers);
		long least = parameter.schema().path("minimum").asLong(0);
		long most = parameter.schema().path("maximum").asLong(Integer.MAX_VALUE);
		set(draft, parameter, draft.anyOf(List.of(String.valueOf(least - 1), String.valueOf(most + 1), "", "1.0", "1e3",
				"99999999999999999999", "-9223372036854775808", "%2B5", "+5", "5 ", "0x5", "%D9%A3")));
	}

	private static void replace(Draft draft, String value) {
		List<Parameter> all = draft.operation.parameters("query").toList();
		if (!all.isEmpty()) {
			set(draft, draft.anyOf(all), value);
		}
	}

	private static void set(Draft draft, Parameter parameter, String value) {
		draft.query.removeIf(pair -> pair.startsWith(parameter.name() + "="));
		draft.query.add(parameter.name() + "=" + value);
	}

}

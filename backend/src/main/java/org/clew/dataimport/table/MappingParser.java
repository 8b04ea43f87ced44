package org.clew.dataimport.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.clew.dataimport.table.Mapping.Block;
import org.clew.dataimport.table.Mapping.LookupTable;
import org.clew.dataimport.table.Mapping.Rule;
import org.clew.dataimport.table.Mapping.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping and compiles it.
 */
final class MappingParser {

	private static final Set<String> FORMAT = Set.of("format", "rows", "entries", "delimiter", "quote", "encoding",
			"header", "skipLines");

	private static final Set<String> BLOCK = Set.of("when", "country", "evidence", "nodes", "relationships", "each");

	private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16", "windows-1250", "windows-1251",
			"windows-1252", "iso-8859-1", "iso-8859-2", "iso-8859-15");

	Mapping parse(String yaml) {
		MappingYaml root = MappingYaml.parse(yaml);
		Map<String, MappingYaml> entries = root.entries(Set.of("mapping", "description", "tables", "files"));
		MappingYaml name = needed(root, entries, "mapping");
		MappingYaml tables = MappingYaml.get(entries, "tables");
		Map<String, MappingYaml> tableEntries = (tables != null) ? tables.entries() : Map.of();
		ValueParser values = new ValueParser(tableEntries.keySet());
		Map<String, LookupTable> lookups = new HashMap<>();
		tableEntries.forEach((table, content) -> lookups.put(table, table(content, values)));
		RuleParser rules = new RuleParser(values);
		List<Section> sections = needed(root, entries, "files").elements()
			.stream()
			.map(section -> section(section, values, rules))
			.toList();
		return new Mapping(name.text(), lookups, sections);
	}

	private static Section section(MappingYaml yaml, ValueParser values, RuleParser rules) {
		Map<String, MappingYaml> entries = yaml.entries(union(FORMAT, BLOCK, Set.of("match", "skip", "locator")));
		FileNames files = names(needed(yaml, entries, "match"));
		MappingYaml skip = MappingYaml.get(entries, "skip");
		Block block = block(yaml, entries, values, rules, null);
		if (skip == null && block.rules().isEmpty() && block.each().isEmpty()) {
			throw yaml.problem("makes nothing: it needs nodes, relationships, each, or skip with the reason");
		}
		return new Section(files, format(entries), (skip != null) ? skip.text() : null,
				values.optional(entries, "locator"), block);
	}

	private static Block block(MappingYaml yaml, Map<String, MappingYaml> entries, ValueParser values, RuleParser rules,
			@Nullable Value in) {
		List<Rule> made = new ArrayList<>();
		list(entries, "nodes").forEach(node -> made.add(rules.node(node)));
		list(entries, "relationships").forEach(relationship -> made.add(rules.relationship(relationship)));
		List<Block> each = new ArrayList<>();
		for (MappingYaml inner : list(entries, "each")) {
			Map<String, MappingYaml> keys = inner.entries(union(BLOCK, Set.of("in", "entries")));
			Value list = values.value(needed(inner, keys, "in"));
			each.add(block(inner, keys, values, rules, list));
		}
		boolean makes = in == null || !made.isEmpty() || !each.isEmpty() || entries.containsKey("country");
		if (!makes) {
			throw yaml.problem("makes nothing: it needs nodes, relationships, country or each");
		}
		MappingYaml keysAndValues = (in != null) ? MappingYaml.get(entries, "entries") : null;
		return new Block(in, keysAndValues != null && keysAndValues.truth(), values.optional(entries, "when"),
				values.optional(entries, "country"), rules.evidence(entries), List.copyOf(made), List.copyOf(each));
	}

	private static LookupTable table(MappingYaml yaml, ValueParser values) {
		Map<String, MappingYaml> all = yaml.entries();
		if (!all.containsKey("file") || !(all.containsKey("key") || all.containsKey("entries"))) {
			Map<String, Object> constants = new LinkedHashMap<>();
			all.forEach((key, value) -> constants.put(key, value.constant()));
			return new LookupTable(Map.copyOf(constants), null, format(Map.of()), null, null);
		}
		Map<String, MappingYaml> entries = yaml.entries(union(FORMAT, Set.of("file", "key", "value")));
		RowFormat format = format(entries);
		Value key = values.optional(entries, "key");
		Value value = values.optional(entries, "value");
		if (!format.entries() && (key == null || value == null)) {
			throw yaml.problem("needs key and value, or entries: true");
		}
		return new LookupTable(Map.of(), names(needed(yaml, entries, "file")), format,
				(key != null) ? key : Expressions.column("key"), (value != null) ? value : Expressions.column("value"));
	}

	private static RowFormat format(Map<String, MappingYaml> entries) {
		MappingYaml kind = MappingYaml.get(entries, "format");
		MappingYaml rows = MappingYaml.get(entries, "rows");
		MappingYaml keysAndValues = MappingYaml.get(entries, "entries");
		MappingYaml delimiter = MappingYaml.get(entries, "delimiter");
		MappingYaml quote = MappingYaml.get(entries, "quote");
		MappingYaml encoding = MappingYaml.get(entries, "encoding");
		MappingYaml header = MappingYaml.get(entries, "header");
		MappingYaml skipLines = MappingYaml.get(entries, "skipLines");
		boolean pointer = rows == null || rows.text().isEmpty() || rows.text().startsWith("/");
		return new RowFormat((kind != null) ? kind(kind) : null,
				(rows != null && pointer) ? pointer(rows.text()) : List.of(),
				(rows != null && !pointer) ? rows(rows) : null, keysAndValues != null && keysAndValues.truth(),
				(delimiter != null) ? character(delimiter) : null, (quote != null) ? character(quote) : '"',
				(encoding != null) ? encoding(encoding) : StandardCharsets.UTF_8,
				(header != null) ? header.elements().stream().map(MappingYaml::text).toList() : null,
				(skipLines != null) ? skipLines.number(0, 1000) : 0);
	}

	private static Value rows(MappingYaml yaml) {
		try {
			return Expressions.ofDocument(yaml.text());
		}
		catch (IllegalArgumentException ex) {
			throw yaml.problem("cannot be used: " + ex.getMessage());
		}
	}

	private static List<String> pointer(String pointer) {
		if (pointer.isEmpty()) {
			return List.of();
		}
		return Stream.of(pointer.substring(1).split("/", -1))
			.map(segment -> segment.replace("~1", "/").replace("~0", "~"))
			.toList();
	}

	private static RowFormat.Kind kind(MappingYaml yaml) {
		for (RowFormat.Kind kind : RowFormat.Kind.values()) {
			if (kind.value().equals(yaml.text())) {
				return kind;
			}
		}
		throw yaml.problem("is '%s'; allowed: csv, json, json-lines, tsv".formatted(yaml.text()));
	}

	private static char character(MappingYaml yaml) {
		String text = yaml.text().equals("tab") ? "\t" : yaml.text();
		if (text.length() != 1 || text.equals("\n") || text.equals("\r")) {
			throw yaml.problem("is not a single character, or tab");
		}
		return text.charAt(0);
	}

	private static Charset encoding(MappingYaml yaml) {
		String name = yaml.text().toLowerCase(Locale.ROOT);
		if (!ENCODINGS.contains(name)) {
			throw yaml
				.problem("is '%s'; allowed: %s".formatted(yaml.text(), String.join(", ", new TreeSet<>(ENCODINGS))));
		}
		return Charset.forName(name);
	}

	private static FileNames names(MappingYaml yaml) {
		return FileNames.of(yaml.elements().stream().map(MappingYaml::text).toList());
	}

	static MappingYaml needed(MappingYaml yaml, Map<String, MappingYaml> entries, String key) {
		MappingYaml value = MappingYaml.get(entries, key);
		if (value == null) {
			throw yaml.problem("has no " + key);
		}
		return value;
	}

	static List<MappingYaml> list(Map<String, MappingYaml> entries, String key) {
		MappingYaml yaml = MappingYaml.get(entries, key);
		return (yaml != null) ? yaml.elements() : List.of();
	}

	@SafeVarargs
	private static Set<String> union(Set<String>... sets) {
		Set<String> union = new TreeSet<>();
		for (Set<String> set : sets) {
			union.addAll(set);
		}
		return union;
	}

}

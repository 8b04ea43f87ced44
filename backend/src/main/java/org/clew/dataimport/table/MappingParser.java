package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
			"header", "skipLines", "escape", "optional");

	private static final Set<String> BLOCK = Set.of("when", "country", "evidence", "nodes", "relationships", "each");

	Mapping parse(String yaml) {
		MappingYaml root = MappingYaml.parse(yaml);
		refuseAleph(root);
		Map<String, MappingYaml> entries = root.entries(Set.of("mapping", "description", "tables", "files"));
		MappingYaml name = needed(root, entries, "mapping");
		MappingYaml tables = MappingYaml.get(entries, "tables");
		Map<String, MappingYaml> tableEntries = (tables != null) ? tables.entries() : Map.of();
		Set<String> names = tableEntries.keySet();
		Map<String, LookupTable> lookups = new HashMap<>();
		tableEntries.forEach((table, content) -> lookups.put(table, table(content, names)));
		List<Section> sections = needed(root, entries, "files").elements()
			.stream()
			.map(section -> section(section, names))
			.toList();
		return new Mapping(name.text(), lookups, sections);
	}

	/** Mappings of FollowTheMoney are another language, which Aleph has, too. */
	private static void refuseAleph(MappingYaml root) {
		for (MappingYaml dataset : root.entries().values()) {
			if (dataset.isMapping()
					&& (dataset.entries().containsKey("queries") || dataset.entries().containsKey("query"))) {
				throw dataset.problem("is a mapping of FollowTheMoney, as Aleph has it, and not of Clew. Run 'ftm map' "
						+ "with it, and import what comes out in the format ftm; or write a mapping of Clew's");
			}
		}
	}

	private static Section section(MappingYaml yaml, Set<String> tables) {
		Map<String, MappingYaml> entries = yaml.entries(union(FORMAT, BLOCK, Set.of("match", "skip", "locator")));
		FileNames files = names(needed(yaml, entries, "match"));
		MappingYaml skip = MappingYaml.get(entries, "skip");
		Fields fields = fields(entries);
		ValueParser values = new ValueParser(tables, fields);
		Block block = block(yaml, entries, values, null);
		if (skip == null && block.rules().isEmpty() && block.each().isEmpty()) {
			throw yaml.problem("makes nothing: it needs nodes, relationships, each, or skip with the reason");
		}
		return new Section(files, format(entries), (skip != null) ? skip.text() : null,
				values.optional(entries, "locator"), block, fields);
	}

	private static Fields fields(Map<String, MappingYaml> entries) {
		Fields fields = new Fields();
		fields.optional(list(entries, "optional").stream().map(MappingYaml::text).toList());
		return fields;
	}

	private static Block block(MappingYaml yaml, Map<String, MappingYaml> entries, ValueParser values,
			@Nullable Value in) {
		RuleParser rules = new RuleParser(values);
		List<Rule> made = new ArrayList<>();
		list(entries, "nodes").forEach(node -> made.add(rules.node(node)));
		list(entries, "relationships").forEach(relationship -> made.add(rules.relationship(relationship)));
		List<Block> each = new ArrayList<>();
		for (MappingYaml inner : list(entries, "each")) {
			Map<String, MappingYaml> keys = inner.entries(union(BLOCK, Set.of("in", "entries")));
			int wholes = values.wholes();
			Value list = values.value(needed(inner, keys, "in"));
			each.add(block(inner, keys, values.within(wholes, isTrue(keys, "entries")), list));
		}
		boolean makes = in == null || !made.isEmpty() || !each.isEmpty() || entries.containsKey("country");
		if (!makes) {
			throw yaml.problem("makes nothing: it needs nodes, relationships, country or each");
		}
		return new Block(yaml.label(), in, in != null && isTrue(entries, "entries"), values.optional(entries, "when"),
				values.optional(entries, "country"), rules.evidence(entries), List.copyOf(made), List.copyOf(each));
	}

	private static LookupTable table(MappingYaml yaml, Set<String> tables) {
		Map<String, MappingYaml> all = yaml.entries();
		if (!all.containsKey("file") || !(all.containsKey("key") || all.containsKey("entries"))) {
			Map<String, Object> constants = new LinkedHashMap<>();
			all.forEach((key, value) -> constants.put(key, value.constant()));
			return new LookupTable(Map.copyOf(constants), null, format(Map.of()), null, null, new Fields());
		}
		Map<String, MappingYaml> entries = yaml.entries(union(FORMAT, Set.of("file", "key", "value")));
		RowFormat format = format(entries);
		Fields fields = fields(entries);
		ValueParser values = new ValueParser(tables, fields);
		Value key = values.optional(entries, "key");
		Value value = values.optional(entries, "value");
		if (!format.entries() && (key == null || value == null)) {
			throw yaml.problem("needs key and value, or entries: true");
		}
		return new LookupTable(Map.of(), names(needed(yaml, entries, "file")), format,
				(key != null) ? key : Expressions.column("key", Expressions.UNNOTED),
				(value != null) ? value : Expressions.column("value", Expressions.UNNOTED), fields);
	}

	private static RowFormat format(Map<String, MappingYaml> entries) {
		MappingYaml kind = MappingYaml.get(entries, "format");
		MappingYaml rows = MappingYaml.get(entries, "rows");
		MappingYaml delimiter = MappingYaml.get(entries, "delimiter");
		MappingYaml quote = MappingYaml.get(entries, "quote");
		char mark = (quote != null) ? character(quote) : '"';
		MappingYaml escape = MappingYaml.get(entries, "escape");
		MappingYaml encoding = MappingYaml.get(entries, "encoding");
		MappingYaml header = MappingYaml.get(entries, "header");
		MappingYaml skipLines = MappingYaml.get(entries, "skipLines");
		boolean pointer = rows == null || rows.text().isEmpty() || rows.text().startsWith("/");
		return new RowFormat((kind != null) ? kind(kind) : null,
				(rows != null && pointer) ? pointer(rows.text()) : List.of(),
				(rows != null && !pointer) ? rows(rows) : null, isTrue(entries, "entries"),
				(delimiter != null) ? character(delimiter) : null, mark, (escape != null) ? escape(escape, mark) : null,
				(encoding != null) ? Encodings.of(encoding) : null,
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

	private static char escape(MappingYaml yaml, char quote) {
		char escape = character(yaml);
		if (escape == quote) {
			throw yaml.problem("is the quotation mark: twice within quotation marks it stands for itself already");
		}
		return escape;
	}

	private static boolean isTrue(Map<String, MappingYaml> entries, String key) {
		MappingYaml yaml = MappingYaml.get(entries, key);
		return yaml != null && yaml.truth();
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

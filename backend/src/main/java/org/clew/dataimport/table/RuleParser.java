package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.clew.database.GraphRecords;
import org.clew.dataimport.table.Mapping.Evidence;
import org.clew.dataimport.table.Mapping.Rule;
import org.clew.schema.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what a mapping says of entities, relationships and their evidence.
 */
final class RuleParser {

	private static final Pattern NODE_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

	private static final Pattern EDGE_TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

	private static final Set<String> NODE = Set.of("type", "id", "name", "aliases", "from", "to", "properties",
			"evidence", "when", "once");

	private static final Set<String> RELATIONSHIP = Set.of("type", "id", "source", "target", "role", "from", "to",
			"properties", "evidence", "when", "once");

	private static final Set<String> OF_SOURCE = Set.of("id", "url", "title", "publisher", "publishedOn", "retrievedOn",
			"licence");

	private static final Set<String> OF_CLAIM = Set.of("locator", "statedBy", "nature", "assertion", "quotation");

	private final ValueParser values;

	RuleParser(ValueParser values) {
		this.values = values;
	}

	Rule node(MappingYaml yaml) {
		Map<String, MappingYaml> entries = yaml.entries(NODE);
		return new Rule(label(yaml, entries), false, type(yaml, entries, NODE_TYPE),
				this.values.value(MappingParser.needed(yaml, entries, "id")),
				this.values.value(MappingParser.needed(yaml, entries, "name")),
				MappingParser.list(entries, "aliases").stream().map(this.values::value).toList(), null, null, null,
				this.values.optional(entries, "from"), this.values.optional(entries, "to"), properties(entries),
				evidence(entries), this.values.optional(entries, "when"), once(entries));
	}

	Rule relationship(MappingYaml yaml) {
		Map<String, MappingYaml> entries = yaml.entries(RELATIONSHIP);
		return new Rule(label(yaml, entries), true, type(yaml, entries, EDGE_TYPE), this.values.optional(entries, "id"),
				null, List.of(), this.values.value(MappingParser.needed(yaml, entries, "source")),
				this.values.value(MappingParser.needed(yaml, entries, "target")), this.values.optional(entries, "role"),
				this.values.optional(entries, "from"), this.values.optional(entries, "to"), properties(entries),
				evidence(entries), this.values.optional(entries, "when"), once(entries));
	}

	/**
	 * What is said of evidence.
	 * @return {@code null} where nothing is said of it, so that what is said further out
	 * holds
	 */
	@Nullable List<Evidence> evidence(Map<String, MappingYaml> entries) {
		MappingYaml yaml = MappingYaml.get(entries, "evidence");
		return (yaml != null) ? yaml.elements().stream().map(this::evidence).toList() : null;
	}

	private Evidence evidence(MappingYaml yaml) {
		Set<String> known = new TreeSet<>(OF_SOURCE);
		known.addAll(OF_CLAIM);
		known.addAll(Set.of("in", "when"));
		Map<String, MappingYaml> entries = yaml.entries(known);
		MappingYaml list = MappingYaml.get(entries, "in");
		int wholes = this.values.wholes();
		Value in = (list != null) ? this.values.value(list) : null;
		ValueParser inside = (in != null) ? this.values.within(wholes, false) : this.values;
		Map<String, Value> source = new HashMap<>();
		Map<String, Value> claim = new HashMap<>();
		entries.forEach((key, value) -> {
			if (OF_SOURCE.contains(key)) {
				source.put(key, inside.value(value));
			}
			else if (OF_CLAIM.contains(key)) {
				claim.put(key, inside.value(value));
			}
		});
		if (!source.isEmpty() && !source.containsKey("url")
				&& !(source.containsKey("id") && source.containsKey("title"))) {
			throw yaml.problem("needs url, or id and title");
		}
		return new Evidence(yaml.label(), in, inside.optional(entries, "when"), Map.copyOf(source), Map.copyOf(claim));
	}

	private Map<String, Value> properties(Map<String, MappingYaml> entries) {
		MappingYaml yaml = MappingYaml.get(entries, "properties");
		if (yaml == null) {
			return Map.of();
		}
		Map<String, Value> properties = new LinkedHashMap<>();
		if (yaml.isMapping()) {
			yaml.entries().forEach((name, value) -> properties.put(free(value, name), this.values.value(value)));
		}
		else {
			yaml.elements()
				.forEach(name -> properties.put(free(name, name.text()),
						Expressions.column(name.text(), this.values.naming(name))));
		}
		return properties;
	}

	private static String free(MappingYaml yaml, String name) {
		if (GraphRecords.isOwn(name)) {
			throw yaml.problem("cannot be: the property name '%s' is taken".formatted(name));
		}
		if (name.isBlank()) {
			throw yaml.problem("cannot be: a property needs a name");
		}
		return name;
	}

	private Value type(MappingYaml yaml, Map<String, MappingYaml> entries, Pattern form) {
		MappingYaml type = MappingParser.needed(yaml, entries, "type");
		if (type.isMapping()) {
			return this.values.value(type);
		}
		String name = type.text();
		if (!form.matcher(name).matches()) {
			throw type.problem("is '%s', which does not have the form %s".formatted(name,
					(form == NODE_TYPE) ? "UpperCamel" : "UPPER_SNAKE"));
		}
		if (SchemaTypes.isReserved(name)) {
			throw type.problem("is '%s', which is taken".formatted(name));
		}
		return scope -> name;
	}

	private static boolean once(Map<String, MappingYaml> entries) {
		MappingYaml once = MappingYaml.get(entries, "once");
		return once != null && once.truth();
	}

	private static String label(MappingYaml yaml, Map<String, MappingYaml> entries) {
		MappingYaml type = entries.get("type");
		List<String> parts = new ArrayList<>();
		if (type != null && !type.isMapping()) {
			parts.add(type.text());
		}
		parts.add("(line %d of the mapping)".formatted(yaml.line()));
		return String.join(" ", parts);
	}

}

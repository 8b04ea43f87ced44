package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.clew.dataimport.table.Fields.Naming;
import org.clew.dataimport.table.Fields.Start;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the values of a mapping: an expression, a template, a list of them, or a value
 * with what is to be made of it.
 */
final class ValueParser {

	private static final Set<String> STARTS = Set.of("of", "column", "text");

	private static final Set<String> KEYS = Set.of("of", "column", "text", "each", "split", "lookup", "date", "number",
			"cut", "slug", "default");

	private final Set<String> tables;

	private final Fields fields;

	private final Start here;

	private final Start around;

	/**
	 * @param tables names of the lookup tables that there are
	 * @param fields is told what the values are taken from
	 */
	ValueParser(Set<String> tables, Fields fields) {
		this(tables, fields, Start.RECORD, Start.ANY);
	}

	private ValueParser(Set<String> tables, Fields fields, Start here, Start around) {
		this.tables = tables;
		this.fields = fields;
		this.here = here;
		this.around = around;
	}

	/** How often something was named as a whole so far. */
	int wholes() {
		return this.fields.wholes();
	}

	/**
	 * For the elements of a list.
	 * @param wholes before the list was parsed: the cells of a table are texts, and only
	 * what is named as a whole is more
	 * @param entries whether the elements are keys and values
	 */
	ValueParser within(int wholes, boolean entries) {
		boolean texts = !entries && wholes == wholes() && this.here != Start.ANY;
		return new ValueParser(this.tables, this.fields, texts ? Start.ELEMENT : Start.ANY, this.here);
	}

	@Nullable Value optional(Map<String, MappingYaml> entries, String key) {
		MappingYaml yaml = MappingYaml.get(entries, key);
		return (yaml != null) ? value(yaml) : null;
	}

	Value value(MappingYaml yaml) {
		if (yaml.isMapping()) {
			return detailed(yaml);
		}
		if (yaml.isList()) {
			List<Value> values = yaml.elements().stream().map(this::value).toList();
			return scope -> {
				List<Object> all = new ArrayList<>();
				values.forEach(value -> all.addAll(Value.list(value.of(scope))));
				return all.isEmpty() ? null : all;
			};
		}
		try {
			return Expressions.compile(yaml.text(), naming(yaml));
		}
		catch (IllegalArgumentException ex) {
			throw yaml.problem("cannot be used: " + ex.getMessage());
		}
	}

	Naming naming(MappingYaml yaml) {
		return this.fields.at(yaml.place(), this.here, this.around);
	}

	private Value detailed(MappingYaml yaml) {
		Map<String, MappingYaml> entries = yaml.entries(KEYS);
		int wholes = wholes();
		Value value = start(yaml, entries);
		MappingYaml each = MappingYaml.get(entries, "each");
		if (each != null) {
			value = each(value, within(wholes, false).value(each));
		}
		MappingYaml split = MappingYaml.get(entries, "split");
		if (split != null) {
			value = split(value, split);
		}
		MappingYaml lookup = MappingYaml.get(entries, "lookup");
		if (lookup != null) {
			value = lookup(value, lookup);
		}
		MappingYaml date = MappingYaml.get(entries, "date");
		if (date != null) {
			value = DateForms.of(value, date);
		}
		MappingYaml number = MappingYaml.get(entries, "number");
		if (number != null) {
			value = Numbers.of(value, number);
		}
		MappingYaml cut = MappingYaml.get(entries, "cut");
		if (cut != null) {
			value = cut(value, cut.number(1, 10_000));
		}
		MappingYaml slug = MappingYaml.get(entries, "slug");
		if (slug != null && slug.truth()) {
			value = Expressions.slug(value);
		}
		Value otherwise = optional(entries, "default");
		return (otherwise != null) ? either(value, otherwise) : value;
	}

	private Value start(MappingYaml yaml, Map<String, MappingYaml> entries) {
		List<String> starts = entries.keySet().stream().filter(STARTS::contains).toList();
		if (starts.size() != 1) {
			throw yaml.problem("needs one of: " + String.join(", ", new TreeSet<>(STARTS)));
		}
		MappingYaml start = entries.get(starts.getFirst());
		if (start == null) {
			throw yaml.problem("is empty");
		}
		return switch (starts.getFirst()) {
			case "of" -> value(start);
			case "column" -> Expressions.column(start.text(), naming(start));
			default -> {
				Object constant = start.constant();
				yield scope -> constant;
			}
		};
	}

	private static Value each(Value list, Value each) {
		return scope -> {
			List<Object> made = new ArrayList<>();
			for (Object element : Value.list(list.of(scope))) {
				made.addAll(Value.list(each.of(scope.within(element))));
			}
			return made.isEmpty() ? null : made;
		};
	}

	private static Value split(Value value, MappingYaml yaml) {
		String separator = yaml.text();
		if (separator.isEmpty()) {
			throw yaml.problem("is empty");
		}
		Pattern pattern = Pattern.compile(Pattern.quote(separator));
		return scope -> {
			List<Object> parts = new ArrayList<>();
			for (Object text : Value.list(value.of(scope))) {
				pattern.splitAsStream(text.toString())
					.map(String::strip)
					.filter(part -> !part.isEmpty())
					.forEach(parts::add);
			}
			return parts.isEmpty() ? null : parts;
		};
	}

	private Value lookup(Value value, MappingYaml yaml) {
		String table = yaml.text();
		if (!this.tables.contains(table)) {
			throw yaml.problem("names no table '%s'; allowed: %s".formatted(table, this.tables.isEmpty()
					? "none, since 'tables' has none" : String.join(", ", new TreeSet<>(this.tables))));
		}
		return scope -> ValueSteps.all(value.of(scope), text -> scope.lookup(table, text));
	}

	private static Value cut(Value value, int length) {
		return scope -> ValueSteps.all(value.of(scope), text -> text.substring(0,
				text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())))));
	}

	private static Value either(Value first, Value second) {
		return scope -> {
			Object value = first.of(scope);
			boolean empty = value == null || (value instanceof String text && text.isBlank())
					|| (value instanceof List<?> list && list.isEmpty());
			return empty ? second.of(scope) : value;
		};
	}

}

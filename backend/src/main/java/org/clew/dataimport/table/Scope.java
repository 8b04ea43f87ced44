package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.table.Fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a mapping are taken from: a record, or an element within it.
 */
final class Scope {

	/** Names that begin a path elsewhere than in the current element. */
	static final Set<String> VARIABLES = Set.of("record", "parent", "row", "namespace", "dataset", "file", "country");

	private final @Nullable Object current;

	private final @Nullable Scope parent;

	private final Row row;

	private @Nullable String country;

	/**
	 * A record of a file.
	 *
	 * @param number from 1
	 * @param seen notes which fields there are, where they are not known before
	 */
	record Row(Object value, long number, String namespace, String dataset, String file, Lookups lookups,
			Fields.@Nullable Seen seen) {
	}

	/** Finds what a table of the mapping has for a text. */
	interface Lookups {

		@Nullable Object find(String table, String text);

	}

	Scope(Row row) {
		this(row.value(), null, row);
	}

	private Scope(@Nullable Object current, @Nullable Scope parent, Row row) {
		this.current = current;
		this.parent = parent;
		this.row = row;
		this.country = (parent != null) ? parent.country : null;
	}

	/** The same record, seen from one of its elements. */
	Scope within(@Nullable Object element) {
		return new Scope(element, this, this.row);
	}

	/** What paths begin at. */
	@Nullable Object current() {
		return this.current;
	}

	/** Sets the id of the country, for all that is within. */
	void country(@Nullable String id) {
		this.country = id;
	}

	@Nullable Object lookup(String table, String text) {
		return this.row.lookups().find(table, text);
	}

	@Nullable Object variable(String name) {
		return switch (name) {
			case "record" -> this.row.value();
			case "parent" -> (this.parent != null) ? this.parent.current : null;
			case "row" -> this.row.number();
			case "namespace" -> this.row.namespace();
			case "dataset" -> this.row.dataset();
			case "file" -> this.row.file();
			case "country" -> this.country;
			default -> throw new IllegalArgumentException("there is no variable $" + name);
		};
	}

	/** What a field that a mapping names has. */
	@Nullable Object field(Field field) {
		Object start = start(field);
		Object value = follow(start, field.path());
		if (this.row.seen() != null) {
			this.row.seen().note(field, start, value);
		}
		return value;
	}

	/** Notes whether there are fields that an expression is going to look at. */
	void note(List<Field> fields) {
		if (this.row.seen() != null) {
			fields.forEach(this::field);
		}
	}

	private @Nullable Object start(Field field) {
		return field.variable().isEmpty() ? this.current : variable(field.variable());
	}

	/** Whether a path leads to something, be it null. */
	static boolean has(@Nullable Object start, List<String> path) {
		Object last = follow(start, path.subList(0, path.size() - 1));
		return Value.list(last)
			.stream()
			.anyMatch(element -> element instanceof Map<?, ?> object && object.containsKey(path.getLast()));
	}

	/**
	 * What a path leads to, as in JSONata: a list on the way gives what its elements
	 * have.
	 */
	static @Nullable Object follow(@Nullable Object start, List<String> path) {
		Object value = start;
		for (String name : path) {
			value = step(value, name);
			if (value == null) {
				return null;
			}
		}
		return value;
	}

	private static @Nullable Object step(@Nullable Object value, String name) {
		if (value instanceof Map<?, ?> object) {
			return object.get(name);
		}
		if (!(value instanceof List<?> list)) {
			return null;
		}
		List<Object> found = new ArrayList<>();
		for (Object element : list) {
			Object part = step(element, name);
			if (part instanceof List<?> parts) {
				found.addAll(parts);
			}
			else if (part != null) {
				found.add(part);
			}
		}
		return found.isEmpty() ? null : found;
	}

}

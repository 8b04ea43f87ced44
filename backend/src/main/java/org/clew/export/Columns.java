package org.clew.export;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Attributes that are declared before the first value, each with its place.
 */
final class Columns {

	private final Map<String, ValueKind> kinds;

	private final Map<String, Integer> places = new LinkedHashMap<>();

	Columns(Map<String, ValueKind> kinds) {
		this.kinds = kinds;
		kinds.keySet().forEach(name -> this.places.put(name, this.places.size()));
	}

	/** Those of some values. */
	static Columns of(Map<String, Object> values) {
		Map<String, ValueKind> kinds = new LinkedHashMap<>();
		values.forEach((name, value) -> kinds.put(name, ValueKind.of(value)));
		return new Columns(kinds);
	}

	Set<String> names() {
		return this.places.keySet();
	}

	/**
	 * The place of an attribute, from 0.
	 * @throws IOException if it is not declared, as nothing may be left out silently
	 */
	int place(String name) throws IOException {
		Integer place = this.places.get(name);
		if (place == null) {
			throw undeclared(name);
		}
		return place;
	}

	/** What the values of an attribute are. */
	ValueKind kind(String name) throws IOException {
		ValueKind kind = this.kinds.get(name);
		if (kind == null) {
			throw undeclared(name);
		}
		return kind;
	}

	/** The values in the order of the columns; {@code null} where one is absent. */
	@Nullable Object[] row(Map<String, Object> values) throws IOException {
		@Nullable Object[] row = new @Nullable Object[this.places.size()];
		for (Map.Entry<String, Object> value : values.entrySet()) {
			row[place(value.getKey())] = value.getValue();
		}
		return row;
	}

	/** The members of a list, or the one value. */
	static Collection<?> items(Object value) {
		return (value instanceof Collection<?> items) ? items : List.of(value);
	}

	private static IOException undeclared(String name) {
		return new IOException("the property %s was added while the graph was being written".formatted(name));
	}

}

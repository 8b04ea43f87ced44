package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a mapping takes something from. It is compiled once and asked for every record.
 */
@FunctionalInterface
interface Value {

	/**
	 * The value in a scope: a text, number, truth value, list or object, or {@code null}
	 * where there is none.
	 * @throws Missed if it cannot be had
	 */
	@Nullable Object of(Scope scope);

	/** A value cannot be had, or not used; the reason says why. */
	class Missed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String reason;

		Missed(String reason) {
			super(reason, null, false, false);
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

	/** The value as text; {@code null} where there is none, or only blanks. */
	static @Nullable String text(@Nullable Object value) {
		Object single = value;
		if (value instanceof List<?> list) {
			if (list.size() > 1) {
				throw new Missed("there are %d values where one is expected".formatted(list.size()));
			}
			single = list.isEmpty() ? null : list.getFirst();
		}
		if (single == null) {
			return null;
		}
		if (single instanceof Map<?, ?>) {
			throw new Missed("there is an object where a text is expected");
		}
		String text = Blanks.strip(single.toString());
		return text.isEmpty() ? null : text;
	}

	/** The value as a list of what is there; a single one is a list of one. */
	static List<Object> list(@Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		if (!(value instanceof List<?> list)) {
			return List.of(value);
		}
		List<Object> present = new ArrayList<>(list.size());
		for (Object element : list) {
			if (element != null) {
				present.add(element);
			}
		}
		return present;
	}

	/** Whether a value means yes: there is one, and it is not empty, zero or false. */
	static boolean isTrue(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case Boolean truth -> truth;
			case String text -> !text.isEmpty();
			case Number number -> number.doubleValue() != 0;
			case List<?> list -> list.stream().anyMatch(Value::isTrue);
			case Map<?, ?> object -> !object.isEmpty();
			default -> true;
		};
	}

}

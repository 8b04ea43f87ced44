package org.clew.dataimport.popolo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A record of a Popolo document: a person, a membership.
 *
 * @param pointer where it stands in the document, as a JSON Pointer
 */
record PopoloRecord(String section, String pointer, long line, Map<String, Object> fields) {

	/** A part of a record cannot be taken; the reason names the field. */
	static class Unusable extends Exception {

		private static final long serialVersionUID = 1L;

		private final String reason;

		Unusable(String reason) {
			super(reason);
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

	/**
	 * A text or number as text; {@code null} where there is none, or only blanks.
	 */
	@Nullable String text(String field) {
		return text(this.fields.get(field));
	}

	static @Nullable String text(@Nullable Object value) {
		if (value instanceof String || value instanceof Number) {
			String text = value.toString().strip();
			return text.isEmpty() ? null : text;
		}
		return null;
	}

	/**
	 * A text that there must be.
	 */
	String required(String field) throws Unusable {
		String text = text(field);
		if (text == null) {
			throw new Unusable("%s: %s is missing".formatted(this.pointer, field));
		}
		return text;
	}

	/**
	 * What a record refers to: the id in {@code name_id}, or that of the whole object in
	 * {@code name}, as Popolo allows.
	 */
	@Nullable String reference(String name) {
		String id = text(name + "_id");
		if (id == null && this.fields.get(name) instanceof Map<?, ?> embedded) {
			return text(embedded.get("id"));
		}
		return id;
	}

	/** The objects of a list; what is not an object is left out. */
	List<Map<?, ?>> objects(String field) {
		List<Map<?, ?>> objects = new ArrayList<>();
		if (this.fields.get(field) instanceof List<?> list) {
			for (Object element : list) {
				if (element instanceof Map<?, ?> object) {
					objects.add(object);
				}
			}
		}
		return objects;
	}

}

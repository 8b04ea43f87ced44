package org.clew.query;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.clew.graph.PartialDate;

/**
 * Kind of value that a parameter of a saved query takes.
 */
enum ParameterType {

	ENTITY("the id of an entity"), STRING("text of 1 to 500 characters"), INTEGER("a whole number"),
	BOOLEAN("true or false"), DATE(PartialDate.ALLOWED), YEAR("a year from 1 to 9999"), SOURCE("the id of a source"),
	TYPE("a type of entities");

	private static final int LONGEST_TEXT = 500;

	private final String allowed;

	ParameterType(String allowed) {
		this.allowed = allowed;
	}

	/**
	 * What the text means to a statement. Dates stay text, as they are stored; whether an
	 * entity exists is not asked here.
	 * @throws IllegalArgumentException if it is not of this type, saying what is
	 */
	Object parse(String text) {
		try {
			return switch (this) {
				case ENTITY, STRING, SOURCE, TYPE -> require(!text.isBlank() && text.length() <= LONGEST_TEXT, text);
				case INTEGER -> Long.valueOf(text);
				case YEAR -> Long.valueOf(require(text.matches("0*[1-9]\\d{0,3}"), text));
				case BOOLEAN -> Boolean.valueOf(require(text.equals("true") || text.equals("false"), text));
				case DATE -> PartialDate.parse(text).text();
			};
		}
		catch (IllegalArgumentException ex) {
			String shown = (text.length() <= LONGEST_TEXT) ? text : text.substring(0, LONGEST_TEXT) + "…";
			throw new IllegalArgumentException("'%s' is not allowed; allowed: %s".formatted(shown, this.allowed), ex);
		}
	}

	private static String require(boolean condition, String text) {
		if (!condition) {
			throw new IllegalArgumentException(text);
		}
		return text;
	}

	/** How a value of this type is described in JSON Schema. */
	String jsonType() {
		return switch (this) {
			case INTEGER, YEAR -> "integer";
			case BOOLEAN -> "boolean";
			case ENTITY, STRING, DATE, SOURCE, TYPE -> "string";
		};
	}

	@JsonValue
	String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @throws IllegalArgumentException if there is no such type
	 */
	static ParameterType of(String value) {
		return Arrays.stream(values())
			.filter(type -> type.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is not a type; allowed: %s".formatted(value,
					String.join(", ", Arrays.stream(values()).map(ParameterType::value).toList()))));
	}

}

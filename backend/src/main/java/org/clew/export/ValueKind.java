package org.clew.export;

import java.util.Collection;

/**
 * What the values of a property are; the narrowest that holds for all of them.
 */
public enum ValueKind {

	BOOLEAN, INTEGER, DECIMAL, TEXT, LIST;

	static ValueKind of(Object value) {
		return switch (value) {
			case Boolean _ -> BOOLEAN;
			case Integer _, Long _ -> INTEGER;
			case Number _ -> DECIMAL;
			case Collection<?> _ -> LIST;
			default -> TEXT;
		};
	}

	/**
	 * The kind of values of a stored type.
	 * @param type as the Cypher function {@code valueType} names it
	 */
	static ValueKind stored(String type) {
		return switch (type.split("[ <]", 2)[0]) {
			case "BOOLEAN" -> BOOLEAN;
			case "INTEGER" -> INTEGER;
			case "FLOAT" -> DECIMAL;
			case "LIST" -> LIST;
			default -> TEXT;
		};
	}

	/**
	 * What holds for values of both kinds: where some are lists, one value is one too.
	 */
	ValueKind with(ValueKind other) {
		if (this == other) {
			return this;
		}
		if (this == LIST || other == LIST) {
			return LIST;
		}
		boolean numbers = (this == INTEGER || this == DECIMAL) && (other == INTEGER || other == DECIMAL);
		return numbers ? DECIMAL : TEXT;
	}

}

package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be made of a value, or of each of several.
 */
final class ValueSteps {

	/** Makes something of a text, or nothing. */
	@FunctionalInterface
	interface Step {

		@Nullable Object of(String text);

	}

	private ValueSteps() {
	}

	/** Applies a step to a text, or to each of a list, leaving out what gives nothing. */
	static @Nullable Object all(@Nullable Object value, Step step) {
		if (!(value instanceof List<?>)) {
			String text = Value.text(value);
			return (text != null) ? step.of(text) : null;
		}
		List<Object> made = new ArrayList<>();
		for (Object element : Value.list(value)) {
			String text = Value.text(element);
			Object one = (text != null) ? step.of(text) : null;
			if (one != null) {
				made.add(one);
			}
		}
		return made.isEmpty() ? null : made;
	}

}

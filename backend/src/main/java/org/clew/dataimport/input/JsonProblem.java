package org.clew.dataimport.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Why JSON cannot be read, in words for who gave it.
 */
public final class JsonProblem {

	private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

	private static final int SHOWN = 100;

	private JsonProblem() {
	}

	/**
	 * Why a document is refused as a whole: its file, line and column, and the reason.
	 */
	public static InputRefused refused(ImportFile file, JacksonException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InputRefused refused) {
				return refused;
			}
		}
		TokenStreamLocation place = place(failure);
		String where = (place != null) ? ", line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()) : "";
		return new InputRefused("%s%s: %s".formatted(file.name(), where, reason(failure)));
	}

	/** Why a line of JSON lines is not taken: its column, and the reason. */
	public static String inLine(JacksonException failure) {
		TokenStreamLocation place = place(failure);
		return ((place != null) ? "column %d: ".formatted(place.getColumnNr()) : "") + reason(failure);
	}

	private static @Nullable TokenStreamLocation place(JacksonException failure) {
		TokenStreamLocation place = failure.getLocation();
		return (place != null && place.getLineNr() > 0 && place.getColumnNr() > 0) ? place : null;
	}

	private static String reason(JacksonException failure) {
		if (failure instanceof StreamConstraintsException) {
			return "it is nested too deep, or has a text, a name or a number that is too long";
		}
		if (failure instanceof UnexpectedEndOfInputException) {
			return "it ends in the middle of the JSON";
		}
		if (failure instanceof StreamReadException) {
			Matcher twice = TWICE.matcher(failure.getOriginalMessage());
			return twice.find() ? "an object has the field '%s' twice".formatted(shown(twice.group(1)))
					: "here, or just before, it is not JSON";
		}
		return "more follows after the end of the JSON";
	}

	private static String shown(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}

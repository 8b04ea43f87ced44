package org.clew.dataimport.table;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: with a decimal point or comma, and with what groups their
 * digits by three.
 */
final class Numbers {

	private static final String FORM = "[+-]?(?:\\d+|\\d{1,3}(?:[%s]\\d{3})+)(?:[%s]\\d+)?(?:[eE][+-]?\\d{1,3})?";

	private static final String BLANKS = " \u00A0\u2007\u2009\u202F'\u2019";

	private static final Pattern POINT = Pattern.compile(FORM.formatted("," + BLANKS, "."));

	private static final Pattern COMMA = Pattern.compile(FORM.formatted("." + BLANKS, ","));

	private static final Pattern GROUPING = Pattern.compile("[%s]".formatted(BLANKS));

	private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");

	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

	private Numbers() {
	}

	/** Makes numbers of texts, or of each of several. */
	static Value of(Value value, MappingYaml yaml) {
		boolean comma = switch (yaml.text()) {
			case "point" -> false;
			case "comma" -> true;
			default -> throw yaml.problem("is '%s'; allowed: comma, point".formatted(yaml.text()));
		};
		return scope -> ValueSteps.all(value.of(scope), text -> comma ? withComma(text) : withPoint(text));
	}

	/**
	 * The number of a text as JSON writes it.
	 * @throws Value.Missed if it is none
	 */
	static Number plain(String text) {
		Number number = PLAIN.matcher(text).matches() ? parsed(text) : null;
		if (number == null) {
			throw notANumber(text, "is not a number; {of: ..., number: comma} reads decimal commas, and 'point' groups "
					+ "of digits");
		}
		return number;
	}

	private static Number withPoint(String text) {
		String plain = text.replace('\u2212', '-');
		Number number = POINT.matcher(plain).matches() ? parsed(plain.replace(",", "")) : null;
		if (number == null) {
			throw notANumber(text, "is not a number with a decimal point");
		}
		return number;
	}

	private static Number withComma(String text) {
		String plain = text.replace('\u2212', '-');
		Number number = COMMA.matcher(plain).matches() ? parsed(plain.replace(".", "").replace(',', '.')) : null;
		if (number == null) {
			throw notANumber(text, "is not a number with a decimal comma");
		}
		return number;
	}

	private static Value.Missed notANumber(String text, String problem) {
		return new Value.Missed("'%s' %s".formatted(text, problem));
	}

	private static @Nullable Number whole(String text) {
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** {@code null} where it cannot be stored as it is. */
	private static @Nullable Number parsed(String text) {
		String plain = GROUPING.matcher(text).replaceAll("");
		if (WHOLE.matcher(plain).matches()) {
			return whole(plain);
		}
		double number = Double.parseDouble(plain);
		return Double.isFinite(number) ? number : null;
	}

}

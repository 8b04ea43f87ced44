package org.clew.web;

import java.util.regex.Pattern;

/**
 * Text in a table that people open with a spreadsheet.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV
 * Injection</a>
 */
public final class SpreadsheetText {

	/**
	 * A sign with which a spreadsheet begins a formula, behind apostrophes or none, at
	 * the beginning of a text or of what a spreadsheet may take for a cell of its own:
	 * where lists are separated by semicolons, it splits there, and where text is pasted,
	 * at tabs and line breaks. Members of a list are separated by U+241F.
	 */
	private static final Pattern FORMULA = Pattern.compile("(?<=^|[;\t\r\n\u241F]|; )(?='*[=+\\-@\t\r\n＝＋－＠])");

	private SpreadsheetText() {
	}

	/**
	 * The text, with an apostrophe before each part of it that would run as a formula.
	 * Text that looks as if that had been done is treated alike, so that it can be
	 * undone: where one of these signs comes behind apostrophes, the first of them is not
	 * of the text.
	 */
	public static String harmless(String text) {
		return FORMULA.matcher(text).replaceAll("'");
	}

}

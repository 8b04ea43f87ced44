package org.clew.web;

/**
 * Text in a table that people open with a spreadsheet.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV
 * Injection</a>
 */
public final class SpreadsheetText {

	/** With these a spreadsheet begins a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private SpreadsheetText() {
	}

	/**
	 * The text, behind an apostrophe where it would run as a formula. Text that looks as
	 * if that had been done is treated alike, so that it can be undone: where one of
	 * these signs comes behind apostrophes, the first of them is not of the text.
	 */
	public static String harmless(String text) {
		int begin = 0;
		while (begin < text.length() && text.charAt(begin) == '\'') {
			begin++;
		}
		return (begin < text.length() && FORMULA.indexOf(text.charAt(begin)) >= 0) ? "'" + text : text;
	}

}

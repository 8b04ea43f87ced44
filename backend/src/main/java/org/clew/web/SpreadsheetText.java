package org.clew.web;

/**
 * Text in a table that people open with a spreadsheet.
 */
public final class SpreadsheetText {

	/** With these a spreadsheet begins a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private SpreadsheetText() {
	}

	/** The text, behind an apostrophe where it would run as a formula. */
	public static String harmless(String text) {
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}

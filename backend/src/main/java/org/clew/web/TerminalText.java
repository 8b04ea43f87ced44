package org.clew.web;

import java.util.regex.Pattern;

/**
 * Text of imported data as a terminal may be given it. A terminal obeys escape sequences:
 * they rename its window, write to the clipboard, or hide what stands before them.
 */
public final class TerminalText {

	/**
	 * Control characters, line breaks among them, and what turns the direction of text or
	 * breaks a line.
	 */
	private static final Pattern OBEYED = Pattern
		.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

	private TerminalText() {
	}

	/** The text in one line, with what a terminal would obey as its number. */
	public static String harmless(String text) {
		return OBEYED.matcher(text).replaceAll(match -> "<U+%04X>".formatted((int) match.group().charAt(0)));
	}

}

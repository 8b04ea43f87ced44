package org.clew.dataimport.table;

/**
 * Blanks as spreadsheets and web pages have them, no-break spaces among them.
 */
final class Blanks {

	private Blanks() {
	}

	/** The text without the blanks around it. */
	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/** The same, and each no-break space within it is a plain one. */
	static String plain(String text) {
		String stripped = strip(text);
		for (int i = 0; i < stripped.length(); i++) {
			if (isNoBreakSpace(stripped.charAt(i))) {
				return stripped.replace('\u00A0', ' ').replace('\u2007', ' ').replace('\u202F', ' ');
			}
		}
		return stripped;
	}

	static boolean isBlank(char character) {
		return Character.isWhitespace(character) || isNoBreakSpace(character) || character == '\u200B'
				|| character == '\uFEFF';
	}

	private static boolean isNoBreakSpace(char character) {
		return character == '\u00A0' || character == '\u2007' || character == '\u202F';
	}

}

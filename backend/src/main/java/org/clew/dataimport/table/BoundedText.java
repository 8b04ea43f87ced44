package org.clew.dataimport.table;

import java.util.regex.Pattern;

/**
 * A text that a pattern can be matched with, but not for ever: patterns with nested
 * repetitions can take time exponential in its length.
 */
final class BoundedText implements CharSequence {

	private static final int MOST = 1_000_000;

	private final String text;

	private final Pattern pattern;

	private int looked;

	BoundedText(String text, Pattern pattern) {
		this.text = text;
		this.pattern = pattern;
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public char charAt(int index) {
		if (++this.looked > MOST) {
			throw new Value.Missed("the pattern '%s' takes too long".formatted(this.pattern));
		}
		return this.text.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.substring(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

}

package org.clew.dataimport.input;

import java.nio.CharBuffer;

/**
 * Where in a text one is, and whether the escapes of JSON in it are whole characters.
 */
final class TextPosition {

	private static final int ESCAPE = 6;

	private final String name;

	private final boolean json;

	private long line = 1;

	private long column = 1;

	private boolean afterReturn;

	/** The escape that is being passed, {@code \} first; empty outside of one. */
	private final StringBuilder escape = new StringBuilder(ESCAPE);

	/** The escape of the first half of a character whose second half must follow. */
	private String half = "";

	/**
	 * @param json whether a backslash begins an escape
	 */
	TextPosition(String name, boolean json) {
		this.name = name;
		this.json = json;
	}

	/** Goes on behind a text, without taking it from its buffer. */
	void pass(CharBuffer text) {
		for (int i = text.position(); i < text.limit(); i++) {
			pass(text.get(i));
		}
	}

	/** Goes on behind a character. */
	void pass(char character) {
		if (this.json) {
			escapes(character);
		}
		if (character == '\n' && this.afterReturn) {
			this.afterReturn = false;
			return;
		}
		this.afterReturn = character == '\r';
		if (character == '\n' || character == '\r') {
			this.line++;
			this.column = 1;
		}
		else {
			this.column++;
		}
	}

	/** The text ends. */
	void end() {
		if (!this.half.isEmpty()) {
			throw lone(this.half, this.column - this.escape.length() - ESCAPE);
		}
	}

	/** What to throw for what cannot be read here. */
	MalformedTextException malformed(String problem) {
		return malformed(problem, this.column);
	}

	private void escapes(char character) {
		if (this.escape.isEmpty()) {
			if (character == '\\') {
				this.escape.append(character);
			}
			else {
				end();
			}
			return;
		}
		this.escape.append(character);
		if (this.escape.charAt(1) != 'u') {
			this.escape.setLength(1);
			end();
			this.escape.setLength(0);
		}
		else if (this.escape.length() == ESCAPE) {
			whole(this.escape.toString());
			this.escape.setLength(0);
		}
	}

	private void whole(String whole) {
		int unit = unit(whole);
		boolean second = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
		if (second && this.half.isEmpty()) {
			throw lone(whole, this.column - ESCAPE + 1);
		}
		if (!second && !this.half.isEmpty()) {
			throw lone(this.half, this.column - 2 * ESCAPE + 1);
		}
		boolean first = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
		this.half = first ? whole : "";
	}

	/** What is no number is left to who reads the JSON. */
	private static int unit(String escape) {
		int unit = 0;
		for (int i = 2; i < ESCAPE; i++) {
			int digit = Character.digit(escape.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			unit = unit * 16 + digit;
		}
		return unit;
	}

	private MalformedTextException lone(String half, long column) {
		return malformed("%s is half a character (a lone surrogate)".formatted(half), column);
	}

	private MalformedTextException malformed(String problem, long column) {
		return new MalformedTextException(this.name, this.line, column, problem);
	}

}

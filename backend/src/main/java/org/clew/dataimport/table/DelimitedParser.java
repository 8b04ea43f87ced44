package org.clew.dataimport.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.clew.dataimport.input.RecordLines;
import org.jspecify.annotations.Nullable;

/**
 * Divides text into rows and cells, as RFC 4180 has them. What cannot be divided is told
 * and passed over, and reading goes on behind it: a quotation mark that is never closed
 * costs its line, and not the rest of the file.
 */
final class DelimitedParser {

	private static final int END = -1;

	private static final int SHOWN = 10_000;

	private static final String TOO_LONG = "a row is longer than %,d characters; is a quotation mark not closed?"
		.formatted(RecordLines.LONGEST);

	private final Reader reader;

	private final char quote;

	private final @Nullable Character escape;

	private char delimiter = ',';

	private char[] buffer = new char[1 << 14];

	/** Characters in the buffer. */
	private int filled;

	/** Where the next row begins in the buffer. */
	private int start;

	/** The line of the next row, from 1. */
	private long line = 1;

	/**
	 * A row.
	 *
	 * @param line where it begins
	 * @param cells without the blanks around them
	 * @param problem why it cannot be taken, if it cannot
	 * @param text of a row with a problem as it stands in the file, at least its
	 * beginning
	 */
	record Row(long line, List<String> cells, @Nullable String problem, String text) {

		boolean isBlank() {
			return this.cells.stream().allMatch(String::isEmpty);
		}

	}

	/**
	 * @param end index behind the closing quotation mark; {@link #END} where there is
	 * none
	 * @param lines that end within it
	 * @param tooLong whether it is longer than may be held
	 */
	private record Quoted(String text, int end, int lines, boolean tooLong) {
	}

	DelimitedParser(Reader reader, char quote, @Nullable Character escape) {
		this.reader = reader;
		this.quote = quote;
		this.escape = escape;
	}

	void delimiter(char delimiter) {
		this.delimiter = delimiter;
	}

	/** The next line as it stands, without being passed over. */
	String peekLine() throws IOException {
		// Looking for the end may replace the buffer by a larger one.
		int end = endOfLine(this.start);
		return new String(this.buffer, this.start, end - this.start);
	}

	void skipLine() throws IOException {
		resume(this.start);
		this.line++;
	}

	/** The next row that is not empty; {@code null} behind the last. */
	@Nullable Row next() throws IOException {
		discard();
		while (isNewline(at(this.start))) {
			this.start = behindNewline(this.start);
			this.line++;
			discard();
		}
		return (at(this.start) == END) ? null : row();
	}

	private Row row() throws IOException {
		List<String> cells = new ArrayList<>();
		String problem = null;
		int lines = 0;
		int at = this.start;
		while (true) {
			int begin = behindBlanks(at);
			if (at(begin) == this.quote) {
				Quoted quoted = quoted(begin);
				at = (quoted.end() == END) ? END : behindBlanks(quoted.end());
				boolean closed = at != END && endsCell(at(at));
				if (!closed && (at == END || quoted.lines() > 0)) {
					return broken(begin, lines, problem(quoted, cells.size() + 1));
				}
				if (closed) {
					cells.add(Blanks.plain(quoted.text()));
				}
				else {
					problem = "text follows the closing quotation mark in column %d".formatted(cells.size() + 1);
					at = endOfCell(at);
					cells.add(new String(this.buffer, begin, at - begin));
				}
				lines += quoted.lines();
			}
			else {
				at = endOfCell(begin);
				cells.add(unquoted(begin, at));
			}
			if (at - this.start > RecordLines.LONGEST) {
				return broken(begin, lines, TOO_LONG);
			}
			if (at(at) != this.delimiter) {
				return ended(cells, problem, lines, at);
			}
			at++;
		}
	}

	private static String problem(Quoted quoted, int column) {
		if (quoted.end() != END) {
			return "the quotation mark in column %d is closed on a later line, and text follows it".formatted(column);
		}
		return quoted.tooLong() ? TOO_LONG : "a quotation mark in column %d is never closed".formatted(column);
	}

	private Row ended(List<String> cells, @Nullable String problem, int lines, int end) throws IOException {
		Row row = new Row(this.line, cells, problem, (problem != null) ? text(end) : "");
		this.line += lines + ((at(end) == END) ? 0 : 1);
		this.start = behindNewline(end);
		return row;
	}

	/**
	 * A row with a cell that goes on over lines and does not end as it should: most
	 * probably its quotation mark opens nothing. What stands on the lines behind it are
	 * rows.
	 */
	private Row broken(int cell, int lines, String problem) throws IOException {
		int shown = Math.min(endOfLine(cell), this.start + SHOWN);
		Row row = new Row(this.line, List.of(), problem, text(shown));
		resume(cell);
		this.line += lines + 1L;
		return row;
	}

	private String text(int end) {
		return new String(this.buffer, this.start, Math.min(end - this.start, SHOWN));
	}

	/** Goes on behind the line of an index. */
	private void resume(int index) throws IOException {
		int end = endOfLine(index);
		while (at(end) != END && !isNewline(at(end))) {
			// The line is longer than may be held: it is passed over piece by piece.
			this.start = end;
			compact();
			end = endOfLine(this.start);
		}
		this.start = behindNewline(end);
	}

	private Quoted quoted(int open) throws IOException {
		StringBuilder text = new StringBuilder();
		int lines = 0;
		int at = open + 1;
		while (at - this.start <= RecordLines.LONGEST) {
			int character = at(at);
			if (character == END) {
				break;
			}
			if (isEscape(character) && at(at + 1) != END) {
				at++;
				character = at(at);
			}
			else if (character == this.quote) {
				if (at(at + 1) != this.quote) {
					return new Quoted(text.toString(), at + 1, lines, false);
				}
				at++;
			}
			if (character == '\n' || (character == '\r' && at(at + 1) != '\n')) {
				lines++;
			}
			text.append((char) character);
			at++;
		}
		return new Quoted("", END, lines, at - this.start > RecordLines.LONGEST);
	}

	private String unquoted(int begin, int end) {
		String raw = new String(this.buffer, begin, end - begin);
		if (this.escape == null || raw.indexOf(this.escape) < 0) {
			return Blanks.plain(raw);
		}
		String stripped = Blanks.strip(raw);
		if (stripped.equals(this.escape + "N")) {
			return "";
		}
		StringBuilder text = new StringBuilder(stripped.length());
		for (int i = 0; i < stripped.length(); i++) {
			if (stripped.charAt(i) == this.escape && i + 1 < stripped.length()) {
				i++;
			}
			text.append(stripped.charAt(i));
		}
		return Blanks.plain(text.toString());
	}

	private int endOfCell(int from) throws IOException {
		int at = from;
		while (!endsCell(at(at)) && at - this.start <= RecordLines.LONGEST) {
			at += (isEscape(at(at)) && at(at + 1) != END) ? 2 : 1;
		}
		return at;
	}

	/** At most as far as may be held. */
	private int endOfLine(int from) throws IOException {
		int at = from;
		while (at(at) != END && !isNewline(at(at)) && at - this.start <= RecordLines.LONGEST) {
			at++;
		}
		return at;
	}

	private int behindBlanks(int from) throws IOException {
		int at = from;
		for (int next = at(at); next != END && next != this.delimiter && !isNewline(next) && Blanks.isBlank((char) next)
				&& at - this.start <= RecordLines.LONGEST; next = at(at)) {
			at++;
		}
		return at;
	}

	private int behindNewline(int from) throws IOException {
		int character = at(from);
		if (character == END) {
			return from;
		}
		return from + ((character == '\r' && at(from + 1) == '\n') ? 2 : 1);
	}

	private boolean endsCell(int character) {
		return character == END || character == this.delimiter || isNewline(character);
	}

	private static boolean isNewline(int character) {
		return character == '\n' || character == '\r';
	}

	private boolean isEscape(int character) {
		return this.escape != null && character == this.escape;
	}

	/** The character at an index of the buffer, which is filled up to it. */
	private int at(int index) throws IOException {
		while (index >= this.filled) {
			if (this.filled == this.buffer.length) {
				this.buffer = Arrays.copyOf(this.buffer, this.buffer.length * 2);
			}
			int read = this.reader.read(this.buffer, this.filled, this.buffer.length - this.filled);
			if (read < 0) {
				return END;
			}
			this.filled += read;
		}
		return this.buffer[index];
	}

	/** Makes room by what was read before the next row. */
	private void discard() {
		if (this.start > this.buffer.length / 2) {
			compact();
		}
	}

	private void compact() {
		System.arraycopy(this.buffer, this.start, this.buffer, 0, this.filled - this.start);
		this.filled -= this.start;
		this.start = 0;
	}

}

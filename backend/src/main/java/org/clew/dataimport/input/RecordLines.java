package org.clew.dataimport.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line, of which none may be longer than a limit: the rest of such a
 * line is passed over, so that it takes no memory.
 */
public final class RecordLines {

	/** Bytes of the longest line that is read. */
	public static final int LONGEST = 16 * 1024 * 1024;

	private static final int SHOWN_OF_TOO_LONG = 1000;

	private final InputStream input;

	private long number;

	/**
	 * A line without its end.
	 *
	 * @param number from 1
	 * @param text of a line that is too long only the beginning
	 */
	public record Line(long number, String text, boolean tooLong) {

		public boolean isBlank() {
			return this.text.isBlank();
		}

	}

	public RecordLines(InputStream input) {
		this.input = new BufferedInputStream(input, 1 << 16);
	}

	/**
	 * The next line, or {@code null} behind the last. A byte order mark is passed over.
	 */
	public @Nullable Line next() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
		boolean tooLong = false;
		int read = this.input.read();
		if (read < 0) {
			return null;
		}
		for (; read >= 0 && read != '\n'; read = this.input.read()) {
			if (bytes.size() < LONGEST) {
				bytes.write(read);
			}
			else {
				tooLong = true;
			}
		}
		this.number++;
		String text = bytes.toString(StandardCharsets.UTF_8);
		if (this.number == 1 && text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		if (text.endsWith("\r")) {
			text = text.substring(0, text.length() - 1);
		}
		return new Line(this.number, tooLong ? text.substring(0, SHOWN_OF_TOO_LONG) : text, tooLong);
	}

}

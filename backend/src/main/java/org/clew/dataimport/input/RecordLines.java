package org.clew.dataimport.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON lines in UTF-8. None may be longer than a limit: the rest of such a line is
 * passed over, so that it takes no memory. A line with bytes that are no UTF-8, or with
 * an escape that is half a character, is told, and the lines behind it can be read.
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
	 * @param text as far as it can be read; of a line that is too long only the beginning
	 * @param problem why the line cannot be taken, as a sentence without its full stop
	 */
	public record Line(long number, String text, @Nullable String problem) {

		public boolean isBlank() {
			return this.text.isBlank();
		}

	}

	public RecordLines(InputStream input) {
		this.input = new BufferedInputStream(input, 1 << 16);
	}

	/**
	 * The next line, or {@code null} behind the last. A byte order mark is passed over.
	 * @throws InputRefused if the file is in UTF-16
	 */
	public @Nullable Line next() throws IOException {
		if (this.number == 0) {
			refuseUtf16();
		}
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
		String text = text(bytes);
		String problem = tooLong ? "The line is longer than %d bytes, the most that is read".formatted(LONGEST)
				: problem(bytes, text);
		return new Line(this.number, tooLong ? text.substring(0, SHOWN_OF_TOO_LONG) : text, problem);
	}

	/** Its lines could not be told apart byte by byte. */
	private void refuseUtf16() throws IOException {
		this.input.mark(2);
		Charset encoding = StrictReader.jsonEncoding(this.input.readNBytes(2));
		this.input.reset();
		if (!encoding.equals(StandardCharsets.UTF_8)) {
			throw new InputRefused("The file is in UTF-16, and JSON lines are read in UTF-8: save it as UTF-8");
		}
	}

	private String text(ByteArrayOutputStream bytes) {
		String text = bytes.toString(StandardCharsets.UTF_8);
		if (this.number == 1 && text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
	}

	/** The bytes are looked at once more only where something may be wrong with them. */
	private static @Nullable String problem(ByteArrayOutputStream bytes, String text) {
		boolean replaced = text.indexOf('\uFFFD') >= 0;
		if (!replaced && !text.contains("\\ud") && !text.contains("\\uD")) {
			return null;
		}
		try (Reader strict = StrictReader.jsonLine(new ByteArrayInputStream(bytes.toByteArray()))) {
			strict.transferTo(Writer.nullWriter());
			return null;
		}
		catch (MalformedTextException ex) {
			return "The line cannot be read: column %d: %s".formatted(ex.column(), ex.problem());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

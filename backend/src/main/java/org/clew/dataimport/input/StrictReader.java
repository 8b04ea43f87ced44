package org.clew.dataimport.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file. Bytes that the encoding does not allow are never replaced: reading
 * them throws a {@link MalformedTextException} that names their line and column. A byte
 * order mark is passed over.
 */
public final class StrictReader extends Reader {

	private static final int BUFFER = 1 << 14;

	private final InputStream input;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();

	private final CharBuffer text = CharBuffer.allocate(BUFFER).flip();

	private final TextPosition position;

	private boolean allRead;

	private boolean started;

	private StrictReader(String name, InputStream input, Charset encoding, boolean json) {
		this.input = input;
		this.decoder = encoding.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		this.position = new TextPosition(name, json);
	}

	/** Opens a file as text in an encoding. */
	public static StrictReader open(ImportFile file, Charset encoding) throws IOException {
		return new StrictReader(file.name(), file.open(), encoding, false);
	}

	/**
	 * A JSON document: in UTF-8, or in UTF-16 where its first bytes say so. Escapes that
	 * stand for half a character are refused as well.
	 */
	static StrictReader json(String name, InputStream stream) throws IOException {
		InputStream input = new BufferedInputStream(stream, BUFFER);
		input.mark(2);
		Charset encoding = jsonEncoding(input.readNBytes(2));
		input.reset();
		return new StrictReader(name, input, encoding, true);
	}

	/** A line of JSON in UTF-8; what is wrong in it is told of line 1. */
	static StrictReader jsonLine(InputStream line) {
		return new StrictReader("", line, StandardCharsets.UTF_8, true);
	}

	/** The encoding of JSON, by its first two bytes. */
	static Charset jsonEncoding(byte[] first) {
		if (first.length < 2) {
			return StandardCharsets.UTF_8;
		}
		int mark = (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
		if (mark == 0xFEFF || first[0] == 0) {
			return StandardCharsets.UTF_16BE;
		}
		return (mark == 0xFFFE || first[1] == 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		if (!this.text.hasRemaining() && !decode()) {
			return -1;
		}
		int count = Math.min(length, this.text.remaining());
		this.text.get(buffer, offset, count);
		return count;
	}

	/**
	 * Fills the text.
	 * @return {@code false} at the end of the file
	 */
	private boolean decode() throws IOException {
		this.text.clear();
		CoderResult result = this.decoder.decode(this.bytes, this.text, this.allRead);
		while (this.text.position() == 0 && result.isUnderflow() && !this.allRead) {
			fill();
			result = this.decoder.decode(this.bytes, this.text, this.allRead);
		}
		boolean broken = result.isError() && this.text.position() == 0;
		this.text.flip();
		if (broken) {
			throw this.position.malformed(problem(result.length()));
		}
		if (!this.text.hasRemaining()) {
			this.position.end();
			return false;
		}
		if (!this.started) {
			this.started = true;
			if (this.text.get(this.text.position()) == '\uFEFF') {
				this.text.get();
			}
		}
		this.position.pass(this.text);
		return this.text.hasRemaining() || decode();
	}

	private void fill() throws IOException {
		this.bytes.compact();
		int read = this.input.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.allRead = read < 0;
		this.bytes.position(this.bytes.position() + Math.max(read, 0)).flip();
	}

	private String problem(int length) {
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < length; i++) {
			hex.append(" %02X".formatted(this.bytes.get(this.bytes.position() + i) & 0xFF));
		}
		return ((length == 1) ? "the byte%s is not %s" : "the bytes%s are not %s").formatted(hex,
				this.decoder.charset().name());
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}

package org.clew.dataimport.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * Ends the reading of what expands to more than it may, and names a file that is cut off
 * or damaged.
 */
final class GuardedStream extends FilterInputStream {

	/** What is this small may expand as it likes. */
	private static final long HARMLESS = 256L << 20;

	/** Text and JSON compress 5 to 20 times, and hardly ever 200 times. */
	private static final int MOST_EXPANSION = 200;

	private final String name;

	private final long limit;

	private final LongSupplier packed;

	private long bytes;

	/**
	 * @param limit of bytes
	 * @param packed bytes that were read so far of the file as it is
	 */
	GuardedStream(String name, InputStream expanded, long limit, LongSupplier packed) {
		super(expanded);
		this.name = name;
		this.limit = limit;
		this.packed = packed;
	}

	/** Why a compressed file is refused whose bytes make no sense. */
	static InputRefused broken(String name) {
		return new InputRefused("%s cannot be expanded: it is cut off or damaged".formatted(name));
	}

	@Override
	public int read() throws IOException {
		try {
			int read = super.read();
			if (read >= 0) {
				count(1);
			}
			return read;
		}
		catch (EOFException | ZipException ex) {
			throw broken(this.name);
		}
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		try {
			int read = super.read(buffer, offset, length);
			if (read > 0) {
				count(read);
			}
			return read;
		}
		catch (EOFException | ZipException ex) {
			throw broken(this.name);
		}
	}

	@Override
	public long skip(long count) throws IOException {
		try {
			long skipped = super.skip(count);
			count(skipped);
			return skipped;
		}
		catch (EOFException | ZipException ex) {
			throw broken(this.name);
		}
	}

	private void count(long more) {
		this.bytes += more;
		if (this.bytes > this.limit) {
			throw new InputRefused(
					"%s expands to more than %d MB (clew.imports.max-size)".formatted(this.name, this.limit >> 20));
		}
		if (this.bytes > HARMLESS && this.bytes / MOST_EXPANSION > this.packed.getAsLong()) {
			throw new InputRefused(
					"%s expands to more than %d times its size, as no data does".formatted(this.name, MOST_EXPANSION));
		}
	}

}

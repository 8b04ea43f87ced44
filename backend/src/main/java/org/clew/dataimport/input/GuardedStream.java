package org.clew.dataimport.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Ends the reading of what expands to more than it may.
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

	@Override
	public int read() throws IOException {
		int read = super.read();
		if (read >= 0) {
			count(1);
		}
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		if (read > 0) {
			count(read);
		}
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(count);
		count(skipped);
		return skipped;
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

package org.clew.dataimport.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the end of a zip archive says about its central directory, the list of its files.
 * {@link java.util.zip.ZipFile} loads that list whole before it tells how long it is, so
 * its size is read here first.
 *
 * @param entries how many files the archive says to hold; the larger of several answers
 * @param bytes that the list takes; the larger of several answers
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE,
 * 4.3.14 to 4.3.16</a>
 */
record ZipDirectory(long entries, long bytes) {

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int LOCATOR = 0x07064b50;

	private static final int LOCATOR_LENGTH = 20;

	private static final int END_64 = 0x06064b50;

	private static final int END_64_LENGTH = 56;

	private static final int LONGEST_COMMENT = 0xFFFF;

	/**
	 * Reads no more than the last 64 kilobytes of a file and one record before them.
	 * Where the end is not where it should be, every record counts that may be taken for
	 * it.
	 * @return no entries and no bytes if the file has no end of an archive
	 */
	static ZipDirectory of(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			long size = channel.size();
			long start = Math.max(0, size - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
			ByteBuffer tail = read(channel, start, (int) (size - start));
			ZipDirectory largest = new ZipDirectory(0, 0);
			for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
				if (tail.getInt(at) == END) {
					largest = largest.or(end(tail, at)).or(end64(channel, tail, at));
					int comment = Short.toUnsignedInt(tail.getShort(at + 20));
					if (at + END_LENGTH + comment == tail.limit()) {
						break;
					}
				}
			}
			return largest;
		}
	}

	private ZipDirectory or(ZipDirectory other) {
		return new ZipDirectory(Math.max(this.entries, other.entries), Math.max(this.bytes, other.bytes));
	}

	/** The largest values say that the longer record has them. */
	private static ZipDirectory end(ByteBuffer tail, int at) {
		int entries = Short.toUnsignedInt(tail.getShort(at + 10));
		long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
		return new ZipDirectory((entries == 0xFFFF) ? 0 : entries, (bytes == 0xFFFFFFFFL) ? 0 : bytes);
	}

	private static ZipDirectory end64(FileChannel channel, ByteBuffer tail, int end) throws IOException {
		int locator = end - LOCATOR_LENGTH;
		if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
			long at = tail.getLong(locator + 8);
			if (at >= 0 && at <= channel.size() - END_64_LENGTH) {
				ByteBuffer record = read(channel, at, END_64_LENGTH);
				if (record.getInt(0) == END_64) {
					return new ZipDirectory(unsigned(record.getLong(32)), unsigned(record.getLong(40)));
				}
			}
		}
		return new ZipDirectory(0, 0);
	}

	private static long unsigned(long value) {
		return (value < 0) ? Long.MAX_VALUE : value;
	}

	private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int read = 0;
		while (buffer.hasRemaining() && read >= 0) {
			read = channel.read(buffer, from + buffer.position());
		}
		return buffer.flip();
	}

}

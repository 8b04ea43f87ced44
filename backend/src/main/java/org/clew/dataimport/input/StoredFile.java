package org.clew.dataimport.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * A file on disk that is to be imported, or one of a zip archive there. What is
 * compressed by gzip is expanded.
 */
public final class StoredFile implements ImportFile {

	private final String name;

	private final Path path;

	/** Its name in the archive; {@code null} if it is in none. */
	private final @Nullable String entry;

	private final long limit;

	private final AtomicLong packedBytes = new AtomicLong();

	private StoredFile(String name, Path path, @Nullable String entry, long limit) {
		this.name = name;
		this.path = path;
		this.entry = entry;
		this.limit = limit;
	}

	static StoredFile plain(String name, Path path, long limit) {
		return new StoredFile(name, path, null, limit);
	}

	/**
	 * A file of an archive; the name has its folders.
	 */
	static StoredFile entry(String entry, Path path, long limit) {
		return new StoredFile(entry, path, entry, limit);
	}

	/** Its name without a folder, and without {@code .gz}. */
	@Override
	public String name() {
		String file = this.name.substring(this.name.lastIndexOf('/') + 1);
		return file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
	}

	/** Bytes of the file as it is that were read since it was opened last. */
	public long packedBytes() {
		return this.packedBytes.get();
	}

	@Override
	public InputStream open() throws IOException {
		this.packedBytes.set(0);
		return (this.entry != null) ? openEntry(this.entry) : expanded(counted(Files.newInputStream(this.path)));
	}

	private InputStream openEntry(String entryName) throws IOException {
		ZipFile zip = new ZipFile(this.path.toFile());
		try {
			ZipEntry found = zip.getEntry(entryName);
			this.packedBytes.set(found.getCompressedSize());
			return new FilterInputStream(expanded(zip.getInputStream(found))) {

				@Override
				public void close() throws IOException {
					zip.close();
				}

			};
		}
		catch (ZipException ex) {
			zip.close();
			throw GuardedStream.broken(this.name);
		}
		catch (IOException | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	/** Whether it is compressed is told by its first bytes, whatever its name is. */
	private InputStream expanded(InputStream stored) throws IOException {
		InputStream buffered = new BufferedInputStream(stored, 1 << 16);
		try {
			buffered.mark(2);
			byte[] first = buffered.readNBytes(2);
			buffered.reset();
			boolean packed = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
			return new GuardedStream(this.name, packed ? new GZIPInputStream(buffered, 1 << 16) : buffered, this.limit,
					this.packedBytes::get);
		}
		catch (ZipException | EOFException ex) {
			buffered.close();
			throw GuardedStream.broken(this.name);
		}
	}

	private InputStream counted(InputStream stream) {
		return new FilterInputStream(stream) {

			@Override
			public int read() throws IOException {
				int read = super.read();
				if (read >= 0) {
					StoredFile.this.packedBytes.incrementAndGet();
				}
				return read;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int read = super.read(buffer, offset, length);
				if (read > 0) {
					StoredFile.this.packedBytes.addAndGet(read);
				}
				return read;
			}

		};
	}

}

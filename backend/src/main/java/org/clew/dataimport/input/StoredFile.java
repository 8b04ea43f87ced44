package org.clew.dataimport.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file on disk that is to be imported: as it is, compressed by gzip, or one of a zip
 * archive.
 */
public final class StoredFile implements ImportFile {

	private static final int MOST_ENTRIES = 10_000;

	private final String name;

	private final Path path;

	private final Packing packing;

	private final long limit;

	private final AtomicLong packedBytes = new AtomicLong();

	private enum Packing {

		NONE, GZIP, ZIP

	}

	private StoredFile(String name, Path path, Packing packing, long limit) {
		this.name = name;
		this.path = path;
		this.packing = packing;
		this.limit = limit;
	}

	/**
	 * What a file holds: itself, or every file of an archive.
	 * @param name as its owner calls it
	 * @param limit of bytes that each may expand to
	 * @throws InputRefused if it is an archive that cannot be read, or with names that
	 * lead out of it
	 */
	public static List<StoredFile> of(String name, Path path, long limit) throws IOException {
		byte[] magic = new byte[4];
		try (InputStream stream = Files.newInputStream(path)) {
			stream.readNBytes(magic, 0, magic.length);
		}
		if ((magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
			return List.of(new StoredFile(withoutEnding(name, ".gz"), path, Packing.GZIP, limit));
		}
		if (magic[0] == 'P' && magic[1] == 'K') {
			return entries(name, path, limit);
		}
		return List.of(new StoredFile(name, path, Packing.NONE, limit));
	}

	private static List<StoredFile> entries(String name, Path path, long limit) throws IOException {
		List<StoredFile> files = new ArrayList<>();
		try (ZipFile zip = new ZipFile(path.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw new InputRefused("%s holds more than %d files".formatted(name, MOST_ENTRIES));
			}
			refuseOfficeFile(name, zip);
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				if (leadsOut(entry.getName())) {
					throw new InputRefused(
							"%s holds a file whose name leads out of it: %s".formatted(name, entry.getName()));
				}
				if (!entry.isDirectory()) {
					files.add(new StoredFile(entry.getName(), path, Packing.ZIP, limit));
				}
			}
		}
		catch (ZipException ex) {
			throw new InputRefused("%s is not a zip archive that can be read".formatted(name));
		}
		return files;
	}

	/**
	 * Spreadsheets and documents are zip archives of XML, which nobody means to import.
	 */
	private static void refuseOfficeFile(String name, ZipFile zip) {
		boolean office = zip.getEntry("[Content_Types].xml") != null
				|| (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null);
		if (office) {
			throw new InputRefused("%s is a file of an office program (xlsx, ods, docx); save its sheet as CSV (UTF-8) "
				.formatted(name) + "and import that");
		}
	}

	private static boolean leadsOut(String entry) {
		return entry.startsWith("/") || entry.contains("\\") || entry.contains(":")
				|| List.of(entry.split("/")).contains("..");
	}

	private static String withoutEnding(String name, String ending) {
		return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
	}

	@Override
	public String name() {
		return this.name.substring(this.name.lastIndexOf('/') + 1);
	}

	/** Bytes of the file as it is that were read since it was opened last. */
	public long packedBytes() {
		return this.packedBytes.get();
	}

	@Override
	public InputStream open() throws IOException {
		this.packedBytes.set(0);
		if (this.packing == Packing.ZIP) {
			return openEntry();
		}
		InputStream counted = counted(Files.newInputStream(this.path));
		try {
			return guarded((this.packing == Packing.GZIP)
					? new GZIPInputStream(new BufferedInputStream(counted), 1 << 16) : counted);
		}
		catch (ZipException ex) {
			counted.close();
			throw new InputRefused("%s is not a gzip file that can be read".formatted(this.name));
		}
	}

	private InputStream openEntry() throws IOException {
		ZipFile zip = new ZipFile(this.path.toFile());
		ZipEntry entry = zip.getEntry(this.name);
		this.packedBytes.set(entry.getCompressedSize());
		return new FilterInputStream(guarded(zip.getInputStream(entry))) {

			@Override
			public void close() throws IOException {
				zip.close();
			}

		};
	}

	private InputStream guarded(InputStream expanded) {
		return new GuardedStream(this.name, expanded, this.limit, this.packedBytes::get);
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

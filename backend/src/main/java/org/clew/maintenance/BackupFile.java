package org.clew.maintenance;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as one file: a zip with a manifest that has the length and the SHA-256 of
 * every other file in it.
 */
final class BackupFile {

	private static final String FORMAT = "clew-backup";

	private static final int VERSION = 1;

	private static final String MANIFEST = "backup.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private BackupFile() {
	}

	/**
	 * What a backup says of itself.
	 *
	 * @param format {@code clew-backup}
	 * @param version of the format
	 * @param created when, in UTC
	 * @param counts how many entities, relationships, claims and so on are in it
	 * @param files its other files by name
	 */
	record Manifest(String format, int version, String created, Map<String, Long> counts, Map<String, Stored> files) {

		/** Bytes that the files take when they are unpacked. */
		long size() {
			return this.files.values().stream().mapToLong(Stored::bytes).sum();
		}

	}

	/** Length and checksum of a file. */
	record Stored(long bytes, String sha256) {
	}

	/**
	 * Writes a directory into a file, which is there when all of it is.
	 * @throws java.nio.file.FileAlreadyExistsException if the file is there already
	 */
	static void write(Path directory, String created, Map<String, Long> counts, Path file) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (OutputStream raw = Files.newOutputStream(part);
					ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
				zip.setLevel(Deflater.BEST_SPEED);
				Map<String, Stored> files = new LinkedHashMap<>();
				for (Path each : files(directory)) {
					String name = String.join("/", names(directory.relativize(each)));
					zip.putNextEntry(new ZipEntry(name));
					files.put(name, copy(Files.newInputStream(each), zip));
					zip.closeEntry();
				}
				zip.putNextEntry(new ZipEntry(MANIFEST));
				zip.write(JSON.writeValueAsBytes(new Manifest(FORMAT, VERSION, created, counts, files)));
				zip.closeEntry();
			}
			Files.move(part, file);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> all = Files.walk(directory)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static List<String> names(Path path) {
		return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
			.map(i -> path.getName(i).toString())
			.toList();
	}

	/**
	 * Reads what a backup says of itself.
	 * @throws CommandRefused if the file is none, or one of a later format
	 */
	static Manifest manifest(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry entry = zip.getEntry(MANIFEST);
			if (entry == null) {
				throw new CommandRefused("%s is no backup of Clew".formatted(file));
			}
			Manifest manifest = JSON.readValue(zip.getInputStream(entry), Manifest.class);
			if (!FORMAT.equals(manifest.format()) || manifest.version() > VERSION) {
				throw new CommandRefused("%s is a backup of a later Clew".formatted(file));
			}
			return manifest;
		}
		catch (ZipException | JacksonException ex) {
			throw new CommandRefused("%s is no backup of Clew, or is damaged".formatted(file));
		}
	}

	/**
	 * Unpacks the files below a prefix into a directory.
	 * @throws CommandRefused if one is missing, or is not what it was
	 */
	static void unpack(Path file, Manifest manifest, String prefix, Path directory) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (Map.Entry<String, Stored> each : manifest.files().entrySet()) {
				if (each.getKey().startsWith(prefix + "/")) {
					unpack(zip, each.getKey(), each.getValue(),
							inside(directory, each.getKey().substring(prefix.length() + 1)));
				}
			}
		}
		catch (ZipException ex) {
			throw new CommandRefused("%s is damaged: %s".formatted(file, ex.getMessage()));
		}
	}

	private static Path inside(Path directory, String name) {
		Path path = directory.resolve(name).normalize();
		if (!path.startsWith(directory)) {
			throw new CommandRefused("the backup has a file that leads out of its directory: '%s'".formatted(name));
		}
		return path;
	}

	private static void unpack(ZipFile zip, String name, Stored expected, Path file) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new CommandRefused("the backup is damaged: '%s' is missing".formatted(name));
		}
		Files.createDirectories(file.resolve(".."));
		try (OutputStream output = Files.newOutputStream(file)) {
			if (!copy(zip.getInputStream(entry), output).equals(expected)) {
				throw new CommandRefused("the backup is damaged: '%s' is not what it was".formatted(name));
			}
		}
		catch (ZipException | EOFException ex) {
			throw new CommandRefused("the backup is damaged: '%s' cannot be read".formatted(name));
		}
	}

	private static Stored copy(InputStream from, OutputStream to) throws IOException {
		try (DigestInputStream input = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"))) {
			long bytes = input.transferTo(to);
			return new Stored(bytes, HexFormat.of().formatHex(input.getMessageDigest().digest()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}

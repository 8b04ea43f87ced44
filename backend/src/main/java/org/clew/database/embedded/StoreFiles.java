package org.clew.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The files of a store: a directory for each database, and one for its transaction log.
 */
public final class StoreFiles {

	/** Below the data directory, all that has to be kept of a store. */
	static final String DATA = "data";

	private StoreFiles() {
	}

	/** Whether a data directory has a store. */
	public static boolean exist(Path dataDirectory) {
		return Files.isDirectory(dataDirectory.resolve(DATA).resolve("databases"));
	}

	/**
	 * Copies a store that nobody has open.
	 * @param from data directory of the store
	 * @param to data directory that the copy becomes
	 */
	public static void copy(Path from, Path to) throws IOException {
		copyDirectory(from.resolve(DATA), to.resolve(DATA));
	}

	/**
	 * Copies a directory with everything in it. A file that goes meanwhile is left out:
	 * an index deletes files that its last commit does not need.
	 */
	public static void copyDirectory(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				Files.createDirectories(to.resolve(from.relativize(directory)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path copy = to.resolve(from.relativize(file));
				try {
					if (!Files.exists(copy)) {
						Files.copy(file, copy);
					}
				}
				catch (NoSuchFileException ex) {
					Files.deleteIfExists(copy);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}
		});
	}

}

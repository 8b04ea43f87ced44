package org.clew.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that the account which runs Clew can read, and no other.
 */
public final class OwnDirectory {

	private static final Logger log = LoggerFactory.getLogger(OwnDirectory.class);

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

	private OwnDirectory() {
	}

	/**
	 * Creates a directory where it is missing. Takes the rights of others from one that
	 * is empty, and only warns of any other: it may be shared on purpose.
	 * @throws IOException if it cannot be created or written
	 */
	public static Path create(Path path) throws IOException {
		return create(path, List.of());
	}

	/**
	 * Does the same, and takes a directory for Clew's that has one of the given files.
	 */
	public static Path create(Path path, List<String> marks) throws IOException {
		Files.createDirectories(path);
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
				&& !Collections.disjoint(Files.getPosixFilePermissions(path), OF_OTHERS)
				&& !isRestricted(path, marks)) {
			log.warn("Other accounts of this machine may reach {}", path);
		}
		Files.delete(Files.createTempFile(path, "clew", ".tmp"));
		return path;
	}

	private static boolean isRestricted(Path path, List<String> marks) throws IOException {
		try (Stream<Path> files = Files.list(path)) {
			List<String> names = files.map(file -> file.getFileName().toString()).toList();
			if (!names.isEmpty() && Collections.disjoint(names, marks)) {
				return false;
			}
			Files.setPosixFilePermissions(path, OWNER_ONLY);
			return true;
		}
		catch (FileSystemException ex) {
			return false;
		}
	}

}

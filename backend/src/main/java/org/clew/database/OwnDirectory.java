package org.clew.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that the account which runs Clew can read, and no other.
 */
public final class OwnDirectory {

	private static final Logger log = LoggerFactory.getLogger(OwnDirectory.class);

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private OwnDirectory() {
	}

	/**
	 * Creates a directory where it is missing, and takes the rights of others from one
	 * that is there.
	 * @throws IOException if it cannot be created or written
	 */
	public static Path create(Path path) throws IOException {
		Files.createDirectories(path);
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
				&& !Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
			try {
				Files.setPosixFilePermissions(path, OWNER_ONLY);
			}
			catch (IOException ex) {
				log.warn("Other accounts of this machine may read {}: its mode cannot be set to 0700", path);
			}
		}
		Files.delete(Files.createTempFile(path, "clew", ".tmp"));
		return path;
	}

}

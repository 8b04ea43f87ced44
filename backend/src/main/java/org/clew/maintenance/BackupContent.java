package org.clew.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.clew.database.embedded.StoreFiles;

/**
 * What a backup consists of, before it is one file and after it was.
 */
final class BackupContent {

	private BackupContent() {
	}

	/** The data directory in it. */
	static Path store(Path directory) {
		return directory.resolve("store");
	}

	/** Uploads and lists of rejects in it. */
	static Path imports(Path directory) {
		return directory.resolve("imports");
	}

	static void copyImports(Path from, Path directory) throws IOException {
		Files.createDirectories(imports(directory));
		if (Files.isDirectory(from)) {
			StoreFiles.copyDirectory(from, imports(directory));
		}
	}

}

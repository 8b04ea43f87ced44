package org.clew.dataimport.job;

import java.io.IOException;
import java.nio.file.Path;

import org.clew.database.OwnDirectory;
import org.clew.database.StartupProblem;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Where uploads and lists of rejects lie, found out at the start and not by the first
 * upload.
 */
@Component
@ConditionalOnWebApplication
class UploadDirectory {

	/**
	 * @throws StartupProblem if it cannot be written
	 */
	UploadDirectory(ImportSettings settings) {
		Path directory = settings.directory().toAbsolutePath().normalize();
		try {
			OwnDirectory.create(directory);
		}
		catch (IOException ex) {
			throw new StartupProblem("clew.imports.directory %s cannot be written: %s".formatted(directory, ex), ex);
		}
	}

}

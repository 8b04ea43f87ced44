package org.clew.dataimport.job;

import java.io.IOException;

import org.clew.database.OwnDirectory;
import org.clew.database.StartupProblem;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on with interrupted imports where Clew is started to stay, and has a place for
 * uploads.
 */
@Component
@ConditionalOnWebApplication
class ResumedImports {

	private final Imports imports;

	/**
	 * Takes the directory of uploads for this account alone.
	 * @throws StartupProblem if it cannot be written
	 */
	ResumedImports(Imports imports, ImportSettings settings) {
		this.imports = imports;
		try {
			OwnDirectory.create(settings.directory().toAbsolutePath());
		}
		catch (IOException ex) {
			throw new StartupProblem(
					"clew.imports.directory %s cannot be written: %s".formatted(settings.directory(), ex.getMessage()),
					ex);
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.imports.resume();
	}

}

package org.clew.maintenance;

import java.util.List;
import java.util.Optional;

import org.clew.dataimport.job.ImportErasure;
import org.clew.dataimport.job.ImportStatus;
import org.clew.dataimport.job.Imports;

import org.springframework.stereotype.Component;

/**
 * Erases an import with all that it alone brought.
 */
@Component
class WholeImportErasure implements Erasure {

	private final Imports imports;

	private final ImportErasure erasure;

	WholeImportErasure(Imports imports, ImportErasure erasure) {
		this.imports = imports;
		this.erasure = erasure;
	}

	@Override
	public Optional<String> title(String id) {
		return this.imports.status(id).map(ImportStatus::title);
	}

	@Override
	public List<String> erase(String id) {
		this.erasure.erase(id);
		return List.of("It was taken back, with its list of rejects and its record.");
	}

}

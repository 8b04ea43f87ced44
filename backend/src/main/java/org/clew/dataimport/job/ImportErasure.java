package org.clew.dataimport.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.clew.dataimport.job.ImportRecords.Stored;
import org.clew.dataimport.job.ImportStatus.State;

import org.springframework.stereotype.Component;

/**
 * Erases what imports keep beside what they stored. No import may run meanwhile.
 */
@Component
public class ImportErasure {

	private final ImportRecords records;

	private final Imports imports;

	private final ImportSettings settings;

	ImportErasure(ImportRecords records, Imports imports, ImportSettings settings) {
		this.records = records;
		this.imports = imports;
		this.settings = settings;
	}

	/**
	 * Takes an import back, and forgets that there was one.
	 * @return whether there was one
	 * @throws IllegalStateException if it could not be taken back whole
	 */
	public boolean erase(String id) {
		Optional<Stored> stored = this.records.byId(id);
		stored.ifPresent(each -> {
			if (each.status().state() != State.UNDONE
					&& this.imports.undo(each.order(), each.status().withState(State.UNDOING)) != State.UNDONE) {
				throw new IllegalStateException("the import %s could not be undone whole".formatted(id));
			}
			this.records.delete(id);
		});
		return stored.isPresent();
	}

	/**
	 * Takes every line that matches from the lists of rejects, and every remark.
	 * @return how many there were
	 * @throws IOException if a list cannot be read or written
	 */
	public int eraseRejects(Pattern pattern) throws IOException {
		int erased = 0;
		for (Stored stored : this.records.all()) {
			erased += Rejects.erase(this.settings.directoryOf(stored.order().id()), pattern);
			Map<String, Long> before = stored.status().remarks();
			Map<String, Long> remarks = new LinkedHashMap<>(before);
			if (remarks.keySet().removeIf(remark -> pattern.matcher(remark).find())) {
				erased += before.size() - remarks.size();
				this.records.save(stored.order(), stored.status().withRemarks(remarks));
			}
		}
		return erased;
	}

	/** Ids of imports whose uploaded files are kept, since they are not at their end. */
	public List<String> withFiles() {
		return this.records.all().stream().map(Stored::order).filter(this::hasFiles).map(ImportOrder::id).toList();
	}

	private boolean hasFiles(ImportOrder order) {
		Path directory = this.settings.directoryOf(order.id());
		return order.files().stream().anyMatch(file -> file.path().startsWith(directory) && Files.exists(file.path()));
	}

}

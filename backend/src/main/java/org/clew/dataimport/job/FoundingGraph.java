package org.clew.dataimport.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.job.ImportStatus.TypeCount;
import org.clew.database.StartupProblem;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The graph of the founding article, as an import that can be undone like any other.
 */
@Component
public class FoundingGraph {

	private static final String FILE = "founding-article.json";

	private static final String ID = "founding-article";

	private static final String DATASET = "odf-kazakhstan-2017";

	private static final String TITLE = "Human rights in Kazakhstan before the European Parliament and the Council of Europe, February 2017";

	private final Imports imports;

	private final ImportSettings settings;

	FoundingGraph(Imports imports, ImportSettings settings) {
		this.imports = imports;
		this.settings = settings;
	}

	/** Whether its import was begun, and ended early. */
	public boolean isUnfinished() {
		return this.imports.status(ID)
			.filter(status -> status.state() == State.READING || status.state() == State.LINKING)
			.isPresent();
	}

	/** Whether somebody took it back, and wants to be without it. */
	public boolean isUndone() {
		return this.imports.status(ID)
			.filter(status -> status.state() == State.UNDOING || status.state() == State.UNDO_FAILED
					|| status.state() == State.UNDONE)
			.isPresent();
	}

	/**
	 * Loads it.
	 * @return how much that was, for people
	 * @throws StartupProblem if it could not be loaded whole
	 */
	public String load() {
		Path directory = this.settings.directoryOf(ID).toAbsolutePath();
		Path file = directory.resolve("upload-0");
		try (InputStream stream = new ClassPathResource("cypher/sample/" + FILE).getInputStream()) {
			Files.createDirectories(directory);
			Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new StartupProblem("the founding graph cannot be written to " + directory, ex);
		}
		SourceFact source = new SourceFact(DATASET, TITLE, null, null, null, null, null);
		boolean resumed = isUnfinished();
		ImportStatus status = this.imports.run(new ImportOrder(ID, "clew", DATASET, TITLE, source, DATASET, null,
				List.of(new OrderedFile(FILE, file)), ""), resumed);
		if (status.state() != State.DONE || status.rejected() > 0) {
			throw new StartupProblem("the founding graph was not loaded whole: %s (%d rejected, see %s)"
				.formatted(status.problem(), status.rejected(), directory));
		}
		return "%d entities, %d relationships".formatted(count(status.nodes()), count(status.edges()));
	}

	private static long count(List<TypeCount> counts) {
		return counts.stream().mapToLong(TypeCount::created).sum();
	}

}

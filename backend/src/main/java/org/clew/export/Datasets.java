package org.clew.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.export.GraphContent.Dataset;

import org.springframework.stereotype.Component;

/**
 * The data sets that there are.
 */
@Component
class Datasets {

	/** For what comes from several. */
	static final Dataset SEVERAL = new Dataset("clew-export", "From several data sets");

	private final GraphReader reader;

	private final Statement all;

	Datasets(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.all = statements.load("reads/datasets");
	}

	List<Dataset> all(Deadline deadline) {
		return this.reader.read(this.all, Map.of(), deadline,
				row -> new Dataset(row.get("id").asString(), row.get("title").asString("")));
	}

	/** With its title, or with its id for one. */
	Dataset named(String id, Deadline deadline) {
		Optional<Dataset> found = all(deadline).stream().filter(dataset -> dataset.id().equals(id)).findFirst();
		return found.orElse(new Dataset(id, id));
	}

}

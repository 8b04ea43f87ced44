package org.clew.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;

import org.springframework.stereotype.Component;

/**
 * Tells which sources there are.
 */
@Component
public class SourceIds {

	private final GraphReader reader;

	private final Statement statement;

	SourceIds(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.statement = statements.load("reads/source-ids");
	}

	/** Those of the ids that are the id of a source. */
	public List<String> existing(Collection<String> ids, Deadline deadline) {
		return ids.isEmpty() ? List.of()
				: this.reader.read(this.statement, Map.of("ids", ids), deadline, row -> row.get("id").asString());
	}

}

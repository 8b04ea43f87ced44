package org.clew.neighbourhood;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Edge;

import org.springframework.stereotype.Component;

/**
 * Reads every relationship among a set of entities.
 */
@Component
class EdgesAmong {

	private final GraphReader reader;

	private final Limits limits;

	private final Statement statement;

	EdgesAmong(GraphReader reader, Limits limits, Statements statements) {
		this.reader = reader;
		this.limits = limits;
		this.statement = statements.load("reads/edges-among");
	}

	/** In the order of their ids, at most {@code most}. */
	List<Edge> read(Collection<String> ids, int most, Deadline deadline) {
		return this.reader.read(this.statement, Map.of("ids", ids, "hubDegree", this.limits.hubDegree(), "limit", most),
				deadline, row -> GraphRecords.edge(row.get("relationship").asRelationship(),
						row.get("source").asString(), row.get("target").asString()));
	}

}

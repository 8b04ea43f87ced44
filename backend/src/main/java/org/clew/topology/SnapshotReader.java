package org.clew.topology;

import java.time.Duration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Nature;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Reads the whole structure of the graph, as a stream.
 */
@Component
class SnapshotReader {

	/** Reading is ended if it takes longer. */
	private static final Duration MOST_TIME = Duration.ofMinutes(15);

	private final GraphReader reader;

	private final Statement size;

	private final Statement nodes;

	private final Statement structure;

	private final Statement edges;

	SnapshotReader(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.size = statements.load("reads/size");
		this.nodes = statements.load("reads/snapshot-nodes");
		this.structure = statements.load("reads/snapshot-structure");
		this.edges = statements.load("reads/snapshot-edges");
	}

	/**
	 * How large the graph is.
	 *
	 * @param edges number of relationships
	 * @param bytes that a snapshot would hold
	 * @param state of the database then
	 */
	record Size(long edges, long bytes, DatabaseState state) {
	}

	Size size() {
		var size = this.reader.readDated(this.size, Map.of(), Deadline.in(MOST_TIME),
				row -> List.of(row.get("entities").asLong(), row.get("relationships").asLong()));
		List<Long> counts = size.rows().getFirst();
		return new Size(counts.get(1), Snapshot.bytes(counts.get(0), counts.get(1)), size.state());
	}

	/**
	 * The graph as it is now.
	 * @param state of the database, if nothing is committed while this reads
	 * @param detailed whether with time and evidence
	 */
	Snapshot read(DatabaseState state, boolean detailed) {
		SnapshotBuilder builder = new SnapshotBuilder();
		stream(this.nodes, Map.of("detailed", detailed),
				row -> builder.node(row.get("id").asLong(),
						GraphRecords.type(row.get("labels").asList(Value::asString)), row.get("degree").asInt(),
						row.get("from").asString(null), row.get("to").asString(null)));
		stream(detailed ? this.edges : this.structure, Map.of(), row -> edges(row, builder, detailed));
		return builder.build(state, detailed);
	}

	private void stream(Statement statement, Map<String, Object> parameters, Consumer<Record> take) {
		try {
			this.reader.stream(statement, parameters, Deadline.in(MOST_TIME), row -> row, take::accept);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void edges(Record row, SnapshotBuilder builder, boolean detailed) {
		long start = row.get("id").asLong();
		Value others = row.get("others");
		Value types = row.get("types");
		for (int i = 0; i < others.size(); i++) {
			if (detailed) {
				builder.edge(start, others.get(i).asLong(), types.get(i).asString(), row.get("sources").get(i).asInt(),
						Nature.of(row.get("natures").get(i).asString()), row.get("froms").get(i).asString(),
						row.get("tos").get(i).asString());
			}
			else {
				builder.edge(start, others.get(i).asLong(), types.get(i).asString(), 0, Nature.FACT, null, null);
			}
		}
	}

}

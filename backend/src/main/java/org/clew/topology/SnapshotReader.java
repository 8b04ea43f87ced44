package org.clew.topology;

import java.time.Duration;
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

	private final Statement edges;

	SnapshotReader(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.size = statements.load("reads/size");
		this.nodes = statements.load("reads/snapshot-nodes");
		this.edges = statements.load("reads/snapshot-edges");
	}

	/**
	 * @param bytes that a snapshot would hold
	 * @param state of the database then
	 */
	record Size(long bytes, DatabaseState state) {
	}

	Size size() {
		var size = this.reader.readDated(this.size, Map.of(), Deadline.in(MOST_TIME),
				row -> Snapshot.bytes(row.get("entities").asLong(), row.get("relationships").asLong()));
		return new Size(size.rows().getFirst(), size.state());
	}

	/**
	 * The graph as it is now.
	 * @param state of the database, if nothing is committed while this reads
	 */
	Snapshot read(DatabaseState state) {
		SnapshotBuilder builder = new SnapshotBuilder();
		stream(this.nodes,
				row -> builder.node(row.get("id").asLong(),
						GraphRecords.type(row.get("labels").asList(Value::asString)), row.get("degree").asInt(),
						row.get("from").asString(null), row.get("to").asString(null)));
		stream(this.edges, row -> edges(row, builder));
		return builder.build(state);
	}

	private void stream(Statement statement, Consumer<Record> take) {
		this.reader.readResult(statement, Map.of(), Deadline.in(MOST_TIME), result -> {
			result.forEachRemaining(take);
			return true;
		});
	}

	private static void edges(Record row, SnapshotBuilder builder) {
		long start = row.get("id").asLong();
		List<Long> others = row.get("others").asList(Value::asLong);
		Value types = row.get("types");
		Value sources = row.get("sources");
		Value natures = row.get("natures");
		Value froms = row.get("froms");
		Value tos = row.get("tos");
		for (int i = 0; i < others.size(); i++) {
			builder.edge(start, others.get(i), types.get(i).asString(), sources.get(i).asInt(),
					Nature.of(natures.get(i).asString()), froms.get(i).asString(), tos.get(i).asString());
		}
	}

}

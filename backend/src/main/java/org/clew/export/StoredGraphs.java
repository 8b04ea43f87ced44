package org.clew.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.source.Claims;
import org.clew.source.Source;
import org.clew.source.Sources;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Whole data sets, read from the database while they are written. It is no snapshot: what
 * others write meanwhile may be in it or not.
 */
@Component
class StoredGraphs {

	private final GraphReader reader;

	private final Claims claims;

	private final Sources sources;

	private final Statement nodes;

	private final Statement edges;

	private final Statement nodeProperties;

	private final Statement edgeProperties;

	StoredGraphs(GraphReader reader, Claims claims, Sources sources, Statements statements) {
		this.reader = reader;
		this.claims = claims;
		this.sources = sources;
		this.nodes = statements.load("reads/export-nodes");
		this.edges = statements.load("reads/export-edges");
		this.nodeProperties = statements.load("reads/export-node-properties");
		this.edgeProperties = statements.load("reads/export-edge-properties");
	}

	/**
	 * A data set.
	 * @param id of the data set to read; all that there is if it is absent
	 * @param name what it is called
	 */
	GraphContent of(@Nullable String id, GraphContent.Dataset name, Deadline deadline) {
		return new Stored(id, name, deadline);
	}

	private final class Stored extends EvidencedContent {

		private final @Nullable String id;

		private final Dataset name;

		private final Deadline deadline;

		private final Map<String, @Nullable Object> parameters = new HashMap<>();

		Stored(@Nullable String id, Dataset name, Deadline deadline) {
			super(StoredGraphs.this.claims, deadline);
			this.id = id;
			this.name = name;
			this.deadline = deadline;
			this.parameters.put("dataset", id);
		}

		@Override
		public @Nullable Meta meta() {
			return null;
		}

		@Override
		public Dataset dataset() {
			return this.name;
		}

		@Override
		public SortedMap<String, ValueKind> nodeProperties() {
			return properties(StoredGraphs.this.nodeProperties);
		}

		@Override
		public SortedMap<String, ValueKind> edgeProperties() {
			return properties(StoredGraphs.this.edgeProperties);
		}

		private SortedMap<String, ValueKind> properties(Statement statement) {
			SortedMap<String, ValueKind> properties = new TreeMap<>();
			StoredGraphs.this.reader
				.read(statement, this.parameters, this.deadline,
						row -> Map.entry(row.get("name").asString(), kind(row)))
				.stream()
				.filter(property -> !GraphRecords.isOwn(property.getKey()))
				.forEach(property -> properties.put(property.getKey(), property.getValue()));
			return properties;
		}

		private static ValueKind kind(Record row) {
			List<String> types = row.get("types").asList(Value::asString);
			return types.stream().map(ValueKind::stored).reduce(ValueKind::with).orElse(ValueKind.TEXT);
		}

		@Override
		public void nodes(Each<Node> each) throws IOException {
			StoredGraphs.this.reader.stream(StoredGraphs.this.nodes, this.parameters, this.deadline,
					row -> GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong()), each);
		}

		@Override
		public void edgesBetween(Each<EdgeBetween> each) throws IOException {
			StoredGraphs.this.reader.stream(StoredGraphs.this.edges, this.parameters, this.deadline, Stored::between,
					each);
		}

		private static EdgeBetween between(Record row) {
			Edge edge = GraphRecords.edge(row.get("relationship").asRelationship(), row.get("source").asString(),
					row.get("target").asString());
			return new EdgeBetween(edge, GraphRecords.type(row.get("sourceLabels").asList(Value::asString)),
					GraphRecords.type(row.get("targetLabels").asList(Value::asString)));
		}

		@Override
		public void sources(Each<Source> each) throws IOException {
			StoredGraphs.this.sources.ofDataset(this.id, this.deadline, each);
		}

	}

}

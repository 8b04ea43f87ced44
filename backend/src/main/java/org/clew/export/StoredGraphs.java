package org.clew.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
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

	/** Nodes or relationships that one statement reads by their numbers. */
	private static final int BATCH = 1000;

	private final GraphReader reader;

	private final Claims claims;

	private final Sources sources;

	private final Statement nodes;

	private final Statement edges;

	private final Statement nodeProperties;

	private final Statement edgeProperties;

	private final Statement ownNodes;

	private final Statement ownEdges;

	private final Statement nodesByNumber;

	private final Statement edgesByNumber;

	StoredGraphs(GraphReader reader, Claims claims, Sources sources, Statements statements) {
		this.reader = reader;
		this.claims = claims;
		this.sources = sources;
		this.nodes = statements.load("reads/export-nodes");
		this.edges = statements.load("reads/export-edges");
		this.nodeProperties = statements.load("reads/export-node-properties");
		this.edgeProperties = statements.load("reads/export-edge-properties");
		this.ownNodes = statements.load("reads/export-own-nodes");
		this.ownEdges = statements.load("reads/export-own-edges");
		this.nodesByNumber = statements.load("reads/export-nodes-by-number");
		this.edgesByNumber = statements.load("reads/export-edges-by-number");
	}

	/**
	 * A data set.
	 * @param id of the data set to read; all that there is if it is absent
	 * @param name what it is called
	 */
	GraphContent of(@Nullable String id, GraphContent.Dataset name, Deadline deadline) {
		return (id != null) ? new One(id, name, deadline) : new Everything(name, deadline);
	}

	private abstract class Stored extends EvidencedContent {

		private final Dataset name;

		final Deadline deadline;

		Stored(Dataset name, Deadline deadline) {
			super(StoredGraphs.this.claims, deadline);
			this.name = name;
			this.deadline = deadline;
		}

		@Override
		public @Nullable Meta meta() {
			return null;
		}

		@Override
		public Dataset dataset() {
			return this.name;
		}

		final void nodes(Statement statement, Map<String, ?> parameters, Each<Node> each) throws IOException {
			StoredGraphs.this.reader.stream(statement, parameters, this.deadline,
					row -> GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong()), each);
		}

		final void edges(Statement statement, Map<String, ?> parameters, Each<EdgeBetween> each) throws IOException {
			StoredGraphs.this.reader.stream(statement, parameters, this.deadline, StoredGraphs::between, each);
		}

	}

	private static GraphContent.EdgeBetween between(Record row) {
		Edge edge = GraphRecords.edge(row.get("relationship").asRelationship(), row.get("source").asString(),
				row.get("target").asString());
		return new GraphContent.EdgeBetween(edge, GraphRecords.type(row.get("sourceLabels").asList(Value::asString)),
				GraphRecords.type(row.get("targetLabels").asList(Value::asString)));
	}

	private final class Everything extends Stored {

		Everything(Dataset name, Deadline deadline) {
			super(name, deadline);
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
				.read(statement, Map.of(), this.deadline, row -> Map.entry(row.get("name").asString(), kind(row)))
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
			nodes(StoredGraphs.this.nodes, Map.of(), each);
		}

		@Override
		public void edgesBetween(Each<EdgeBetween> each) throws IOException {
			edges(StoredGraphs.this.edges, Map.of(), each);
		}

		@Override
		public void sources(Each<Source> each) throws IOException {
			StoredGraphs.this.sources.all(this.deadline, each);
		}

	}

	/**
	 * One data set. What belongs to it is found once, and remembered by the database's
	 * own numbers, eight bytes each: whatever else is asked for costs as much as the data
	 * set is large, and not the store.
	 */
	private final class One extends Stored {

		private final String id;

		private long @Nullable [] nodes;

		private long @Nullable [] edges;

		One(String id, Dataset name, Deadline deadline) {
			super(name, deadline);
			this.id = id;
		}

		private long[] ownEdges() throws IOException {
			long[] known = this.edges;
			if (known == null) {
				LongArrayList found = new LongArrayList();
				LongOpenHashSet ends = new LongOpenHashSet();
				Map<String, String> parameters = Map.of("dataset", this.id);
				StoredGraphs.this.reader.stream(StoredGraphs.this.ownEdges, parameters, this.deadline, row -> row,
						row -> {
							found.add(row.get("relationship").asLong());
							ends.add(row.get("source").asLong());
							ends.add(row.get("target").asLong());
						});
				StoredGraphs.this.reader.stream(StoredGraphs.this.ownNodes, parameters, this.deadline,
						row -> row.get("entity").asLong(), number -> ends.add(number.longValue()));
				known = found.toLongArray();
				long[] all = ends.toLongArray();
				Arrays.sort(known);
				Arrays.sort(all);
				this.edges = known;
				this.nodes = all;
			}
			return known;
		}

		private long[] ownNodes() throws IOException {
			ownEdges();
			return Objects.requireNonNull(this.nodes);
		}

		@Override
		public SortedMap<String, ValueKind> nodeProperties() throws IOException {
			SortedMap<String, ValueKind> kinds = new TreeMap<>();
			nodes(node -> note(node.properties(), kinds));
			return kinds;
		}

		@Override
		public SortedMap<String, ValueKind> edgeProperties() throws IOException {
			SortedMap<String, ValueKind> kinds = new TreeMap<>();
			edges(edge -> note(edge.properties(), kinds));
			return kinds;
		}

		private static void note(Map<String, Object> properties, SortedMap<String, ValueKind> kinds) {
			properties.forEach((name, value) -> kinds.merge(name, ValueKind.of(value), ValueKind::with));
		}

		@Override
		public void nodes(Each<Node> each) throws IOException {
			for (Map<String, ?> batch : batches(ownNodes())) {
				nodes(StoredGraphs.this.nodesByNumber, batch, each);
			}
		}

		@Override
		public void edgesBetween(Each<EdgeBetween> each) throws IOException {
			for (Map<String, ?> batch : batches(ownEdges())) {
				edges(StoredGraphs.this.edgesByNumber, batch, each);
			}
		}

		private static Iterable<Map<String, ?>> batches(long[] numbers) {
			return () -> IntStream.iterate(0, from -> from < numbers.length, from -> from + BATCH)
				.<Map<String, ?>>mapToObj(from -> Map.of("numbers",
						Arrays.copyOfRange(numbers, from, Math.min(from + BATCH, numbers.length))))
				.iterator();
		}

		@Override
		public void sources(Each<Source> each) throws IOException {
			Set<String> written = new HashSet<>();
			Batches<String> entities = new Batches<>(ids -> sources("entity", ids, written, each));
			nodes(node -> entities.accept(node.id()));
			entities.end();
			Batches<String> relationships = new Batches<>(ids -> sources("edge", ids, written, each));
			edges(edge -> relationships.accept(edge.id()));
			relationships.end();
		}

		private void sources(String kind, List<String> subjects, Set<String> written, Each<Source> each)
				throws IOException {
			for (Source source : StoredGraphs.this.sources.supporting(kind, subjects, this.deadline)) {
				if (written.add(source.id())) {
					each.accept(source);
				}
			}
		}

	}

}

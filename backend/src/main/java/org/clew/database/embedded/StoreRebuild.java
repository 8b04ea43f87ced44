package org.clew.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintCreator;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.ConstraintType;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Copies what a store has into a new one, which takes its place. The engine marks a
 * deleted record as free and leaves its content in its files and its log; a new store has
 * only what was there when it was made.
 */
public final class StoreRebuild {

	private static final int BATCH = 10_000;

	private static final Duration PATIENCE = Duration.ofDays(1);

	private final DatabaseManagementService oldStore;

	private final DatabaseManagementService newStore;

	private StoreRebuild(DatabaseManagementService oldStore, DatabaseManagementService newStore) {
		this.oldStore = oldStore;
		this.newStore = newStore;
	}

	/**
	 * Rebuilds the store of a directory that no engine has open. The engine's own log
	 * files go, too. Until the new store is complete, the old one stays as it is.
	 * @param pageCache memory for the files of each of the two
	 * @throws IOException if a file cannot be written or deleted
	 */
	public static void rebuild(DataDirectory directory, DataSize pageCache) throws IOException {
		Path path = directory.path();
		StoreSwap.finish(path);
		Path building = path.resolve(StoreSwap.BUILDING);
		Path logs = path.resolve("logs");
		DatabaseManagementService oldStore = open(path, path.resolve(StoreFiles.DATA), pageCache);
		try {
			DatabaseManagementService newStore = open(path, building, pageCache);
			try {
				new StoreRebuild(oldStore, newStore).copy();
			}
			finally {
				newStore.shutdown();
			}
		}
		finally {
			oldStore.shutdown();
		}
		StoreSwap.swap(path);
		FileSystemUtils.deleteRecursively(logs);
	}

	private static DatabaseManagementService open(Path home, Path data, DataSize pageCache) {
		return new DatabaseManagementServiceBuilder(home).setConfig(GraphDatabaseSettings.data_directory, data)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, pageCache.toBytes())
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(BoltConnector.enabled, false)
			.setConfig(HttpConnector.enabled, false)
			.build();
	}

	private void copy() {
		GraphDatabaseService from = this.oldStore.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		GraphDatabaseService to = this.newStore.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		try (Transaction reading = from.beginTx()) {
			Long2LongMap places = new Long2LongOpenHashMap();
			inBatches(reading.getAllNodes(), to, (writing, node) -> places.put(number(node), copy(node, writing)));
			inBatches(reading.getAllRelationships(), to,
					(writing, relationship) -> copy(relationship, writing, places));
			copySchema(reading.schema(), to);
		}
		try (Transaction waiting = to.beginTx()) {
			waiting.schema().awaitIndexesOnline(PATIENCE.toHours(), TimeUnit.HOURS);
		}
	}

	/** Writes something in a transaction. */
	private interface Copier<T> {

		void copy(Transaction writing, T thing);

	}

	private static <T> void inBatches(Iterable<T> all, GraphDatabaseService to, Copier<T> copier) {
		List<T> batch = new ArrayList<>(BATCH);
		for (T thing : all) {
			batch.add(thing);
			if (batch.size() == BATCH) {
				write(batch, to, copier);
			}
		}
		write(batch, to, copier);
	}

	private static <T> void write(List<T> batch, GraphDatabaseService to, Copier<T> copier) {
		try (Transaction writing = to.beginTx()) {
			batch.forEach(thing -> copier.copy(writing, thing));
			writing.commit();
		}
		batch.clear();
	}

	private static long copy(Node node, Transaction writing) {
		Node copy = writing
			.createNode(StreamSupport.stream(node.getLabels().spliterator(), false).toArray(Label[]::new));
		copyProperties(node, copy);
		return number(copy);
	}

	private static void copy(Relationship relationship, Transaction writing, Long2LongMap places) {
		Node start = node(writing, places.get(number(relationship.getStartNode())));
		Node end = node(writing, places.get(number(relationship.getEndNode())));
		copyProperties(relationship, start.createRelationshipTo(end, relationship.getType()));
	}

	private static void copyProperties(Entity from, Entity to) {
		from.getAllProperties().forEach(to::setProperty);
	}

	/** A number takes an eighth of the memory of an element id. */
	@SuppressWarnings("removal")
	private static long number(Node node) {
		return node.getId();
	}

	@SuppressWarnings("removal")
	private static Node node(Transaction transaction, long number) {
		return transaction.getNodeById(number);
	}

	/** Last: an index is filled faster than it is kept up to date. */
	private static void copySchema(Schema schema, GraphDatabaseService to) {
		try (Transaction writing = to.beginTx()) {
			for (ConstraintDefinition constraint : schema.getConstraints()) {
				copy(constraint, writing.schema());
			}
			for (IndexDefinition index : schema.getIndexes()) {
				if (!index.isConstraintIndex() && index.getIndexType() != IndexType.LOOKUP) {
					copy(index, writing.schema());
				}
			}
			writing.commit();
		}
	}

	private static void copy(ConstraintDefinition constraint, Schema schema) {
		if (!constraint.isConstraintType(ConstraintType.UNIQUENESS)) {
			throw new IllegalStateException("A constraint of a kind that Clew does not make: " + constraint.getName());
		}
		ConstraintCreator creator = schema.constraintFor(constraint.getLabel()).withName(constraint.getName());
		for (String property : constraint.getPropertyKeys()) {
			creator = creator.assertPropertyIsUnique(property);
		}
		creator.create();
	}

	private static void copy(IndexDefinition index, Schema schema) {
		IndexCreator creator = index.isNodeIndex()
				? schema.indexFor(StreamSupport.stream(index.getLabels().spliterator(), false).toArray(Label[]::new))
				: schema.indexFor(StreamSupport.stream(index.getRelationshipTypes().spliterator(), false)
					.toArray(RelationshipType[]::new));
		creator = creator.withName(index.getName()).withIndexType(index.getIndexType());
		if (index.getIndexType() == IndexType.FULLTEXT) {
			creator = creator.withIndexConfiguration(index.getIndexConfiguration());
		}
		for (String property : index.getPropertyKeys()) {
			creator = creator.on(property);
		}
		creator.create();
	}

}

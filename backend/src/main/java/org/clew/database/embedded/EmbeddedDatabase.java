package org.clew.database.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import inet.ipaddr.IPAddressString;

import org.clew.database.StartupProblem;
import org.clew.database.StoreCopier;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Resource;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.impl.transaction.log.checkpoint.StoreCopyCheckPointMutex;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.util.unit.DataSize;

/**
 * Neo4j Community in this process, reached like any server: through the driver, over Bolt
 * on loopback. The port is free by chance and the password new at every start, so that
 * nobody else comes in.
 */
public final class EmbeddedDatabase implements Neo4jConnectionDetails, StoreCopier, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String USER = "neo4j";

	private static final List<String> DATABASES = List.of(GraphDatabaseSettings.SYSTEM_DATABASE_NAME,
			GraphDatabaseSettings.DEFAULT_DATABASE_NAME);

	private static final Duration SHUTDOWN = Duration.ofMillis(200);

	private final DataDirectory directory;

	private final DatabaseManagementService management;

	private final URI uri;

	private final AuthToken authToken;

	private EmbeddedDatabase(DataDirectory directory, DatabaseManagementService management, String password) {
		this.directory = directory;
		this.management = management;
		this.uri = URI.create("bolt://localhost:" + boltPort(management));
		this.authToken = AuthTokens.basic(USER, password);
	}

	/**
	 * Opens the store of a directory, or makes one.
	 * @throws StartupProblem if there is one that cannot be opened
	 */
	public static EmbeddedDatabase start(DataDirectory directory, DataSize pageCache) {
		StoreSwap.finish(directory.path());
		DatabaseManagementService management = build(directory.path(), pageCache);
		management.registerDatabaseEventListener(new EndOnPanic());
		DATABASES.forEach(name -> checkStarted(management, name, directory));
		String password = randomPassword();
		setPassword(management.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME), password);
		return new EmbeddedDatabase(directory, management, password);
	}

	/**
	 * The engine starts without a database that it cannot open, and tells why in its log
	 * alone.
	 */
	private static void checkStarted(DatabaseManagementService management, String name, DataDirectory directory) {
		GraphDatabaseAPI database = (GraphDatabaseAPI) management.database(name);
		if (!database.isAvailable(0)) {
			DatabaseStateService<?> states = ((GraphDatabaseAPI) management
				.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)).getDependencyResolver()
				.resolveDependency(DatabaseStateService.class);
			Throwable first = states.causeOfFailure(database.databaseId())
				.map(EmbeddedDatabase::root)
				.orElseGet(() -> new IllegalStateException("the engine does not say why"));
			management.shutdown();
			throw new StartupProblem(
					"the database in %s cannot be opened: %s".formatted(directory.path(), first.getMessage()), first);
		}
	}

	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	/**
	 * Ends the process where the engine cannot write its log any more. An orderly
	 * shutdown would write to that log again, and the store might not open after it.
	 */
	private static final class EndOnPanic extends DatabaseEventListenerAdapter {

		private static final int STATUS = 4;

		@Override
		public void databasePanic(DatabaseEventContext context) {
			log.error("The database cannot write to its files any more; a full disk does that. Clew ends. "
					+ "What it acknowledged is kept, and is there again at the next start.");
			Runtime.getRuntime().halt(STATUS);
		}

	}

	/**
	 * Does what {@code ALTER USER} does, without the second or more that the engine takes
	 * to be ready for the first administration command.
	 */
	private static void setPassword(GraphDatabaseService system, String password) {
		var credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
		try (Transaction transaction = system.beginTx()) {
			Node user = transaction.findNode(Label.label("User"), "name", USER);
			user.setProperty("credentials", credential.serialize());
			user.setProperty("passwordChangeRequired", false);
			transaction.commit();
		}
	}

	private static DatabaseManagementService build(Path directory, DataSize pageCache) {
		return new DatabaseManagementServiceBuilder(directory).setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, pageCache.toBytes())
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
			.setConfig(HttpConnector.enabled, false)
			// LOAD CSV counts as reading: without these two it reads files and fetches
			// URLs.
			.setConfig(GraphDatabaseSettings.allow_file_urls, false)
			.setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist,
					List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
			.setConfig(GraphDatabaseSettings.forbid_exhaustive_shortestpath, true)
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			// It would keep the last 8192 queries with their parameters in memory,
			// names that were undone among them, for procedures that nobody calls.
			.setConfig(GraphDatabaseInternalSettings.data_collector_max_recent_query_count, 0)
			// By the time it stops, its one client is gone; it would wait five seconds
			// for it, twice.
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN)
			.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN)
			// How late a time limit may fire; the engine's own two seconds are too
			// coarse.
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100))
			.build();
	}

	private static int boltPort(DatabaseManagementService management) {
		var database = (GraphDatabaseAPI) management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		return database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
	}

	private static String randomPassword() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public URI getUri() {
		return this.uri;
	}

	@Override
	public AuthToken getAuthToken() {
		return this.authToken;
	}

	/**
	 * Nothing is checkpointed while files are copied, so all that changes in them
	 * meanwhile is in the log, which is copied last. Recovery brings the copy to the end
	 * of that log. The engine's own online backup works that way.
	 */
	@Override
	public void copyTo(Path copy) throws IOException {
		for (String name : DATABASES) {
			GraphDatabaseAPI database = (GraphDatabaseAPI) this.management.database(name);
			CheckPointer checkPointer = database.getDependencyResolver().resolveDependency(CheckPointer.class);
			StoreCopyCheckPointMutex mutex = database.getDependencyResolver()
				.resolveDependency(StoreCopyCheckPointMutex.class);
			DatabaseLayout layout = database.databaseLayout();
			try (Resource _ = mutex.storeCopy(() -> checkPointer.tryCheckPoint(new SimpleTriggerInfo("backup")))) {
				for (Path part : List.of(layout.databaseDirectory(), layout.getTransactionLogsDirectory())) {
					StoreFiles.copyDirectory(part, copy.resolve(this.directory.path().relativize(part)));
				}
			}
		}
	}

	@Override
	public void close() {
		this.management.shutdown();
		this.directory.close();
	}

}

package org.clew.benchmark.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.kernel.internal.Version;

/**
 * Neo4j Community as a server of its own, with its HTTP Query API and Bolt, on the store
 * that Clew's embedded database has made.
 */
public final class Neo4jServer extends MeasuredProcess {

	private static final Duration LONGEST_START = Duration.ofMinutes(5);

	private final URI bolt;

	private Neo4jServer(Process process, URI http, URI bolt, Duration start) {
		super(process, http, start);
		this.bolt = bolt;
	}

	/**
	 * Starts it on free ports, and waits until all indexes are there.
	 * @param classPath its libraries, at the versions that it asks for itself
	 * @param data a {@code clew.data-dir}
	 * @param limit after which it ends a transaction
	 */
	public static Neo4jServer start(String classPath, Path data, Memory memory, Duration limit)
			throws IOException, InterruptedException {
		URI http = URI.create("http://localhost:" + freePort());
		URI bolt = URI.create("bolt://localhost:" + freePort());
		Path configuration = Files.createDirectories(data.resolveSibling("neo4j-conf"));
		Files.writeString(configuration.resolve("neo4j.conf"), """
				dbms.security.auth_enabled=false
				dbms.usage_report.enabled=false
				db.transaction.timeout=%ds
				server.memory.pagecache.size=%dm
				server.http.listen_address=%s
				server.bolt.listen_address=%s
				""".formatted(limit.toSeconds(), memory.pageCache().toMegabytes(), http.getAuthority(),
				bolt.getAuthority()));
		List<String> command = Jvm.command(memory.heap());
		command.addAll(List.of("-cp", classPath, "org.neo4j.server.Neo4jCommunity", "--home-dir=" + data,
				"--config-dir=" + configuration));
		Path log = data.resolveSibling("neo4j.log");
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try (HttpClient client = HttpClient.newHttpClient()) {
			while (!answers(client, http)) {
				pause(process, begin, LONGEST_START);
			}
		}
		catch (IOException ex) {
			throw new IOException("Neo4j did not start; see " + log, ex);
		}
		Neo4jServer server = new Neo4jServer(process, http, bolt, Duration.ofNanos(System.nanoTime() - begin));
		server.awaitIndexes();
		return server;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean answers(HttpClient client, URI http) throws InterruptedException {
		try {
			HttpResponse<String> response = client.send(HttpRequest.newBuilder(http).build(), BodyHandlers.ofString());
			if (response.statusCode() == 200 && !response.body().contains('"' + Version.getNeo4jVersion() + '"')) {
				throw new IllegalStateException(
						"the server is not the version that Clew embeds, " + Version.getNeo4jVersion());
			}
			return response.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The bare driver, as an application without Clew would use it. */
	public Driver driver() {
		return GraphDatabase.driver(this.bolt, AuthTokens.none());
	}

	private void awaitIndexes() {
		try (Driver driver = driver()) {
			driver.executableQuery("CALL db.awaitIndexes(900)").execute();
		}
	}

}

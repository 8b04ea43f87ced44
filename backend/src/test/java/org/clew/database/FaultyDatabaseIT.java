package org.clew.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Api.Answer;
import org.clew.database.embedded.DataDirectory;
import org.clew.database.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients are told while the database does not answer, and that they are told
 * something at all.
 */
class FaultyDatabaseIT {

	private static final int LIMIT = 4;

	/** A call that is not answered by then hangs. */
	private static final Duration HANGS = Duration.ofSeconds(20);

	private static final Duration RECOVERY = Duration.ofMinutes(1);

	private static final List<String> READS = List.of("entities?q=ablyazov", "entities/person-mukhtar-ablyazov",
			"paths?from=person-mukhtar-ablyazov&to=person-elmar-brok&via=cypher", "sources", "sources/odf-2017-02",
			"views", "imports", "schema", "queries/who-met-whom/results", "export?format=json",
			"entities/person-mukhtar-ablyazov/neighbourhood");

	private static final String VIEW = """
			{"title": "A view", "entities": [
			{"id": "person-mukhtar-ablyazov", "x": 0, "y": 0, "name": "Mukhtar Ablyazov", "type": "Person"}]}""";

	@TempDir
	static Path directory;

	private static EmbeddedDatabase database;

	private static FaultyConnection connection;

	private static ConfigurableApplicationContext clew;

	private static Api api;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		database = EmbeddedDatabase.start(DataDirectory.lock(directory.resolve("data")), DataSize.ofMegabytes(32));
		connection = new FaultyConnection(database.getUri().getPort());
		URI uri = URI.create("bolt://localhost:" + connection.port());
		clew = new SpringApplicationBuilder(ClewApplication.class)
			.initializers(context -> ((GenericApplicationContext) context).registerBean(Neo4jConnectionDetails.class,
					() -> new Connection(uri, database.getAuthToken())))
			.run("--server.port=0", "--spring.neo4j.uri=" + uri, "--clew.sample-data.load=always",
					"--clew.data-dir=" + directory, "--clew.limits.time=" + LIMIT + "s");
		api = new Api(clew.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		for (String call : READS) {
			// What is asked for the first time may be late.
			await(() -> api.call("/api/v1/" + call), answer -> answer.status() == 200);
		}
	}

	@AfterAll
	static void stop() throws IOException {
		clew.close();
		connection.close();
		database.close();
	}

	private record Connection(URI uri, AuthToken token) implements Neo4jConnectionDetails {

		@Override
		public URI getUri() {
			return this.uri;
		}

		@Override
		public AuthToken getAuthToken() {
			return this.token;
		}

	}

	@AfterEach
	void heal() throws InterruptedException {
		connection.heal();
		await(() -> api.call("/api/v1/schema"), answer -> answer.status() == 200);
		await(() -> api.call("/actuator/health/readiness"), answer -> answer.status() == 200);
		assertThat(api.call("/api/v1/entities/person-mukhtar-ablyazov").status()).isEqualTo(200);
	}

	@Test
	void answersEveryCallInTimeWhileTheDatabaseIsFrozen() {
		connection.freeze();
		for (String call : READS) {
			assertIsRefused(call, timed(() -> api.call("/api/v1/" + call)));
		}
		assertIsRefused("POST views", timed(() -> api.post("/api/v1/views", "application/json", VIEW)));
		assertThat(timed(() -> api.call("/actuator/health")).status()).isEqualTo(503);
		assertThat(timed(() -> api.call("/actuator/health/readiness")).status()).isEqualTo(503);
		assertThat(timed(() -> api.call("/actuator/health/liveness")).status()).isEqualTo(200);
	}

	@Test
	void answersEveryCallInTimeWhileConnectionsAreCut() {
		connection.cut();
		for (String call : READS) {
			assertIsRefused(call, timed(() -> api.call("/api/v1/" + call)));
		}
		assertIsRefused("POST views", timed(() -> api.post("/api/v1/views", "application/json", VIEW)));
		assertThat(timed(() -> api.call("/actuator/health/readiness")).status()).isEqualTo(503);
	}

	@Test
	void storesAViewOnceWhileTheDatabaseIsSlow() {
		int before = api.get("views").get("total").asInt();
		connection.delay(100);
		assertThat(timed(() -> api.post("/api/v1/views", "application/json", VIEW)).status()).isEqualTo(201);
		connection.heal();
		assertThat(api.get("views").get("total").asInt()).isEqualTo(before + 1);
	}

	private static void assertIsRefused(String call, Answer answer) {
		assertThat(answer.status()).as(call + ": " + answer.response().body()).isEqualTo(503);
		assertThat(answer.type()).isEqualTo("application/problem+json");
		assertThat(answer.response().headers().firstValue("Retry-After")).as(call).isPresent();
	}

	private static Answer timed(Supplier<Answer> call) {
		long start = System.nanoTime();
		Answer answer = call.get();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as(answer.response().uri().toString())
			.isLessThan(HANGS);
		return answer;
	}

	private static void await(Supplier<Answer> call, Predicate<Answer> wanted) throws InterruptedException {
		long end = System.nanoTime() + RECOVERY.toNanos();
		while (!wanted.test(call.get())) {
			assertThat(System.nanoTime()).as("the end of the recovery").isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

}

package org.clew.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.clew.contract.Api.Answer;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.Driver;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a call may cost, on a database that grants a transaction little memory: calls that
 * would cost more end in time, and leave nothing running behind.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "clew.snapshot.memory-share=0")
@Import(LimitsIT.Costly.class)
@DirtiesContext
class LimitsIT {

	private static final String ENDLESS = "test: endless";

	private static final Duration GONE_WITHIN = Duration.ofMillis(250);

	@TempDir
	static Path directory;

	private static DatabaseManagementService database;

	@LocalServerPort
	private int port;

	@Autowired
	private Driver driver;

	@DynamicPropertySource
	static void withLittleMemory(DynamicPropertyRegistry registry) {
		database = new DatabaseManagementServiceBuilder(directory)
			.setConfig(GraphDatabaseSettings.memory_transaction_max_size, DataSize.ofMegabytes(20).toBytes())
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100))
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
			.build();
		var api = (GraphDatabaseAPI) database.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		int bolt = api.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		registry.add("spring.neo4j.uri", () -> "bolt://localhost:" + bolt);
	}

	@AfterAll
	static void stop() {
		database.shutdown();
	}

	/** Calls that cost more than any should. */
	@RestController
	static class Costly {

		private static final String NEVER_DONE = """
				UNWIND range(1, 1000000000) AS x
				UNWIND range(1, 1000000000) AS y
				WITH x, y
				WHERE x + y < 0
				RETURN count(*) AS count""";

		private final GraphReader reader;

		Costly(GraphReader reader) {
			this.reader = reader;
		}

		@GetMapping("/api/v1/test/endless")
		List<Long> endless() {
			return count(ENDLESS, NEVER_DONE, Duration.ofMinutes(1));
		}

		@PostMapping("/api/v1/test/endless")
		List<Long> endless(@RequestBody Map<String, Object> body) {
			return endless();
		}

		@GetMapping("/api/v1/test/slow")
		List<Long> slow() {
			return count("test: slow", NEVER_DONE, Duration.ofSeconds(1));
		}

		@GetMapping("/api/v1/test/large")
		List<Long> large() {
			return count("test: large", """
					UNWIND range(1, 10000000) AS x
					WITH collect('number ' + x) AS numbers
					RETURN size(numbers) AS count""", Duration.ofMinutes(1));
		}

		@GetMapping("/api/v1/test/half")
		void half(HttpServletResponse response) throws IOException {
			response.setContentType("text/plain");
			response.getWriter().write("{\"this is\": \"the beginning\"}");
			response.flushBuffer();
			slow();
		}

		private List<Long> count(String name, String text, Duration time) {
			return this.reader.read(new Statement(name, text), Map.of(), Deadline.in(time),
					row -> row.get("count").asLong());
		}

	}

	@Test
	void endsInTimeAndSaysSo() {
		long start = System.nanoTime();
		Answer answer = new Api(this.port).call("/api/v1/test/slow");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:clew:problem:time-budget");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
	}

	/** Trying again would only exhaust the memory again. */
	@Test
	void saysThatTheMemoryRanOutAndDoesNotTryAgain() {
		long start = System.nanoTime();
		Answer answer = new Api(this.port).call("/api/v1/test/large");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:clew:problem:memory-budget");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/test/endless HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /api/v1/test/endless HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"a\": 17}" })
	void endsTheTransactionOfAClientThatIsGone(String request) throws IOException, InterruptedException {
		Duration best = Duration.ofMinutes(1);
		// On a busy machine the measuring itself may be held up.
		for (int i = 0; i < 5 && best.compareTo(GONE_WITHIN) > 0; i++) {
			long closed;
			try (Socket client = new Socket("localhost", this.port)) {
				client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
				awaitRunning(1);
				Thread.sleep(300);
				assertThat(running(ENDLESS)).isEqualTo(1);
				closed = System.nanoTime();
			}
			awaitRunning(0);
			Duration took = Duration.ofNanos(System.nanoTime() - closed);
			best = (took.compareTo(best) < 0) ? took : best;
		}
		assertThat(best).isLessThanOrEqualTo(GONE_WITHIN);
		assertThat(new Api(this.port).call("/actuator/health").status()).isEqualTo(200);
	}

	@Test
	void cutsTheConnectionWhereAnAnswerFailsHalfWay() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1/test/half"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
			assertThat(response.statusCode()).isEqualTo(200);
			ByteArrayOutputStream received = new ByteArrayOutputStream();
			assertThatThrownBy(() -> response.body().transferTo(received)).isInstanceOf(IOException.class);
			assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("{\"this is\": \"the beginning\"}");
		}
	}

	/** More than the database grants a transaction, and more than fits on the way. */
	@Test
	void exportsMoreThanFitsIntoATransactionAtOnceAndEndsForAClientThatIsGone() throws Exception {
		int entities = 40_000;
		for (int i = 0; i < entities; i += 2000) {
			this.driver.executableQuery("""
					UNWIND range($first, $first + 1999) AS number
					WITH number, reduce(text = '', part IN range(1, 28) | text + randomUUID()) AS text
					CREATE (:Entity:Person {id: 'many-' + number, name: 'Number ' + number, text: text})""")
				.withParameters(Map.of("first", i))
				.execute();
		}
		Duration best = Duration.ofMinutes(1);
		for (String format : List.of("json", "graphml", "csv", "xlsx")) {
			long start = System.nanoTime();
			try (Socket client = new Socket("localhost", this.port)) {
				request(client, format);
				assertThat(client.getInputStream().read()).isEqualTo('H');
				Duration took = Duration.ofNanos(System.nanoTime() - start);
				best = (took.compareTo(best) < 0) ? took : best;
				awaitRunning("reads/export-nodes", 1);
				Thread.sleep(300);
			}
			awaitRunning("reads/export-nodes", 0);
		}
		assertThat(best).isLessThan(Duration.ofMillis(200));
		String all = new Api(this.port).call("/api/v1/export").response().body();
		assertThat(all.lines().filter(line -> line.startsWith("{\"id\""))).hasSize(entities);
		assertThat(all).endsWith("}\n");
		try (var session = this.driver.session()) {
			session.run("MATCH (entity:Entity) CALL (entity) { DELETE entity } IN TRANSACTIONS OF 1000 ROWS").consume();
		}
	}

	private static void request(Socket client, String format) throws IOException {
		client.getOutputStream()
			.write(("GET /api/v1/export?format=" + format + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
	}

	private void awaitRunning(int number) throws InterruptedException {
		awaitRunning(ENDLESS, number);
	}

	private void awaitRunning(String statement, int number) throws InterruptedException {
		long start = System.nanoTime();
		while (running(statement) != number) {
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
			Thread.sleep(5);
		}
	}

	private int running(String statement) {
		return this.driver.executableQuery("""
				SHOW TRANSACTIONS YIELD metaData
				WHERE metaData.statement = $name
				RETURN count(*) AS running""")
			.withParameters(Map.of("name", statement))
			.execute()
			.records()
			.getFirst()
			.get("running")
			.asInt();
	}

}

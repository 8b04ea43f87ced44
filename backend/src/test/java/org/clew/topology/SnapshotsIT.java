package org.clew.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.clew.contract.Api;
import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statements;
import org.clew.topology.Snapshots.Settings;
import org.clew.topology.Snapshots.Status.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer is never older than the database, whoever writes to it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SnapshotsIT {

	private static final String PAIR = "paths?from=person-marju-lauristin&to=person-zhanbolat-mamay&k=1";

	@TempDir
	static Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private GraphReader reader;

	@Autowired
	private Statements statements;

	/** Of another program. */
	private Driver driver;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@BeforeEach
	void connect(@Autowired Neo4jConnectionDetails details) {
		this.driver = GraphDatabase.driver(details.getUri(), details.getAuthToken());
	}

	@AfterEach
	void disconnect() {
		write("MATCH ()-[met:MET_WITH {id: 'written-by-another'}]->() DELETE met");
		this.driver.close();
	}

	@Test
	void isNotUsedAfterAWriteBySomebodyElseUntilItIsMadeAnew() {
		awaitAnswerBySnapshot();
		assertThat(answeredBy(api().get(PAIR))).isEqualTo("snapshot");
		int edges = edges();

		writeAMeeting();

		JsonNode next = api().get(PAIR);
		assertThat(answeredBy(next)).isEqualTo("cypher");
		assertThat(named(next)).isEqualTo("written-by-another");
		assertThat(named(awaitAnswerBySnapshot())).isEqualTo("written-by-another");
		assertThat(api().get("snapshot").get("state").asString()).isEqualTo("FRESH");
		assertThat(edges()).isEqualTo(edges + 1);

		write("MATCH ()-[met:MET_WITH {id: 'written-by-another'}]->() DELETE met");

		next = api().get(PAIR);
		assertThat(answeredBy(next)).isEqualTo("cypher");
		assertThat(named(next)).isNotEqualTo("written-by-another");
	}

	@Test
	void cannotBeInsistedOnWhileItIsOutdated() {
		awaitAnswerBySnapshot();
		assertThat(api().call("/api/v1/" + PAIR + "&via=snapshot").status()).isEqualTo(200);

		writeAMeeting();

		Api.Answer insisted = api().call("/api/v1/" + PAIR + "&via=snapshot");
		assertThat(insisted.status()).isEqualTo(503);
		assertThat(insisted.type()).startsWith("application/problem+json");
		assertThat(insisted.json().get("detail").asString()).contains("/api/v1/snapshot");
	}

	@Test
	void isNotUsedIfItWasOutdatedBeforeItWasMade() throws InterruptedException {
		Snapshots snapshots = new Snapshots(new Settings(0.25), new SnapshotReader(this.reader, this.statements) {

			private boolean written;

			@Override
			Snapshot read(DatabaseState state, boolean detailed) {
				Snapshot snapshot = super.read(state, detailed);
				if (!this.written) {
					this.written = true;
					writeAMeeting();
				}
				return snapshot;
			}

		});

		snapshots.start();

		Deadline patience = Deadline.in(Duration.ofSeconds(30));
		while (snapshots.status().state() == State.BUILDING && !patience.passed()) {
			Thread.sleep(1);
		}
		assertThat(snapshots.status().state()).isEqualTo(State.NONE);
		Optional<Snapshot> found = snapshots.at(now(), true);
		assertThat(found).isEmpty();
		while (found.isEmpty() && !patience.passed()) {
			Thread.sleep(10);
			found = snapshots.at(now(), true);
		}
		assertThat(found).hasValueSatisfying(snapshot -> assertThat(snapshot.edges()).isEqualTo(count()));
	}

	@Test
	void isNotMadeWhereItWouldTakeMoreMemoryThanItMay() throws InterruptedException {
		Snapshots snapshots = new Snapshots(new Settings(1e-9), new SnapshotReader(this.reader, this.statements));

		snapshots.start();

		Deadline patience = Deadline.in(Duration.ofSeconds(30));
		while (snapshots.status().state() == State.BUILDING && !patience.passed()) {
			Thread.sleep(1);
		}
		assertThat(snapshots.status().state()).isEqualTo(State.TOO_LARGE);
		assertThat(snapshots.at(now(), true)).isEmpty();
	}

	/** The answer to the first question that the snapshot answers. */
	private JsonNode awaitAnswerBySnapshot() {
		Deadline patience = Deadline.in(Duration.ofSeconds(30));
		JsonNode answer = api().get(PAIR);
		while (!answeredBy(answer).equals("snapshot")) {
			assertThat(patience.passed()).as("no snapshot is made").isFalse();
			answer = api().get(PAIR);
		}
		return answer;
	}

	private static String answeredBy(JsonNode answer) {
		return answer.get("meta").get("answeredBy").asString();
	}

	/** The first edge of the best path. */
	private static String named(JsonNode answer) {
		return answer.get("paths").get(0).get("edges").get(0).asString();
	}

	private int edges() {
		return api().get("snapshot").get("edges").asInt();
	}

	private void writeAMeeting() {
		write("""
				MATCH (one:Entity {id: 'person-marju-lauristin'})
				MATCH (other:Entity {id: 'person-zhanbolat-mamay'})
				CREATE (one)-[:MET_WITH {id: 'written-by-another', sources: ['odf-2017-02'], claims: 1}]->(other)""");
	}

	private void write(String statement) {
		this.driver.executableQuery(statement).execute();
	}

	private int count() {
		return this.driver
			.executableQuery("MATCH (:Entity)-[relationship]->(:Entity) RETURN count(relationship) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt();
	}

	private DatabaseState now() {
		return new SnapshotReader(this.reader, this.statements).size().state();
	}

	private Api api() {
		return new Api(this.port);
	}

}

package org.clew.dataimport.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.clew.contract.Api;
import org.clew.contract.ClewWithOwnStore;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of an import where the database refuses something: a constraint that
 * somebody else has made is in its way.
 */
class ImportFaultsIT extends ClewWithOwnStore {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Autowired
	private Orders orders;

	@Autowired
	private Imports imports;

	@AfterEach
	void allowAgain() {
		cypher("DROP CONSTRAINT in_the_way IF EXISTS", Map.of());
	}

	/** The source stands last, so that the halves do not have it. */
	@Test
	void aBatchThatTheDatabaseRefusesLosesOneRecordAlone() {
		cypher("CREATE CONSTRAINT in_the_way FOR (person:Person) REQUIRE person.badge IS UNIQUE", Map.of());
		String people = "%s,%s,%s,%s,%s".formatted(person("f-1", "1"), person("f-2", "2"), person("f-3", "2"),
				person("f-4", "4"), person("f-5", "5"));
		String edges = "%s,%s".formatted(met("f-e1", "f-1", "f-5"), met("f-e2", "f-4", "f-2"));

		JsonNode done = imported("refused", """
				{"format": "clew", "version": 1, "edges": [%s], "nodes": [%s],
				 "sources": [{"id": "faults/s", "title": "S"}]}""".formatted(edges, people));

		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("rejected").asInt()).isEqualTo(1);
		assertThat(Uploads.rejects(api(), done.get("id").asString())).singleElement()
			.asString()
			.startsWith("node 'f-3': the database does not take one of its values");
		assertThat(done.get("nodes").toString())
			.isEqualTo("[{\"type\":\"Person\",\"created\":4,\"changed\":0,\"unchanged\":0}]");
		assertThat(done.get("edges").toString())
			.isEqualTo("[{\"type\":\"MET_WITH\",\"created\":2,\"changed\":0,\"unchanged\":0}]");
		assertThat(done.get("claims").asInt()).isEqualTo(6);
		for (String id : List.of("f-1", "f-2", "f-4", "f-5")) {
			assertThat(api().get("entities/" + id).get("claims")).hasSize(1);
		}
		assertThat(api().call("/api/v1/entities/f-3").status()).isEqualTo(404);
	}

	@Test
	void anImportWhoseEndCannotBeKeptIsOverAllTheSame() {
		JsonNode first = imported("kept-1", document(person("k-1", "k1")));
		String second = Uploads
			.post(api(), Map.of("dataset", "kept-2", "start", "false"),
					new Upload("k.json", document(person("k-2", "k2"))))
			.json()
			.get("id")
			.asString();
		cypher("MATCH (import:Import) WHERE import.id IN $ids SET import:Watched",
				Map.of("ids", List.of(first.get("id").asString(), second)));
		cypher("CREATE CONSTRAINT in_the_way FOR (import:Watched) REQUIRE import.state IS UNIQUE", Map.of());

		assertThat(api().post("/api/v1/imports/" + second + "/start", "application/json", "").status()).isEqualTo(202);

		assertThat(Uploads.await(api(), second, PATIENCE).get("state").asString()).isEqualTo("DONE");
		assertThat(cypher("MATCH (import:Import {id: $id}) RETURN import.state AS state", Map.of("id", second)))
			.containsExactly("READING");
		assertThat(Api.each(api().get("imports").get("items"), "state")).doesNotContain("READING", "LINKING");
		assertThat(api().call("/api/v1/imports/" + second + "/events").response().body()).contains("event:end");
		assertThat(Uploads.delete(api(), second).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), second, PATIENCE).get("state").asString()).isEqualTo("UNDONE");
		assertThat(api().call("/api/v1/entities/k-2").status()).isEqualTo(404);
	}

	@Test
	void anUndoThatFailsSaysSoAndCanBeTriedAgain() {
		imported("undo-1", document(person("u-1", "one")));
		JsonNode changed = imported("undo-2", document(person("u-1", "two")));
		imported("undo-3", document(person("u-2", "one")));
		cypher("CREATE CONSTRAINT in_the_way FOR (person:Person) REQUIRE person.badge IS UNIQUE", Map.of());
		String id = changed.get("id").asString();

		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		JsonNode failed = Uploads.await(api(), id, PATIENCE);

		assertThat(failed.get("state").asString()).isEqualTo("UNDO_FAILED");
		assertThat(failed.get("problem").asString()).contains("undoing it can be tried again");
		assertThat(badge("u-1")).isEqualTo("two");
		assertThat(api().post("/api/v1/imports/" + id + "/start", "application/json", "").status()).isEqualTo(409);
		allowAgain();
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, PATIENCE).get("state").asString()).isEqualTo("UNDONE");
		assertThat(badge("u-1")).isEqualTo("one");
	}

	@Test
	void onlyTheSameOrderGoesOnWithWhatWasInterrupted() throws IOException {
		Path file = directory.resolve("interrupted.json");
		Files.writeString(file, document(person("i-1", "i1")).replace("\"version\": 1,", "\"version\": 1, ["));
		ImportOrder order = order(file, "Title", "Publisher", "https://example.org/i");
		assertThat(this.imports.run(order, false).state()).isEqualTo(State.FAILED);

		assertThat(goesOn(order(file, "Title", "Publisher", "https://example.org/i"))).isTrue();
		assertThat(goesOn(order(file, "Another title", "Publisher", "https://example.org/i"))).isFalse();
		assertThat(goesOn(order(file, "Title", "Another publisher", "https://example.org/i"))).isFalse();
		assertThat(goesOn(order(file, "Title", "Publisher", "https://example.org/j"))).isFalse();
		Files.writeString(file, document(person("i-1", "i2")));
		assertThat(goesOn(order(file, "Title", "Publisher", "https://example.org/i"))).isFalse();
	}

	private ImportOrder order(Path file, String title, String publisher, String url) throws IOException {
		return this.orders.order(Imports.newId(),
				new ImportParameters("clew", "interrupted", title, publisher, url, null, null, null, null, null, null),
				null, List.of(new OrderedFile("interrupted.json", file)));
	}

	private boolean goesOn(ImportOrder order) {
		return this.imports.interrupted(order.digest()).isPresent();
	}

	private JsonNode imported(String dataset, String text) {
		Api.Answer answer = Uploads.post(api(), Map.of("dataset", dataset), new Upload("faults.json", text));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		return Uploads.await(api(), answer.json().get("id").asString(), PATIENCE);
	}

	private String badge(String id) {
		return api().get("entities/" + id).get("properties").get("badge").asString();
	}

	private List<String> cypher(String statement, Map<String, Object> parameters) {
		return this.driver.executableQuery(statement)
			.withParameters(parameters)
			.execute()
			.records()
			.stream()
			.map(row -> row.get("state").asString())
			.toList();
	}

	private static String document(String nodes) {
		return """
				{"format": "clew", "version": 1, "sources": [{"id": "faults/s", "title": "S"}],
				 "nodes": [%s]}""".formatted(nodes);
	}

	private static String person(String id, String badge) {
		return """
				{"id": "%1$s", "type": "Person", "name": "Person %1$s", "properties": {"badge": "%2$s"},
				 "claims": [{"source": "faults/s", "locator": "%1$s %2$s"}]}""".formatted(id, badge);
	}

	private static String met(String id, String source, String target) {
		return """
				{"id": "%1$s", "type": "MET_WITH", "source": "%2$s", "target": "%3$s",
				 "claims": [{"source": "faults/s", "locator": "%1$s"}]}""".formatted(id, source, target);
	}

}

package org.clew.dataimport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.clew.contract.Api;
import org.clew.contract.ClewWithOwnStore;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an earlier version stored under ids of its own is known again: the same data do
 * not come twice. The batches are small, so that a source and what rests on it are in
 * several.
 */
@TestPropertySource(properties = "clew.imports.batch=2")
class OlderStoreIT extends ClewWithOwnStore {

	@Test
	void claimsWithoutTheirKindInTheirIdAreNotDoubled() {
		Upload document = new Upload("old.json",
				"""
						{"format": "clew", "version": 1, "sources": [{"id": "old/s", "title": "S"}], "nodes": [
						  {"id": "old-1", "type": "Person", "name": "Ana Old", "claims": [
						    {"source": "old/s", "locator": "page 1"},
						    {"source": "old/s", "locator": "page 1", "statedBy": "Ana", "assertion": "that she is"},
						    {"source": "old/s", "locator": "page 2", "nature": "allegation"}]},
						  {"id": "old-2", "type": "Person", "name": "Bo Old", "claims": [{"source": "old/s", "locator": "page 1"}]}],
						 "edges": [{"id": "old-e", "type": "MET_WITH", "source": "old-1", "target": "old-2",
						   "claims": [{"source": "old/s", "locator": "page 1", "statedBy": "Bo"}]}]}""");
		assertThat(imported("older", document).get("claims").asInt()).isEqualTo(5);
		claimsAsBefore("older");
		JsonNode person = api().get("entities/old-1");
		JsonNode edge = api().get("edges/old-e");

		JsonNode again = imported("older", document);

		assertUnchanged(again);
		assertThat(api().get("entities/old-1")).isEqualTo(person);
		assertThat(api().get("edges/old-e")).isEqualTo(edge);
	}

	@Test
	void aPageThatWasStoredUnderAFormerIdStaysOneSource() {
		String page = "https://register.example/pages";
		Upload file = new Upload("pages.ftm.json",
				"""
						{"id":"page-1","schema":"Person","properties":{"name":["Ana Page"],"sourceUrl":["%1$s"]}}
						{"id":"page-2","schema":"Person","properties":{"name":["Bo Page"],"sourceUrl":["%1$s/"]}}
						{"id":"page-3","schema":"Associate","properties":{"person":["page-1"],"associate":["page-2"],"sourceUrl":["%1$s"]}}
						"""
					.formatted(page));
		JsonNode first = imported("pages", file);
		String id = api().get("entities/page-1").get("evidence").get("sources").get(0).asString();
		String former = "ftm-page-" + uuid(page);
		cypher("""
				MATCH (source:Source {id: $id})
				SET source.id = $former
				WITH source
				MATCH (thing:Entity)
				WHERE $id IN thing.sources
				SET thing.sources = [$former]
				WITH DISTINCT thing
				OPTIONAL MATCH (thing)-[relationship {id: 'page-3'}]->()
				SET relationship.sources = [$former]""", Map.of("id", id, "former", former));
		claimsAsBefore("pages");

		JsonNode again = imported("pages", file);

		assertUnchanged(again);
		assertThat(again.get("sources").get("created").asInt()).isZero();
		for (String thing : List.of("entities/page-1", "entities/page-2", "edges/page-3")) {
			assertThat(api().get(thing).get("claims")).hasSize(1);
			assertThat(api().get(thing).get("evidence").get("sources").toString())
				.isEqualTo("[\"%s\"]".formatted(former));
		}
		assertThat(api().call("/api/v1/sources/" + id).status()).isEqualTo(404);
		undo(again);
		undo(first);
		assertThat(api().call("/api/v1/sources/" + former).status()).isEqualTo(404);
	}

	private static void assertUnchanged(JsonNode again) {
		assertThat(again.get("claims").asInt()).isZero();
		for (String kind : List.of("nodes", "edges")) {
			assertThat(again.get(kind)).isNotEmpty()
				.allSatisfy(count -> assertThat(count.get("created").asInt() + count.get("changed").asInt()).isZero());
		}
	}

	/**
	 * Gives claims the ids that they had before these told entities from relationships.
	 */
	private void claimsAsBefore(String dataset) {
		List<Map<String, Object>> rows = this.driver.executableQuery("""
				MATCH (claim:Claim {dataset: $dataset})-[:IN]->(source:Source)
				RETURN properties(claim) AS claim, source.id AS source""")
			.withParameters(Map.of("dataset", dataset))
			.execute()
			.records()
			.stream()
			.map(row -> {
				Map<String, Object> claim = new HashMap<>(row.get("claim").asMap());
				String before = uuid(String.join("\n", String.valueOf(claim.get("subject")),
						row.get("source").asString(), String.valueOf(claim.get("locator")),
						String.valueOf(claim.get("statedBy")), String.valueOf(claim.get("assertion"))));
				return Map.of("id", claim.get("id"), "before", before);
			})
			.toList();
		assertThat(rows).isNotEmpty().noneMatch(row -> Objects.equals(row.get("id"), row.get("before")));
		cypher("UNWIND $rows AS row MATCH (claim:Claim {id: row.id}) SET claim.id = row.before", Map.of("rows", rows));
	}

	private static String uuid(String content) {
		return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private void cypher(String statement, Map<String, Object> parameters) {
		this.driver.executableQuery(statement).withParameters(parameters).execute();
	}

	private JsonNode imported(String dataset, Upload file) {
		Api.Answer answer = Uploads.post(api(), Map.of("dataset", dataset), file);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		JsonNode done = Uploads.await(api(), answer.json().get("id").asString(), Duration.ofMinutes(1));
		assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
		assertThat(done.get("rejected").asInt()).isZero();
		return done;
	}

	private void undo(JsonNode status) {
		String id = status.get("id").asString();
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, Duration.ofMinutes(1)).get("state").asString()).isEqualTo("UNDONE");
	}

}

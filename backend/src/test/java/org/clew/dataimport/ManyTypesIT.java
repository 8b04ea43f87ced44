package org.clew.dataimport;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.contract.Api;
import org.clew.contract.ClewWithOwnStore;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A graph with more types than anybody meant it to have.
 */
class ManyTypesIT extends ClewWithOwnStore {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int MOST = 2000;

	/** Types of entities and relationships that an import may bring. */
	private static final int MOST_NEW = 200;

	@Test
	void anImportBringsSoManyTypesAndTheOthersAreRejectedByName() {
		JsonNode looked = begin("many-types", MOST_NEW + 3, "");
		String id = looked.get("id").asString();

		JsonNode done = run(id);

		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("nodes")).hasSize(MOST_NEW);
		assertThat(done.get("edges")).hasSize(MOST_NEW);
		assertThat(Uploads.rejects(api(), id)).hasSize(6)
			.contains(
					"node 'many-types-202': type 'Made202' is new, and an import may bring 200 new types of entities "
							+ "(clew.imports.new-types)",
					"edge 'many-types-e200': type 'MADE_200' is new, and an import may bring 200 new types of "
							+ "relationships (clew.imports.new-types)");
		assertThat(looked.get("preview").get("rejected").asInt()).isEqualTo(6);

		String second = begin("known-types", MOST_NEW, "").get("id").asString();
		assertThat(run(second).get("rejected").asInt()).isZero();

		undo(second);
		undo(id);
		assertThat(api().get("schema").toString()).doesNotContain("Made1", "MADE_1");
	}

	@Test
	void readsAreAnsweredInTimeWithAsManyTypesAsThereMayBe() {
		this.driver.executableQuery("""
				CREATE (hub:Entity:Person {id: 'hub-of-types', name: 'Hub', searchNames: ['hub'], claims: 1,
				                           sources: [], nature: 'fact', datasets: ['d']})
				WITH hub
				UNWIND range(1, $types) AS i
				CREATE (other:Entity:$('Kind' + i) {id: 'of-kind-' + i, name: 'Of ' + i, searchNames: ['of'], claims: 1,
				                                    sources: [], nature: 'fact', datasets: ['d']})
				CREATE (hub)-[:$('LED_' + i) {id: 'led-' + i, claims: 1, sources: [], nature: 'fact',
				                              datasets: ['d']}]->(other)""")
			.withParameters(Map.of("types", MOST))
			.execute();
		try {
			JsonNode schema = api().get("schema");
			assertThat(schema.get("types").size()).isGreaterThanOrEqualTo(MOST);
			assertThat(schema.get("relationshipTypes").size()).isGreaterThanOrEqualTo(MOST);
			assertThat(schema.get("types").valueStream().map(type -> type.get("type").asString())).contains("Kind7");
			assertThat(api().get("entities/hub-of-types").get("degrees")).hasSize(MOST)
				.allSatisfy(degree -> assertThat(degree.get("count").asInt()).isEqualTo(1));
			JsonNode around = api().get("entities/hub-of-types/neighbourhood?limit=20");
			assertThat(around.get("nodes")).hasSize(20);
			assertThat(api().get("entities/hub-of-types/neighbours?type=LED_7").get("nodes")).isNotEmpty();
			Api.Answer unknown = api().call("/api/v1/entities?q=x&type=Nothing");
			assertThat(unknown.status()).isEqualTo(400);
			assertThat(unknown.response().body()).hasSizeLessThan(2000);

			String id = begin("one-too-many", 2, "Beyond").get("id").asString();
			run(id);
			assertThat(Uploads.rejects(api(), id)).hasSize(4)
				.allSatisfy(reason -> assertThat(reason).contains("is new", "2000 types", "(clew.imports.types)"));
		}
		finally {
			this.driver.executableQuery("MATCH (entity:Entity) WHERE 'd' IN entity.datasets DETACH DELETE entity")
				.execute();
		}
	}

	/** So many entities in a row, each of a type of its own, as are the links. */
	private JsonNode begin(String dataset, int types, String prefix) {
		String claims = "\"claims\": [{\"source\": \"%s-s\", \"locator\": \"1\"}]".formatted(dataset);
		String nodes = IntStream.range(0, types)
			.mapToObj(i -> "{\"id\": \"%s-%d\", \"type\": \"%sMade%d\", \"name\": \"N\", %s}".formatted(dataset, i,
					prefix, i, claims))
			.collect(Collectors.joining(",\n"));
		String edges = IntStream.range(0, types)
			.mapToObj(
					i -> "{\"id\": \"%s-e%d\", \"type\": \"%sMADE_%d\", \"source\": \"%s-0\", \"target\": \"%s-1\", %s}"
						.formatted(dataset, i, prefix.toUpperCase(Locale.ROOT), i, dataset, dataset, claims))
			.collect(Collectors.joining(",\n"));
		String document = """
				{"format": "clew", "version": 1, "sources": [{"id": "%s-s", "title": "S"}],
				 "nodes": [%s], "edges": [%s]}""".formatted(dataset, nodes, edges);
		Api.Answer answer = Uploads.post(api(), Map.of("dataset", dataset, "start", "false"),
				new Upload("a.json", document));
		assertThat(answer.status()).isEqualTo(201);
		return answer.json();
	}

	private JsonNode run(String id) {
		assertThat(api().post("/api/v1/imports/" + id + "/start", "application/json", "").status()).isEqualTo(202);
		return Uploads.await(api(), id, PATIENCE);
	}

	private void undo(String id) {
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, PATIENCE).get("state").asString()).isEqualTo("UNDONE");
	}

}

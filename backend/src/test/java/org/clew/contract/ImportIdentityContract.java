package org.clew.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is one thing and what is two, across files, data sets and versions of a record.
 * Every test undoes what it imports, since others count.
 */
interface ImportIdentityContract {

	/** The name that all parliaments of a collection have. */
	String PARLIAMENT = "popolo-v2.json";

	Api api();

	Driver driver();

	private static String parliament(String name, String member) {
		return """
				{"organizations": [{"id": "house", "name": "%s", "classification": "legislature"}],
				 "persons": [{"id": "1", "name": "%s"}],
				 "memberships": [{"person_id": "1", "organization_id": "house"}]}""".formatted(name, member);
	}

	@Test
	default void twoDataSetsWhoseFilesAreCalledAlikeStayTwo() {
		JsonNode north = imported(Map.of("dataset", "north-house"),
				new Upload(PARLIAMENT, parliament("House of the North", "Ana North")));
		JsonNode south = imported(Map.of("dataset", "south-house"),
				new Upload(PARLIAMENT, parliament("House of the South", "Bo South")));

		assertThat(api().get("entities/north-house:organization:house").get("name").asString())
			.isEqualTo("House of the North");
		JsonNode house = api().get("entities/south-house:organization:house");
		assertThat(house.get("name").asString()).isEqualTo("House of the South");
		assertThat(house.get("aliases")).isEmpty();
		assertThat(api().get("entities/south-house:person:1").get("name").asString()).isEqualTo("Bo South");
		undo(south);
		undo(north);
	}

	@Test
	default void aNamespaceMayBeGiven() {
		JsonNode done = imported(Map.of("dataset", "north-house", "namespace", "north"),
				new Upload(PARLIAMENT, parliament("House of the North", "Ana North")));

		assertThat(api().get("entities/north:person:1").get("name").asString()).isEqualTo("Ana North");
		undo(done);
	}

	@Test
	default void aDataSetThatWasFilledWithIdsOfItsFilesGoesOnWithThem() {
		Upload file = new Upload(PARLIAMENT, parliament("House of the North", "Ana North"));
		JsonNode first = imported(Map.of("dataset", "north-house", "namespace", "popolo-v2"), file);
		forgetNamespace(first.get("id").asString());

		JsonNode second = imported(Map.of("dataset", "north-house"), file);

		assertThat(second.get("nodes").toString())
			.contains("\"type\":\"Person\",\"created\":0,\"changed\":0,\"unchanged\":1");
		assertThat(api().call("/api/v1/entities/north-house:person:1").status()).isEqualTo(404);
		undo(second);
		undo(first);
	}

	/** As orders were stored that came before data sets kept their ids apart. */
	private void forgetNamespace(String id) {
		driver().executableQuery("""
				MATCH (import:Import {id: $id})
				SET import.order = replace(import.order, '"namespace":"popolo-v2"', '"namespace":null')
				""").withParameters(Map.of("id", id)).execute();
	}

	private JsonNode imported(Map<String, String> parameters, Upload... files) {
		Api.Answer answer = Uploads.post(api(), parameters, files);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		assertThat(answer.response().headers().firstValue("Location"))
			.contains("/api/v1/imports/" + answer.json().get("id").asString());
		JsonNode done = Uploads.await(api(), answer.json().get("id").asString(), Duration.ofSeconds(30));
		assertThat(List.of("DONE")).as(done.toString()).contains(done.get("state").asString());
		return done;
	}

	private void undo(JsonNode status) {
		String id = status.get("id").asString();
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, Duration.ofSeconds(30)).get("state").asString()).isEqualTo("UNDONE");
	}

}

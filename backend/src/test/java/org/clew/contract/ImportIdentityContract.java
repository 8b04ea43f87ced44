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

	@Test
	default void aBroaderTypeOfAnotherDataSetDoesNotWidenWhatIsKnown() {
		String person = """
				{"id":"wide-1","schema":"Person","properties":{"name":["Ana Wide"],"birthDate":["1970"]}}""";
		String entity = """
				{"id":"wide-1","schema":"LegalEntity","properties":{"name":["Ana Wide"],"country":["fr"]}}""";
		JsonNode first = imported(Map.of("dataset", "peps"), new Upload("p.ftm.json", person));
		JsonNode second = imported(Map.of("dataset", "tenders"), new Upload("e.ftm.json", entity));
		JsonNode known = api().get("entities/wide-1");
		assertThat(known.get("type").asString()).isEqualTo("Person");
		assertThat(known.get("properties").get("ftm:schema").asString()).isEqualTo("Person");
		assertThat(known.get("properties").has("kind")).isFalse();
		undo(second);
		undo(first);

		first = imported(Map.of("dataset", "tenders"), new Upload("e.ftm.json", entity));
		second = imported(Map.of("dataset", "peps"), new Upload("p.ftm.json", person));
		known = api().get("entities/wide-1");
		assertThat(known.get("type").asString()).isEqualTo("Person");
		assertThat(known.get("properties").has("kind")).isFalse();
		undo(second);
		assertThat(api().get("entities/wide-1").get("properties").get("kind").asString()).isEqualTo("legal entity");
		undo(first);
	}

	@Test
	default void whatHasTheIdOfSomethingElseIsRemarked() {
		JsonNode first = imported(Map.of("dataset", "pilots"),
				document(node("shared-1", "Person", "Ana Pilot", claim("page 1"))));
		JsonNode second = imported(Map.of("dataset", "ferries"),
				document(node("shared-1", "Event", "Harbour Day", claim("page 1"))));

		assertThat(second.get("remarks").toString())
			.contains("an entity of another data set has the id, with another name and another type");
		undo(second);
		undo(first);
	}

	@Test
	default void correctedEndsOfARelationshipAreFollowedAndUndone() {
		String people = node("end-a", "Person", "Ana End", claim("1")) + ","
				+ node("end-b", "Person", "Bo End", claim("2"));
		JsonNode first = imported(Map.of("dataset", "ends"),
				document(people, edge("end-e", "end-a", "end-b", claim("3"))));
		JsonNode second = imported(Map.of("dataset", "ends"),
				document(people, edge("end-e", "end-b", "end-a", claim("3"))));

		assertThat(second.get("edges").toString())
			.isEqualTo("[{\"type\":\"MET_WITH\",\"created\":0,\"changed\":1,\"unchanged\":0}]");
		JsonNode edge = api().get("edges/end-e");
		assertThat(List.of(edge.get("source").asString(), edge.get("target").asString())).containsExactly("end-b",
				"end-a");
		assertThat(edge.get("claims")).hasSize(1);
		JsonNode third = imported(Map.of("dataset", "other-ends"),
				document(people, edge("end-e", "end-a", "end-b", claim("4"))));
		assertThat(Uploads.rejects(api(), third.get("id").asString())).singleElement()
			.asString()
			.contains("the id is that of another relationship of [ends]");
		undo(third);

		undo(second);
		edge = api().get("edges/end-e");
		assertThat(List.of(edge.get("source").asString(), edge.get("target").asString())).containsExactly("end-a",
				"end-b");
		undo(first);
		assertThat(api().call("/api/v1/edges/end-e").status()).isEqualTo(404);
	}

	@Test
	default void anOwnerMoreInAnotherVersionIsOneRelationshipMore() {
		String companies = """
				{"id":"own-a","schema":"Company","properties":{"name":["Asset Ltd"]}}
				{"id":"own-b","schema":"Company","properties":{"name":["First Owner Ltd"]}}
				{"id":"own-c","schema":"Company","properties":{"name":["Second Owner Ltd"]}}
				""";
		Upload one = new Upload("one.ftm.json", companies + """
				{"id":"own","schema":"Ownership","properties":{"owner":["own-b"],"asset":["own-a"]}}""");
		Upload both = new Upload("both.ftm.json", companies + """
				{"id":"own","schema":"Ownership","properties":{"owner":["own-b","own-c"],"asset":["own-a"]}}""");

		for (List<Upload> versions : List.of(List.of(one, both, one), List.of(both, one, both))) {
			List<JsonNode> done = versions.stream()
				.map(version -> imported(Map.of("dataset", "owners"), version))
				.toList();
			JsonNode owners = api().get("entities/own-a/neighbours?type=OWNERSHIP&direction=in");
			assertThat(owners.get("edges")).hasSize(2);
			assertThat(Api.each(owners.get("edges"), "source")).containsExactlyInAnyOrder("own-b", "own-c");
			assertThat(api().call("/api/v1/export?format=ftm&dataset=owners")
				.response()
				.body()
				.lines()
				.filter(line -> line.contains("\"Ownership\""))).singleElement().asString().contains("own-b", "own-c");
			done.reversed().forEach(this::undo);
		}
	}

	@Test
	default void anEntityAndARelationshipMayHaveOneId() {
		JsonNode done = imported(Map.of("dataset", "alike"),
				document(
						node("alike-1", "Person", "Ana Alike", claim("1")) + ","
								+ node("alike-2", "Person", "Bo Alike", claim("2")),
						edge("alike-1", "alike-1", "alike-2", claim("1"))));

		assertThat(done.get("claims").asInt()).isEqualTo(3);
		assertThat(api().get("entities/alike-1").get("claims")).hasSize(1);
		assertThat(api().get("edges/alike-1").get("claims")).hasSize(1);
		undo(done);
		assertThat(api().call("/api/v1/entities/alike-1").status()).isEqualTo(404);
		assertThat(api().call("/api/v1/edges/alike-1").status()).isEqualTo(404);
	}

	@Test
	default void whatAClaimSaysIsCorrectedAndUndone() {
		String before = "{\"source\":\"identity/s\",\"locator\":\"page 1\",\"statedBy\":\"Ana\"}";
		String after = "{\"source\":\"identity/s\",\"locator\":\"page 1\",\"statedBy\":\"Bo\",\"nature\":\"allegation\",\"quotation\":\"He did.\"}";
		JsonNode first = imported(Map.of("dataset", "corrected"),
				document(node("corrected-1", "Person", "Ana Corrected", before)));
		JsonNode known = api().get("entities/corrected-1");

		JsonNode second = imported(Map.of("dataset", "corrected"),
				document(node("corrected-1", "Person", "Ana Corrected", after)));

		assertThat(second.get("nodes").toString())
			.isEqualTo("[{\"type\":\"Person\",\"created\":0,\"changed\":1,\"unchanged\":0}]");
		JsonNode claims = api().get("entities/corrected-1").get("claims");
		assertThat(claims).hasSize(1);
		assertThat(claims.get(0).get("nature").asString()).isEqualTo("allegation");
		assertThat(claims.get(0).get("statedBy").asString()).isEqualTo("Bo");
		assertThat(claims.get(0).get("quotation").asString()).isEqualTo("He did.");
		undo(second);
		assertThat(api().get("entities/corrected-1")).isEqualTo(known);
		undo(first);
	}

	@Test
	default void aListOfSeveralKindsIsOneRecordsReject() {
		String numbers = node("mixed-1", "Person", "Ana Mixed", claim("1")).replace("\"claims\"",
				"\"properties\":{\"codes\":[1,2]},\"claims\"");
		JsonNode first = imported(Map.of("dataset", "mixed"), document(numbers));
		JsonNode second = imported(Map.of("dataset", "mixed"), document(
				numbers.replace("[1,2]", "[\"one\"]") + "," + node("mixed-2", "Person", "Bo Mixed", claim("2"))));

		assertThat(Uploads.rejects(api(), second.get("id").asString())).singleElement()
			.asString()
			.contains("mixed-1", "'codes'", "texts", "numbers");
		assertThat(api().get("entities/mixed-2").get("name").asString()).isEqualTo("Bo Mixed");
		undo(second);
		undo(first);
	}

	@Test
	default void anImportOfWhichNothingWasTakenSaysSo() {
		JsonNode done = imported(Map.of("dataset", "nothing", "format", "ftm"),
				new Upload("nothing.json", "{\"id\":\"nothing-1\"}"));

		assertThat(done.get("nothingTaken").asBoolean()).isTrue();
		undo(done);
	}

	@Test
	default void importsThatWaitAndRunAreCancelledAndGoOnWithRightCounts() {
		StringBuilder people = new StringBuilder(node("many-0", "Person", "Person 0", claim("0")));
		for (int i = 1; i < 20_000; i++) {
			// Every second comes again.
			people.append(',').append(node("many-" + (i - i % 2), "Person", "Person " + (i - i % 2), claim("0")));
		}
		Upload many = new Upload("many.json", text(people.toString(), ""));
		String running = Uploads.post(api(), Map.of("dataset", "many"), many).json().get("id").asString();
		JsonNode waiting = Uploads
			.post(api(), Map.of("dataset", "few"), document(node("few-1", "Person", "Ana Few", claim("1"))))
			.json();
		assertThat(Api.each(waiting.get("ahead"), "id")).contains(running);

		String id = waiting.get("id").asString();
		assertThat(cancel(id)).isEqualTo(202);
		assertThat(api().get("imports/" + id).get("state").asString()).isEqualTo("CANCELLED");
		assertThat(cancel(running)).isEqualTo(202);
		JsonNode cancelled = Uploads.await(api(), running, Duration.ofSeconds(60));
		assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
		assertThat(cancel(running)).isEqualTo(409);

		assertThat(api().post("/api/v1/imports/" + running + "/start", "application/json", "").status()).isEqualTo(202);
		JsonNode done = Uploads.await(api(), running, Duration.ofSeconds(60));
		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("nodes").get(0).get("created").asInt()).isEqualTo(10_000);
		assertThat(done.get("claims").asInt()).isEqualTo(10_000);
		undo(done);
	}

	@Test
	default void onePageThatSeveralImportersMetIsOneSource() {
		JsonNode popolo = imported(Map.of("dataset", "one-page"), new Upload("house.json", """
				{"organizations": [{"id": "house", "name": "House", "classification": "legislature"}],
				 "persons": [{"id": "1", "name": "Ana North"}],
				 "memberships": [{"id": "m", "person_id": "1", "organization_id": "house",
				   "sources": [{"url": "HTTP://Members.example/Ana/"}]}]}"""));
		JsonNode ftm = imported(Map.of("dataset", "one-page"), new Upload("house.ftm.json", """
				{"id":"one-page:membership:m","schema":"Membership","properties":{"member":["one-page:person:1"],\
				"organization":["one-page:organization:house"],"sourceUrl":["http://members.example/Ana"]}}"""));
		JsonNode table = imported(Map.of("dataset", "one-page", "mapping", """
				mapping: members
				files:
				  - match: house.csv
				    evidence: [{url: page}]
				    relationships:
				      - {id: {text: 'one-page:membership:m'}, type: MEMBER_OF, source: person, target: body}
				"""), new Upload("house.csv", """
				person,body,page
				one-page:person:1,one-page:organization:house,http://MEMBERS.example/Ana/
				"""));

		JsonNode edge = api().get("edges/one-page:membership:m");
		assertThat(edge.get("claims")).hasSize(3);
		assertThat(edge.get("evidence").get("sources")).hasSize(1);
		String path = "paths?from=one-page:person:1&to=one-page:organization:house&minSources=";
		assertThat(api().get(path + 1).get("paths")).hasSize(1);
		assertThat(api().get(path + 2).get("paths")).isEmpty();
		List.of(table, ftm, popolo).forEach(this::undo);
	}

	private int cancel(String id) {
		return api().post("/api/v1/imports/" + id + "/cancel", "application/json", "").status();
	}

	private static String claim(String locator) {
		return "{\"source\":\"identity/s\",\"locator\":\"%s\"}".formatted(locator);
	}

	private static String node(String id, String type, String name, String claim) {
		return "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"claims\":[%s]}".formatted(id, type, name, claim);
	}

	private static String edge(String id, String source, String target, String claim) {
		return "{\"id\":\"%s\",\"type\":\"MET_WITH\",\"source\":\"%s\",\"target\":\"%s\",\"claims\":[%s]}".formatted(id,
				source, target, claim);
	}

	private static Upload document(String nodes) {
		return document(nodes, "");
	}

	private static Upload document(String nodes, String edges) {
		return new Upload("identity.json", text(nodes, edges));
	}

	private static String text(String nodes, String edges) {
		return """
				{"format": "clew", "version": 1, "sources": [{"id": "identity/s", "title": "S"}],
				 "nodes": [%s], "edges": [%s]}""".formatted(nodes, edges);
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

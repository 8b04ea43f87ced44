package org.clew.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files come in, each record accounted for, and go out again without a trace. Every test
 * undoes what it imports, since others count.
 */
interface ImportContract {

	String DOCUMENT = """
			{"format": "clew", "version": 1, "dataset": {"id": "d", "title": "D"},
			 "sources": [{"id": "import-test/s", "title": "S", "publishedOn": "2017-02"}],
			 "edges": [
			  {"id": "e-1", "type": "CITIZEN_OF", "source": "p-1", "target": "country-fr", "from": "2001",
			   "claims": [{"source": "import-test/s", "locator": "page 3", "nature": "allegation"}]},
			  {"id": "e-2", "type": "MET_WITH", "source": "p-1", "target": "p-nobody",
			   "claims": [{"source": "import-test/s", "locator": "page 4"}]}],
			 "nodes": [
			  {"id": "p-1", "type": "Person", "name": "Imported Person", "aliases": ["Imp"],
			   "properties": {"numbers": [1, 2], "kind": "x"},
			   "claims": [{"source": "import-test/s", "locator": "page 1"}]},
			  {"id": "p-2", "type": "Person", "name": "Impossible", "from": "2013-02-30",
			   "claims": [{"source": "import-test/s", "locator": "page 1"}]},
			  {"id": "p-3", "type": "Person", "name": "Unsupported", "claims": []},
			  {"id": "p-4", "type": "Person", "nome": "Misspelt"},
			  {"id": "country-fr", "type": "Country", "name": "French Republic", "properties": {"capital": "Paris"},
			   "claims": [{"source": "import-test/s", "locator": "page 2"}]}]}""";

	Api api();

	@Test
	default void anImportAccountsForEachRecordAndIsUndoneWithoutATrace() {
		JsonNode before = totals();
		JsonNode france = api().get("entities/country-fr");

		JsonNode done = imported("first.json", DOCUMENT);

		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("nodes").toString()).isEqualTo(
				"[{\"type\":\"Country\",\"created\":0,\"changed\":1,\"unchanged\":0},{\"type\":\"Person\",\"created\":2,\"changed\":0,\"unchanged\":0}]");
		assertThat(done.get("edges").toString())
			.isEqualTo("[{\"type\":\"CITIZEN_OF\",\"created\":1,\"changed\":0,\"unchanged\":0}]");
		assertThat(done.get("rejected").asInt()).isEqualTo(3);
		assertThat(done.get("remarks").propertyNames()).singleElement()
			.asString()
			.startsWith("Person: from '2013-02-30' is not a date")
			.endsWith("; it is kept as fromText, without a time");
		assertThat(rejects(done)).containsExactlyInAnyOrder("node 'p-3': it has no evidence",
				"edge 'e-2': there is no entity 'p-nobody'",
				"nodes: the field 'nome' is unknown; known: aliases, claims, from, id, name, properties, to, type");
		assertThat(api().get("entities/p-2").get("properties").toString()).isEqualTo("{\"fromText\":\"2013-02-30\"}");
		JsonNode person = api().get("entities/p-1");
		assertThat(person.get("properties").toString()).isEqualTo("{\"kind\":\"x\",\"numbers\":[1,2]}");
		assertThat(api().get("edges/e-1").get("claims").get(0).get("nature").asString()).isEqualTo("allegation");
		JsonNode republic = api().get("entities/country-fr");
		assertThat(republic.get("name").asString()).isEqualTo("French Republic");
		assertThat(republic.get("aliases").valueStream().map(JsonNode::asString)).contains("France");

		undo(done);

		assertThat(api().call("/api/v1/entities/p-1").status()).isEqualTo(404);
		assertThat(api().call("/api/v1/edges/e-1").status()).isEqualTo(404);
		assertThat(api().call("/api/v1/sources/import-test%2Fs").status()).isEqualTo(404);
		assertThat(api().get("entities/country-fr")).isEqualTo(france);
		assertThat(totals()).isEqualTo(before);
	}

	@Test
	default void theSameFileTwiceChangesNothing() {
		JsonNode first = imported("twice.json", DOCUMENT);
		JsonNode person = api().get("entities/p-1");
		JsonNode france = api().get("entities/country-fr");

		JsonNode second = imported("twice.json", DOCUMENT);

		assertThat(second.get("nodes").toString()).isEqualTo(
				"[{\"type\":\"Country\",\"created\":0,\"changed\":0,\"unchanged\":1},{\"type\":\"Person\",\"created\":0,\"changed\":0,\"unchanged\":2}]");
		assertThat(second.get("edges").toString())
			.isEqualTo("[{\"type\":\"CITIZEN_OF\",\"created\":0,\"changed\":0,\"unchanged\":1}]");
		assertThat(second.get("claims").asInt()).isZero();
		assertThat(api().get("entities/p-1")).isEqualTo(person);
		assertThat(api().get("entities/country-fr")).isEqualTo(france);

		undo(second);
		assertThat(api().get("entities/p-1")).isEqualTo(person);
		undo(first);
		assertThat(api().call("/api/v1/entities/p-1").status()).isEqualTo(404);
	}

	@Test
	default void whatALaterImportReplacedStaysWhenTheEarlierIsUndone() {
		JsonNode france = api().get("entities/country-fr");
		JsonNode first = imported("one.json", ofFrance("capital", "Paris"));
		JsonNode second = imported("two.json", ofFrance("capital", "Vichy"));

		undo(first);
		assertThat(capital()).isEqualTo("Vichy");
		undo(second);
		assertThat(api().get("entities/country-fr")).isEqualTo(france);
	}

	@Test
	default void aPreviewStoresNothingUntilItIsStarted() {
		Api.Answer kept = Uploads.post(api(), Map.of("dataset", "import-test", "start", "false"),
				new Upload("preview.json", DOCUMENT));

		assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
		assertThat(kept.json().get("state").asString()).isEqualTo("READY");
		JsonNode preview = kept.json().get("preview");
		assertThat(preview.get("complete").asBoolean()).isTrue();
		assertThat(preview.get("nodes").toString()).isEqualTo("{\"Country\":1,\"Person\":2}");
		assertThat(preview.get("edges").toString()).isEqualTo("{\"CITIZEN_OF\":1}");
		assertThat(preview.get("knownNodes").toString()).isEqualTo("{\"Country\":1}");
		assertThat(preview.get("knownEdges")).isEmpty();
		assertThat(preview.get("dangling").asInt()).isEqualTo(1);
		assertThat(preview.get("rejected").asInt()).isEqualTo(3);
		assertThat(Api.each(preview.get("rejects"), "reason")).hasSize(3)
			.contains("edge 'e-2': there is no entity 'p-nobody'");
		assertThat(Api.each(preview.get("remarks"), "reason")).hasSize(1);
		assertThat(api().call("/api/v1/entities/p-1").status()).isEqualTo(404);
		String id = kept.json().get("id").asString();
		assertThat(kept.response().headers().firstValue("Location")).contains("/api/v1/imports/" + id);

		assertThat(api().post("/api/v1/imports/" + id + "/start", "application/json", "").status()).isEqualTo(202);

		JsonNode done = Uploads.await(api(), id, Duration.ofSeconds(30));
		assertThat(api().get("entities/p-1").get("name").asString()).isEqualTo("Imported Person");
		assertThat(api().post("/api/v1/imports/" + id + "/start", "application/json", "").status()).isEqualTo(409);
		undo(done);
	}

	@Test
	default void progressIsToldUntilTheEnd() {
		JsonNode done = imported("events.json", DOCUMENT);

		Api.Answer events = api().call("/api/v1/imports/" + done.get("id").asString() + "/events");

		assertThat(events.type()).startsWith("text/event-stream");
		assertThat(events.response().body()).contains("event:end").contains("\"state\":\"DONE\"");
		undo(done);
	}

	@Test
	default void anImportThatIsNotValidNamesWhatIsWrong() {
		assertWrong(Map.of(), List.of(new Upload("a.json", DOCUMENT)), "dataset");
		assertWrong(Map.of("dataset", "Not Allowed"), List.of(new Upload("a.json", DOCUMENT)), "dataset");
		assertWrong(Map.of("dataset", "d", "format", "xls"), List.of(new Upload("a.json", DOCUMENT)), "format");
		assertWrong(Map.of("dataset", "d", "format", "table"), List.of(new Upload("a.csv", "a,b")), "mapping");
		assertWrong(Map.of("dataset", "d"), List.of(new Upload("a.csv", "a,b")), "format");
		assertWrong(Map.of("dataset", "d"), List.of(new Upload("a.txt", "nothing of the kind")), "format");
		assertWrong(Map.of("dataset", "d", "publishedOn", "soon"), List.of(new Upload("a.json", DOCUMENT)),
				"publishedOn");
		assertWrong(Map.of("dataset", "d", "colour", "red"), List.of(new Upload("a.json", DOCUMENT)), "colour");
		assertWrong(Map.of("dataset", "d"), List.of(), "file");
		assertWrong(Map.of("dataset", "d"), List.of(new Upload("a.json", DOCUMENT), new Upload("a.json", DOCUMENT)),
				"file");
		assertThat(api().call("/api/v1/imports/none").status()).isEqualTo(404);
		assertThat(api().call("/api/v1/imports/none/rejects").status()).isEqualTo(404);
	}

	@Test
	default void followTheMoneyComesOutAsItWentIn() {
		List<String> lines = List.of("""
				{"id":"ftm-p","schema":"Person","properties":{"name":["Анна Test","Anna Test"],"birthDate":["1970-05"],\
				"nationality":["fr","kz"],"topics":["role.pep"],"sourceUrl":["https://example.org/a"],"kind":["x"]},\
				"datasets":["test"],"first_seen":"2024-01-01"}""", """
				{"id":"ftm-o","schema":"Company","properties":{"name":["Test Ltd"],"jurisdiction":["gb"],\
				"incorporationDate":["2001-02-30"]},"datasets":["test"]}""", """
				{"id":"ftm-d","schema":"Directorship","properties":{"director":["ftm-p"],"organization":["ftm-o"],\
				"role":["chair"],"startDate":["2010"],"endDate":["2012-03"]},"datasets":["test"]}""", """
				{"id":"ftm-s","schema":"Sanction","properties":{"entity":["ftm-p"],"authority":["Somebody"]}}""");
		Api.Answer posted = Uploads.post(api(), Map.of("dataset", "import-ftm"),
				new Upload("test.ftm.json", String.join("\n", lines)));

		JsonNode done = Uploads.await(api(), posted.json().get("id").asString(), Duration.ofSeconds(30));

		assertThat(done.get("format").asString()).isEqualTo("ftm");
		assertThat(rejects(done)).isEmpty();
		assertThat(api().get("paths?from=ftm-p&to=ftm-o&maxLength=1").get("paths")).hasSize(1);
		List<JsonNode> out = api().call("/api/v1/export?format=ftm&dataset=import-ftm")
			.response()
			.body()
			.lines()
			.map(Uploads::json)
			.filter(entity -> entity.get("id").asString().startsWith("ftm-"))
			.toList();
		assertThat(out).containsExactlyInAnyOrderElementsOf(lines.stream().map(Uploads::json).toList());
		undo(done);
	}

	@Test
	default void whatIsToldOfAFileAsAWholeNamesNoLineOfTheFileBefore() {
		Upload first = new Upload("first.json", """
				{"persons": [
				  {"id": "a", "name": "Anna Ash"},
				  {"id": "b", "name": "Berta Birch"}
				]}""");
		Upload second = new Upload("second.json", """
				{"colours": ["red"], "persons": [{"id": "c", "name": "Carla Cedar"}]}""");
		Api.Answer posted = Uploads.post(api(), Map.of("dataset", "import-lines", "format", "popolo", "start", "false"),
				first, second);
		JsonNode told = posted.json().get("preview").get("remarks");
		assertThat(Api.each(told, "file")).containsExactly("second.json");
		assertThat(Api.each(told, "line")).containsExactly("0");

		String id = posted.json().get("id").asString();
		api().post("/api/v1/imports/" + id + "/start", "application/json", "");
		JsonNode done = Uploads.await(api(), id, Duration.ofSeconds(30));

		for (String range : List.of("bytes=0-5", "items=0-1")) {
			assertThat(api().bytes("/api/v1/imports/" + id + "/rejects", Map.of("Range", range)).statusCode()).as(range)
				.isEqualTo(200);
		}
		assertThat(api().call("/api/v1/imports/" + id + "/rejects").response().body())
			.contains("\"file\":\"second.json\",\"line\":0,");
		undo(done);
	}

	@Test
	default void aMisspeltColumnIsAnErrorThatListsTheColumns() {
		Map<String, String> parameters = Map.of("dataset", "import-columns", "mapping", """
				mapping: pilots
				files: [{match: '*', nodes: [{type: Person, id: id, name: Name, from: borm}]}]
				""");
		Upload file = new Upload("pilots.csv", "id,Name,born\n1,Ana,1970\n");
		String expected = "mapping, line 2: from of nodes[0] names the column 'borm', which pilots.csv does not have";
		String columns = "The columns of pilots.csv are: id, Name, born.";
		Map<String, String> looking = new HashMap<>(parameters);
		looking.put("start", "false");

		Api.Answer look = Uploads.post(api(), looking, file);
		assertThat(look.status()).as(look.response().body()).isEqualTo(201);
		assertThat(look.json().get("preview").get("problem").asString()).contains(expected, columns);
		assertThat(look.json().get("preview").get("complete").asBoolean()).isFalse();
		undo(look.json());

		JsonNode failed = Uploads.await(api(), Uploads.post(api(), parameters, file).json().get("id").asString(),
				Duration.ofSeconds(30));
		assertThat(failed.get("state").asString()).isEqualTo("FAILED");
		assertThat(failed.get("problem").asString()).contains(expected, columns);
		assertThat(failed.get("nodes")).isEmpty();
		undo(failed);
	}

	@Test
	default void aPageOfAnotherSiteMayNotImport() {
		Api.Answer refused = Uploads.postFromAnotherSite(api());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.type()).startsWith("application/problem+json");
	}

	@Test
	default void aFileThatBreaksOffFailsAndSaysWhere() {
		JsonNode failed = imported("broken.json", DOCUMENT.substring(0, DOCUMENT.length() - 10));

		assertThat(failed.get("state").asString()).isEqualTo("FAILED");
		assertThat(failed.get("problem").asString()).startsWith("broken.json, line ");
		undo(failed);
	}

	@Test
	default void theExamplesOfTheReadmeAreImportedWhole() {
		List<JsonNode> imports = ReadmeImports.all().stream().map(example -> {
			Api.Answer answer = Uploads.post(api(), example.parameters(), example.uploads().toArray(Upload[]::new));
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
			return Uploads.await(api(), answer.json().get("id").asString(), Duration.ofSeconds(30));
		}).toList();

		assertThat(imports).extracting(done -> done.get("format").asString())
			.containsExactly("clew", "ftm", "popolo", "table");
		assertThat(imports).allSatisfy(done -> {
			assertThat(done.get("state").asString()).isEqualTo("DONE");
			assertThat(done.get("rejected").asInt()).as(rejects(done).toString()).isZero();
			assertThat(created(done, "nodes")).isGreaterThanOrEqualTo(2);
			assertThat(created(done, "edges")).isPositive();
		});
		imports.forEach(this::undo);
	}

	private static int created(JsonNode status, String kind) {
		return status.get(kind).valueStream().mapToInt(count -> count.get("created").asInt()).sum();
	}

	private void assertWrong(Map<String, String> parameters, List<Upload> files, String field) {
		Api.Answer answer = Uploads.post(api(), parameters, files.toArray(Upload[]::new));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	private static String ofFrance(String property, String value) {
		return """
				{"format": "clew", "version": 1, "sources": [{"id": "import-test/s", "title": "S"}], "nodes": [
				 {"id": "country-fr", "type": "Country", "name": "France", "properties": {"%s": "%s"},
				  "claims": [{"source": "import-test/s", "locator": "%s"}]}]}""".formatted(property, value, value);
	}

	private String capital() {
		return api().get("entities/country-fr").get("properties").get("capital").asString();
	}

	private JsonNode imported(String name, String text) {
		Api.Answer answer = Uploads.post(api(), Map.of("dataset", "import-test"), new Upload(name, text));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		return Uploads.await(api(), answer.json().get("id").asString(), Duration.ofSeconds(30));
	}

	private List<String> rejects(JsonNode status) {
		return Uploads.rejects(api(), status.get("id").asString());
	}

	private void undo(JsonNode status) {
		String id = status.get("id").asString();
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, Duration.ofSeconds(30)).get("state").asString()).isEqualTo("UNDONE");
	}

	private JsonNode totals() {
		return api().get("schema");
	}

}

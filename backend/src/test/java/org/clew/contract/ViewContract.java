package org.clew.contract;

import java.util.List;
import java.util.stream.IntStream;

import org.clew.contract.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

interface ViewContract {

	/** One of everything, and what no page may take for markup. */
	String VIEW = """
			{"title": "<b>Ablyazov & \\u041c\\u0430\\u0434\\u0438\\u043d\\u0430</b>",
			 "note": "**not** <script>alert(1)</script>\\nsecond line",
			 "entities": [
			  {"id": "person-mukhtar-ablyazov", "x": 12.5, "y": -3.25, "pinned": true, "name": "Mukhtar Ablyazov",
			   "type": "Person", "from": "1963-05", "claims": 2, "sources": 1},
			  {"id": "person-madina-ablyazova", "x": 100.1, "y": 0.5, "hidden": true, "name": "Madina Ablyazova",
			   "type": "Person"}],
			 "relationships": [
			  {"id": "madina-ablyazova-related-to-mukhtar-ablyazov", "type": "RELATED_TO",
			   "source": "person-madina-ablyazova", "target": "person-mukhtar-ablyazov", "role": "daughter",
			   "to": "2017", "claims": 1, "sources": 1}],
			 "filters": {"hiddenTypes": ["Country"], "hiddenRelationshipTypes": [], "undated": false,
			  "time": {"from": "2013", "to": "2017-02-03"}, "sources": {"ids": ["odf-2017-02"], "only": true},
			  "leastSources": 1, "leastDegree": 2},
			 "camera": {"x": 0.5, "y": -0.5, "scale": 1.25, "width": 800.5, "height": 600.5},
			 "selection": {"kind": "relationship", "id": "madina-ablyazova-related-to-mukhtar-ablyazov"},
			 "annotations": [
			  {"id": "a", "kind": "note", "text": "<i>look</i>", "tint": "amber", "x": 4.5, "y": 5.5,
			   "entity": "person-madina-ablyazova"},
			  {"id": "b", "kind": "region", "text": "Family", "tint": "blue",
			   "entities": ["person-madina-ablyazova", "person-mukhtar-ablyazov"]},
			  {"id": "c", "kind": "region", "x": 1.5, "y": 2.5, "width": 30.5, "height": 40.5}],
			 "history": {
			  "entities": [{"id": "country-france", "name": "France", "type": "Country"}],
			  "relationships": [{"id": "in", "type": "LOCATED_IN", "source": "person-mukhtar-ablyazov",
			   "target": "country-france"}],
			  "steps": [
			   {"title": "Opened <i>Ablyazov</i>: 2 entities", "at": "2026-11-23T12:00:00.5Z", "next": 1,
			    "entities": [{"id": "person-mukhtar-ablyazov", "x": 1.5, "y": 2.5, "pinned": true},
			     {"id": "country-france", "x": 3.5, "y": 4.5, "hidden": true, "folded": true}],
			    "relationships": ["in"], "filters": {"undated": false},
			    "annotations": [{"id": "a", "kind": "note", "text": "here", "x": 4.5, "y": 5.5,
			     "entity": "country-france"}],
			    "selection": {"kind": "entity", "id": "country-france"}},
			   {"title": "Removed France", "at": "2026-11-23T12:01:00Z", "before": 0,
			    "without": ["country-france"], "withoutRelationships": ["in"]}],
			  "current": 1}}
			""";

	JsonMapper JSON = JsonMapper.builder().build();

	Api api();

	Driver driver();

	@Test
	default void givesAViewBackAsItWasSaved() {
		Answer saved = save(VIEW);
		assertThat(saved.status()).as(saved.response().body()).isEqualTo(201);
		assertThat(saved.response().headers().firstValue("ETag")).contains("\"1\"");
		String address = saved.response().headers().firstValue("Location").orElseThrow();
		JsonNode view = api().call(address).json();
		assertThat(address).isEqualTo("/api/v1/views/" + view.get("id").asString());
		assertThat(view.get("version").asInt()).isEqualTo(1);
		assertThat(view.get("created").asString()).isEqualTo(view.get("changed").asString()).endsWith("Z");
		assertThat(((ObjectNode) view).remove(List.of("id", "version", "created", "changed")))
			.isEqualTo(JSON.readTree(VIEW));
		assertThat(api().delete(address).status()).isEqualTo(204);
	}

	@Test
	default void listsTheLatestViewFirstAndPageByPage() {
		JsonNode first = save(with("title", "First")).json();
		JsonNode second = save(with("title", "Second")).json();
		put(first, with("note", "Changed"));
		JsonNode list = api().get("views?limit=1");
		JsonNode item = list.get("items").get(0);
		assertThat(list.get("total").asInt()).isEqualTo(2);
		assertThat(item.get("id")).isEqualTo(first.get("id"));
		assertThat(item.get("version").asInt()).isEqualTo(2);
		assertThat(item.get("note").asString()).isEqualTo("Changed");
		assertThat(item.get("entities").asInt()).isEqualTo(2);
		assertThat(item.get("relationships").asInt()).isEqualTo(1);
		assertThat(item.get("annotations").asInt()).isEqualTo(3);
		assertThat(item.get("steps").asInt()).isEqualTo(2);
		assertThat(item.get("bytes").asInt()).isBetween(1000, VIEW.length());
		assertThat(item.propertyNames()).doesNotContain("document");
		assertThat(Api.each(api().get("views?limit=1&offset=1").get("items"), "title")).containsExactly("Second");
		delete(first, second);
		assertThat(api().get("views").get("total").asInt()).isZero();
	}

	@Test
	default void doesNotOverwriteWhatAnotherSavedMeanwhile() {
		JsonNode view = save(VIEW).json();
		String address = address(view);
		assertThat(put(view, with("title", "Mine")).status()).isEqualTo(200);
		Answer late = put(view, with("title", "Yours"));
		assertIsProblem(late, 412);
		assertThat(late.json().get("detail").asString()).contains("version 2");
		assertThat(api().call(address).json().get("title").asString()).isEqualTo("Mine");
		assertThat(api().put(address, "*", with("title", "Anyway")).json().get("version").asInt()).isEqualTo(3);
		assertThat(api().call(address).json().get("created")).isEqualTo(view.get("created"));
		delete(view);
	}

	/** Each reads the same version, and one alone may replace it. */
	@Test
	default void letsOneOfManyWritersAtOnceWin() {
		JsonNode view = save(VIEW).json();
		List<Integer> answers = IntStream.range(0, 12)
			.parallel()
			.mapToObj(i -> put(view, with("title", "Writer " + i)).status())
			.toList();
		assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
		assertThat(api().call(address(view)).json().get("version").asInt()).isEqualTo(2);
		delete(view);
	}

	@Test
	default void wantsToKnowWhichVersionIsReplaced() {
		JsonNode view = save(VIEW).json();
		assertIsProblem(api().put(address(view), "2", VIEW), 400);
		assertIsProblem(api().put(address(view), "\"7\"", VIEW), 412);
		delete(view);
	}

	@Test
	default void saysThatThereIsNoSuchView() {
		JsonNode view = save(VIEW).json();
		delete(view);
		for (Answer answer : List.of(api().call(address(view)), put(view, VIEW), api().delete(address(view)))) {
			assertIsProblem(answer, 404);
			assertThat(answer.wrongFields()).containsExactly("id");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "title|\"  \"|title", "title|5|title", "titel|\"x\"|titel",
			"entities|[]|entities", "entities|[null]|entities[0]",
			"entities|[{\"id\": \"a\", \"x\": 1e999, \"y\": 0, \"name\": \"A\", \"type\": \"T\"}]|entities[0].x",
			"entities|[{\"id\": \"a\", \"x\": \"1\", \"y\": 0, \"name\": \"A\", \"type\": \"T\"}]|entities[0].x",
			"entities|[{\"id\": \"a\", \"x\": 1, \"y\": 0, \"name\": \"A\", \"type\": \"T\"}, {\"id\": \"a\", \"x\": 1, \"y\": 0, \"name\": \"A\", \"type\": \"T\"}]|entities[1].id",
			"relationships|[{\"id\": \"r\", \"type\": \"T\", \"source\": \"person-mukhtar-ablyazov\", \"target\": \"nobody\"}]|relationships[0].target",
			"filters|{\"time\": {\"from\": \"2013-13\"}}|filters.time.from",
			"filters|{\"leastSources\": 0}|filters.leastSources", "filters|{\"leastDegree\": -1}|filters.leastDegree",
			"filters|{\"depth\": 3}|filters.depth",
			"camera|{\"x\": 0, \"y\": 0, \"scale\": 0, \"width\": 1, \"height\": 1}|camera.scale",
			"history|{\"steps\": []}|history.steps",
			"history|{\"steps\": [{\"title\": \"a\", \"at\": \"2026-11-23T12:00:00Z\"}]}|history.current",
			"history|{\"current\": 1, \"steps\": [{\"title\": \"a\", \"at\": \"2026-11-23T12:00:00Z\"}]}|history.current",
			"history|{\"current\": 0, \"steps\": [{\"title\": \"a\", \"at\": \"now\"}]}|history.steps[0].at",
			"history|{\"current\": 0, \"steps\": [{\"title\": \"a\", \"at\": \"2026-11-23T12:00:00Z\"}, {\"title\": \"b\", \"at\": \"2026-11-23T12:00:00Z\", \"before\": 1}]}|history.steps[1].before",
			"history|{\"current\": 0, \"steps\": [{\"title\": \"b\", \"at\": \"2026-11-23T12:00:00Z\", \"next\": 1}]}|history.steps[0].next",
			"history|{\"current\": 0, \"steps\": [{\"title\": \"b\", \"at\": \"2026-11-23T12:00:00Z\", \"relationships\": [\"none\"]}]}|history.steps[0].relationships[0]",
			"history|{\"current\": 0, \"steps\": [{\"title\": \"b\", \"at\": \"2026-11-23T12:00:00Z\", \"entities\": [{\"id\": \"nobody\", \"x\": 0, \"y\": 0}]}]}|history.steps[0].entities[0].id",
			"history|{\"entities\": [{\"id\": \"person-mukhtar-ablyazov\", \"name\": \"M\", \"type\": \"T\"}], \"current\": 0, \"steps\": [{\"title\": \"a\", \"at\": \"2026-11-23T12:00:00Z\"}]}|history.entities[0].id",
			"annotations|[{\"id\": \"a\", \"kind\": \"arrow\"}]|annotations[0].kind",
			"annotations|[{\"id\": \"a\", \"kind\": \"note\", \"x\": 0, \"y\": 0, \"text\": \"\\ud800\"}]|annotations[0].text",
			"annotations|[{\"id\": \"a\", \"kind\": \"region\", \"entities\": [\"nobody\"]}]|annotations[0].entities[0]",
			"annotations|[{\"id\": \"a\", \"kind\": \"region\", \"tint\": \"url(x)\", \"entities\": [\"person-mukhtar-ablyazov\"]}]|annotations[0].tint" })
	default void namesWhatIsWrongWithAView(String part, String value, String field) {
		ObjectNode view = (ObjectNode) JSON.readTree(VIEW);
		view.remove(List.of("relationships", "annotations", "selection", "history", part));
		String body = "{\"%s\": %s, %s".formatted(part, value, view.toString().substring(1));
		Answer answer = save(body);
		assertIsProblem(answer, 400);
		assertThat(answer.wrongFields()).containsExactly(field);
		assertThat(answer.response().body().length()).isLessThan(2000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''", "[]", "null", "{\"title\": NaN}", "{\"title\": \"a\", \"title\": \"b\"}", "{} {}" })
	default void refusesWhatIsNoView(String body) {
		assertIsProblem(save(body), 400);
	}

	@Test
	default void endsAListOfMistakesThatHasNoEnd() {
		String many = IntStream.range(0, 2000).mapToObj(i -> "{}").reduce((a, b) -> a + "," + b).orElseThrow();
		Answer answer = save("{\"title\": \"x\", \"entities\": [" + many + "]}");
		assertIsProblem(answer, 400);
		assertThat(answer.wrongFields()).hasSizeBetween(10, 40);
		Answer more = save("{\"title\": \"x\", \"entities\": [" + many + ", {}]}");
		assertIsProblem(more, 400);
		assertThat(more.json().get("detail").asString()).contains("2001 elements; allowed: 2000");
	}

	@Test
	default void refusesAViewThatIsTooLarge() {
		Answer answer = save(with("note", "x".repeat(8 * 1024 * 1024)));
		assertIsProblem(answer, 413);
		assertThat(answer.json().get("detail").asString()).contains("clew.limits.view-size", "8388608");
	}

	/** A view is no part of the graph. */
	@Test
	default void keepsViewsApartFromTheGraph() {
		JsonNode schema = api().get("schema");
		String before = api().call("/api/v1/export?format=clew").response().body();
		JsonNode view = save(VIEW).json();
		try (var session = driver().session()) {
			assertThat(session.run("MATCH (view:SavedView) RETURN COUNT { (view)--() } AS degree")
				.single()
				.get("degree")
				.asInt()).isZero();
		}
		assertThat(api().get("schema")).isEqualTo(schema);
		assertThat(api().call("/api/v1/export?format=clew").response().body()).isEqualTo(before);
		assertThat(api().get("entities?q=Ablyazov").get("items").valueStream())
			.noneMatch(item -> item.get("id").equals(view.get("id")));
		assertThat(api().call("/api/v1/entities/" + view.get("id").asString()).status()).isEqualTo(404);
		delete(view);
	}

	private Answer save(String body) {
		return api().post("/api/v1/views", "application/json", body);
	}

	private Answer put(JsonNode view, String body) {
		return api().put(address(view), "\"" + view.get("version").asInt() + "\"", body);
	}

	private void delete(JsonNode... views) {
		for (JsonNode view : views) {
			assertThat(api().delete(address(view)).status()).isEqualTo(204);
		}
	}

	private static String address(JsonNode view) {
		return "/api/v1/views/" + view.get("id").asString();
	}

	private static String with(String part, String text) {
		return ((ObjectNode) JSON.readTree(VIEW)).put(part, text).toString();
	}

	private static void assertIsProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.json().get("type").asString()).startsWith("urn:clew:problem:");
		assertThat(answer.json().get("detail").asString()).isNotBlank();
		assertThat(answer.response().body()).doesNotContain("Exception", "org.clew", "tools.jackson");
	}

}

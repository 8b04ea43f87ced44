package org.clew.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a group, while somebody else writes to it.
 */
interface PagingContract {

	String OF_HUB = "entities/paging-hub/neighbours?type=ATTENDED";

	Api api();

	Driver driver();

	/** With ten events, which are gone afterwards. */
	private void withTenEvents(Runnable test) {
		write("CREATE (:Entity:Person {id: 'paging-hub', name: 'Hub'})", Map.of());
		try {
			add(0, 10);
			test.run();
		}
		finally {
			write("MATCH (entity:Entity) WHERE entity.id STARTS WITH 'paging-' DETACH DELETE entity", Map.of());
		}
	}

	@Test
	default void goesOnWhereThePageEndedWhateverWasAddedOrRemoved() {
		withTenEvents(() -> {
			JsonNode page = api().get(OF_HUB + "&limit=4");
			List<String> seen = new ArrayList<>(Api.each(page.get("edges"), "id"));
			add(10, 15);
			String shown = seen.getFirst();
			String unseen = events(0, 10).stream().filter(edge -> !seen.contains(edge)).findFirst().orElseThrow();
			remove(shown);
			remove(unseen);
			seen.addAll(follow(page));

			assertThat(seen).doesNotHaveDuplicates().doesNotContain(unseen);
			List<String> allTheTime = new ArrayList<>(events(0, 10));
			allTheTime.remove(unseen);
			assertThat(seen).containsAll(allTheTime);
		});
	}

	@Test
	default void tellsHowManyThereAreAndWhetherThereAreMore() {
		withTenEvents(() -> {
			JsonNode meta = api().get(OF_HUB + "&limit=4").get("meta");
			assertThat(meta.get("reasons").get(0).asString()).isEqualTo("limit");
			assertThat(meta.get("total").get("edges").asInt()).isEqualTo(10);
			JsonNode all = api().get(OF_HUB + "&limit=10").get("meta");
			assertThat(all.get("truncated").asBoolean()).isFalse();
			assertThat(all.get("total").get("exact").asBoolean()).isTrue();
			assertThat(all.has("next")).isFalse();
		});
	}

	@Test
	default void passesOverAsManyAsTheOffsetSaysAndGoesOnFromThere() {
		withTenEvents(() -> {
			List<String> all = all(OF_HUB + "&limit=1");
			JsonNode page = api().get(OF_HUB + "&limit=4&offset=3");
			List<String> seen = new ArrayList<>(Api.each(page.get("edges"), "id"));
			seen.addAll(follow(page));
			assertThat(seen).isEqualTo(all.subList(3, 10));
		});
	}

	@Test
	default void takesSeveralTypesAndOnlyWhatWasTrueAtATime() {
		withTenEvents(() -> {
			write("""
					MATCH (hub:Entity {id: 'paging-hub'})
					CREATE (hub)-[:MET_WITH {id: 'paging-met', from: '2003'}]->(:Entity:Person {id: 'paging-p', name: 'P'})
					CREATE (hub)-[:MET_WITH {id: 'paging-loop'}]->(hub)
					CREATE (hub)<-[:MET_WITH {id: 'paging-met-too', from: '2003'}]-(:Entity:Country {id: 'paging-c', name: 'C'})""",
					Map.of());
			String both = "entities/paging-hub/neighbours?type=MET_WITH,ATTENDED&limit=2";
			assertThat(all(both)).hasSize(13).doesNotHaveDuplicates();
			String at = both + "&at=2003&nodeType=Event,Person";
			assertThat(all(at)).containsExactlyInAnyOrder("paging-edge-3", "paging-met", "paging-loop");
			assertThat(edges("entities/paging-hub/neighbours?type=MET_WITH&direction=out"))
				.containsExactlyInAnyOrder("paging-met", "paging-loop");
			assertThat(edges("entities/paging-hub/neighbours?type=MET_WITH&direction=in"))
				.containsExactly("paging-met-too");
			assertThat(api().get("entities/paging-hub/neighbours?type=MET_WITH&at=2003")
				.get("meta")
				.get("undated")
				.get(0)
				.asString()).isEqualTo("paging-loop");
		});
	}

	@Test
	default void takesACursorOfNoOtherGroup() {
		withTenEvents(() -> {
			String next = api().get(OF_HUB + "&limit=4").get("meta").get("next").asString();
			for (String other : List.of(next.replace("ATTENDED", "MET_WITH"),
					next.replace("paging-hub", "person-elmar-brok"), next + "&direction=out",
					next.replace("after=", "after=A"))) {
				Api.Answer answer = api().call(other);
				assertThat(answer.status()).isEqualTo(400);
				assertThat(answer.wrongFields()).containsExactly("after");
			}
		});
	}

	@Test
	default void takesNoCursorThatWasMadeUp() {
		withTenEvents(() -> {
			String next = api().get(OF_HUB + "&limit=4").get("meta").get("next").asString();
			String group = "paging-hub both ATTENDED";
			byte[] cursor = Base64.getUrlDecoder().decode(next.substring(next.indexOf("after=") + 6).split("&", 2)[0]);
			long position = ByteBuffer.wrap(cursor).getLong();
			CRC32 sum = new CRC32();
			sum.update((position + 1 + " " + group).getBytes(StandardCharsets.UTF_8));
			byte[] other = cursor.clone();
			other[7]++;
			for (byte[] madeUp : List.of(
					ByteBuffer.allocate(12).putLong(position + 1).putInt((int) sum.getValue()).array(), other,
					new byte[cursor.length])) {
				Api.Answer answer = api().call("/api/v1/" + OF_HUB + "&after="
						+ Base64.getUrlEncoder().withoutPadding().encodeToString(madeUp));
				assertThat(answer.status()).isEqualTo(400);
				assertThat(answer.wrongFields()).containsExactly("after");
			}
		});
	}

	private List<String> edges(String path) {
		return Api.each(api().get(path).get("edges"), "id");
	}

	/** The edges of all pages. */
	private List<String> all(String path) {
		JsonNode first = api().get(path);
		List<String> edges = new ArrayList<>(Api.each(first.get("edges"), "id"));
		edges.addAll(follow(first));
		return edges;
	}

	/** The edges of all the pages after one. */
	private List<String> follow(JsonNode page) {
		List<String> edges = new ArrayList<>();
		JsonNode meta = page.get("meta");
		while (meta.has("next")) {
			Api.Answer answer = api().call(meta.get("next").asString());
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
			edges.addAll(Api.each(answer.json().get("edges"), "id"));
			meta = answer.json().get("meta");
		}
		return edges;
	}

	private static List<String> events(int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> "paging-edge-" + i).toList();
	}

	private void add(int from, int to) {
		write("""
				MATCH (hub:Entity {id: 'paging-hub'})
				UNWIND range($from, $to - 1) AS i
				CREATE (hub)-[:ATTENDED {id: 'paging-edge-' + i, from: toString(2000 + i), to: toString(2000 + i)}]->
				  (:Entity:Event {id: 'paging-' + i, name: 'Event'})""", Map.of("from", from, "to", to));
	}

	private void remove(String edge) {
		write("MATCH (:Entity {id: 'paging-hub'})-[attended:ATTENDED {id: $edge}]->() DELETE attended",
				Map.of("edge", edge));
	}

	private void write(String statement, Map<String, Object> parameters) {
		driver().executableQuery(statement).withParameters(parameters).execute();
	}

}

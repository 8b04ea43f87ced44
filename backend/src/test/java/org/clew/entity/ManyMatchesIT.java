package org.clew.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.clew.contract.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches by type and data set where so many names match that not all are looked at
 * together: those that are sought are named longer than 60,000 others, and so are the
 * last that the index proposes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "clew.sample-data.load=never", "clew.limits.search-scan=50000", "clew.limits.time=60s" })
@DirtiesContext
class ManyMatchesIT {

	private static final int PILOTS = 30_000;

	private static final int SAILORS = 60_000;

	@TempDir
	static Path directory;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@BeforeAll
	static void write(@Autowired Driver driver) {
		crowd(driver, "pilot", PILOTS);
		crowd(driver, "sailor", SAILORS);
		driver.executableQuery("""
				UNWIND ['pilot', 'sailor'] AS name
				UNWIND range(1, 3) AS i
				CREATE (:Entity:Vessel {id: 'last-' + name + '-' + i, name: name, datasets: ['small'],
				  searchNames: [name + ' one of the names that are longest of all there are ' + i]})""").execute();
		driver.executableQuery("CALL db.awaitIndexes(300)").execute();
	}

	private static void crowd(Driver driver, String name, int count) {
		for (int from = 0; from < count; from += 10_000) {
			driver.executableQuery("""
					UNWIND range($from, $from + 9999) AS i
					CREATE (:Entity:Person {id: $name + '-' + i, name: $name, searchNames: [$name + ' ' + i],
					  datasets: ['large']})""").withParameters(Map.of("name", name, "from", from)).execute();
		}
	}

	@Test
	void findsAllOfATypeHoweverManyOthersMatchBetter() {
		JsonNode found = search("pilot&type=Vessel");
		assertThat(ids(found)).containsExactlyInAnyOrder("last-pilot-1", "last-pilot-2", "last-pilot-3");
		assertThat(found.get("total").asInt()).isEqualTo(3);
		assertThat(found.get("exact").asBoolean()).isTrue();
		assertThat(found.get("meta").get("truncated").asBoolean()).isFalse();
	}

	@Test
	void findsAllOfADataSetHoweverManyOthersMatchBetter() {
		JsonNode found = search("pilot&dataset=small&type=Vessel&limit=2");
		assertThat(found.get("items")).hasSize(2);
		assertThat(found.get("total").asInt()).isEqualTo(3);
		assertThat(found.get("exact").asBoolean()).isTrue();
		assertThat(search("pilot&dataset=none").get("exact").asBoolean()).isTrue();
	}

	@Test
	void namesTheLimitWhereNotAllMatchesCanBeLookedAt() {
		JsonNode found = search("sailor&type=Vessel");
		assertThat(found.get("exact").asBoolean()).isFalse();
		assertThat(found.get("meta").get("truncated").asBoolean()).isTrue();
		assertThat(reasons(found)).containsExactly("scan");
	}

	@Test
	void namesTheLimitWhereMoreMatchThanAreRanked() {
		for (String filter : List.of("", "&type=Person", "&dataset=large")) {
			JsonNode found = search("pilot" + filter);
			assertThat(found.get("total").asInt()).isEqualTo(1000);
			assertThat(found.get("exact").asBoolean()).isFalse();
			assertThat(reasons(found)).containsExactly("candidates");
		}
	}

	@Test
	void endsAtTheLastMatchThatIsRankedAndSaysWhy() {
		Api.Answer answer = new Api(this.port).call("/api/v1/entities?q=pilot&limit=300");
		List<String> seen = new ArrayList<>(ids(answer.json()));
		Optional<String> next = next(answer);
		while (next.isPresent()) {
			answer = new Api(this.port).call(next.get());
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
			seen.addAll(ids(answer.json()));
			next = next(answer);
		}
		JsonNode page = answer.json();
		assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
		assertThat(page.get("items")).hasSize(100);
		assertThat(reasons(page)).containsExactly("candidates");
	}

	@Test
	void namesNoPageBehindTheLastThatMayBeAskedFor() {
		for (String call : List.of("entities?q=pilot&limit=1&offset=999", "entities?q=pilot&limit=500&offset=501")) {
			Api.Answer answer = new Api(this.port).call("/api/v1/" + call);
			assertThat(answer.json().get("items")).isNotEmpty();
			assertThat(answer.response().headers().firstValue("Link")).isEmpty();
			assertThat(reasons(answer.json())).containsExactly("candidates");
		}
	}

	private static Optional<String> next(Api.Answer answer) {
		return answer.response().headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
	}

	private JsonNode search(String query) {
		return new Api(this.port).get("entities?q=" + query);
	}

	private static List<String> ids(JsonNode found) {
		return Api.each(found.get("items"), "id");
	}

	private static List<String> reasons(JsonNode found) {
		return found.get("meta").get("reasons").valueStream().map(JsonNode::asString).toList();
	}

}

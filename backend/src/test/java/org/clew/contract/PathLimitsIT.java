package org.clew.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What paths say of limits that bite, and of a snapshot that is turned off.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "clew.limits.path-relationships=10", "clew.snapshot.memory-share=0" })
@DirtiesContext
class PathLimitsIT {

	private static final String QUESTION = "/api/v1/paths?from=person-marju-lauristin&to=person-zhanbolat-mamay&k=3";

	@TempDir
	static Path directory;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@Test
	void goesOnWithTwiceTheEffortUntilItsPathsAreProved() {
		List<Integer> proved = new ArrayList<>();
		String next = QUESTION;
		JsonNode answer = null;
		int effort = 1;
		while (next != null) {
			assertThat(next).isEqualTo((effort == 1) ? QUESTION : QUESTION + "&effort=" + effort);
			answer = api().call(next).json();
			JsonNode meta = answer.get("meta");
			proved.add(meta.get("proved").asInt());
			assertThat(meta.get("truncated").asBoolean()).isEqualTo(meta.has("next"));
			if (meta.has("next")) {
				assertThat(meta.get("reasons").valueStream().map(JsonNode::asString)).containsExactly("expansions");
				assertThat(meta.get("total").get("exact").asBoolean()).isFalse();
				assertThat(meta.get("explored").get("nodes").asInt()).isPositive();
			}
			next = meta.has("next") ? meta.get("next").asString() : null;
			effort = Math.min(effort * 2, 10);
		}
		assertThat(proved).hasSizeGreaterThan(1).isSorted();
		assertThat(proved.getLast()).isEqualTo(3).isEqualTo(answer.get("paths").size());
		assertThat(proved.getFirst()).isLessThan(3);
	}

	@Test
	void namesNoNextCallWhereMoreEffortIsNotAllowed() {
		JsonNode meta = api().call(QUESTION.replace("k=3", "k=50&maxLength=10&effort=10")).json().get("meta");
		assertThat(meta.get("truncated").asBoolean()).isTrue();
		assertThat(meta.has("next")).isFalse();
	}

	@Test
	void asksTheDatabaseWhereTheSnapshotIsTurnedOff() {
		for (int i = 0; i < 3; i++) {
			assertThat(api().call(QUESTION).json().get("meta").get("answeredBy").asString()).isEqualTo("cypher");
		}
		assertThat(api().get("snapshot").get("state").asString()).isEqualTo("OFF");
		Api.Answer insisted = api().call(QUESTION + "&via=snapshot");
		assertThat(insisted.status()).isEqualTo(503);
		assertThat(insisted.type()).startsWith("application/problem+json");
	}

	private Api api() {
		return new Api(this.port);
	}

}

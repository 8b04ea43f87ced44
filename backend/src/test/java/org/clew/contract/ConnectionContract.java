package org.clew.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.clew.contract.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface ConnectionContract {

	String THREE = "\"person-marju-lauristin\", \"person-zhanbolat-mamay\", \"person-madina-ablyazova\"";

	Api api();

	@Test
	default void connectsThreeEntitiesByTheTwoCheapestPaths() {
		JsonNode answer = found("{\"ids\": [" + THREE + "]}");

		assertThat(answer.get("unconnected").size()).isZero();
		assertThat(answer.get("paths").size()).isEqualTo(2);
		assertThat(answer.get("paths").get(0).get("cost").asDouble())
			.isLessThanOrEqualTo(answer.get("paths").get(1).get("cost").asDouble());
		List<String> nodes = Api.each(answer.get("nodes"), "id");
		assertThat(nodes).contains("person-marju-lauristin", "person-zhanbolat-mamay", "person-madina-ablyazova");
		answer.get("paths")
			.forEach(path -> path.get("nodes").forEach(node -> assertThat(nodes).contains(node.asString())));
		assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
	}

	@Test
	default void connectsTwoByTheirBestPath() {
		JsonNode answer = found("{\"ids\": [\"person-marju-lauristin\", \"person-zhanbolat-mamay\"]}");
		JsonNode best = api().get(PathContract.LAURISTIN_TO_MAMAY + "&k=1").get("paths").get(0);

		assertThat(answer.get("paths").size()).isEqualTo(1);
		assertThat(answer.get("paths").get(0)).isEqualTo(best);
	}

	@Test
	default void findsWhatTheyHaveInCommonMostTellingFirst() {
		JsonNode answer = found(
				"{\"ids\": [\"person-mukhtar-ablyazov\", \"person-madina-ablyazova\", \"person-zhanbolat-mamay\"]}");
		JsonNode common = answer.get("commonNeighbours");

		assertThat(common.size()).isPositive().isEqualTo(answer.get("commonNeighboursTotal").asInt());
		Set<String> related = new HashSet<>(Api.each(answer.get("edges"), "source"));
		related.addAll(Api.each(answer.get("edges"), "target"));
		double before = 0;
		for (JsonNode neighbour : common) {
			assertThat(neighbour.get("of").size()).isGreaterThan(1);
			assertThat(neighbour.get("cost").asDouble()).isGreaterThanOrEqualTo(before);
			before = neighbour.get("cost").asDouble();
			assertThat(related).contains(neighbour.get("id").asString());
		}
	}

	@Test
	default void saysWhatIsNotConnected() {
		JsonNode answer = found("{\"ids\": [" + THREE + "], \"types\": [\"RELATED_TO\"]}");

		assertThat(answer.get("paths").size()).isZero();
		assertThat(answer.get("unconnected").size()).isEqualTo(3);
		assertThat(answer.get("nodes").size()).isEqualTo(3);
		assertThat(answer.get("meta").get("truncated").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|ids", "{\"ids\": [\"person-elmar-brok\"]}|ids",
					"{\"ids\": [\"person-elmar-brok\", \"person-elmar-brok\"]}|ids",
					"{\"ids\": [\"person-elmar-brok\", \"country-de\"], \"maxLength\": 11}|maxLength",
					"{\"ids\": [\"person-elmar-brok\", \"country-de\"], \"during\": \"never\"}|during",
					"{\"ids\": [\"person-elmar-brok\", \"country-de\"], \"avoid\": [\"country-de\"]}|avoid",
					"{\"ids\": [\"person-elmar-brok\", \"country-de\"], \"maxlength\": 3}|maxlength" })
	default void namesTheFieldThatIsWrong(String body, String field) {
		Answer problem = ask(body);

		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.wrongFields()).contains(field);
	}

	@Test
	default void namesTheEntityThatDoesNotExist() {
		Answer problem = ask("{\"ids\": [\"person-elmar-brok\", \"person-nobody\"]}");

		assertThat(problem.status()).isEqualTo(404);
		assertThat(problem.wrongFields()).containsExactly("ids[1]");
	}

	private Answer ask(String body) {
		return api().post("/api/v1/connections", "application/json", body);
	}

	private JsonNode found(String body) {
		Answer answer = ask(body);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

}

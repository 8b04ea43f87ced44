package org.clew.contract;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

interface ServiceContract {

	Api api();

	@Test
	default void tellsItsHealthWithTheDatabaseInIt() {
		JsonNode health = api().call("/actuator/health").json();
		assertThat(health.get("status").asString()).isEqualTo("UP");
		assertThat(health.get("components").get("neo4j").get("status").asString()).isEqualTo("UP");
	}

	@Test
	default void describesItselfAsOpenApi() {
		JsonNode api = api().call("/v3/api-docs").json();
		assertThat(api.get("openapi").asString()).startsWith("3.1");
		assertThat(api.get("info").get("title").asString()).isEqualTo("Clew");
		assertThat(api.get("paths").propertyNames()).contains("/api/v1/entities", "/api/v1/paths", "/api/v1/subgraph",
				"/api/v1/queries/{name}/results");
		assertThat(api().call("/swagger-ui/index.html").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/views, post, 201", "/api/v1/views/{id}, delete, 204", "/api/v1/imports, post, 201",
			"/api/v1/imports, post, 202", "/api/v1/imports/{id}/start, post, 202",
			"/api/v1/imports/{id}/cancel, post, 202", "/api/v1/imports/{id}, delete, 202" })
	default void describesWithWhichStatusItAnswers(String path, String method, String status) {
		JsonNode operation = api().call("/v3/api-docs").json().get("paths").get(path).get(method);
		assertThat(operation.get("responses").propertyNames()).contains(status).doesNotContain("200");
	}

	@Test
	default void letsABrowserLoadNothingFromElsewhere() {
		for (String path : List.of("/", "/api/v1/schema", "/api/v1/nothing-here")) {
			var headers = api().call(path).response().headers();
			assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'")
				.doesNotContain("unsafe", "*");
			assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
		}
	}

	@Test
	default void servesThePage() {
		var page = api().call("/");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.type()).startsWith("text/html");
		assertThat(page.response().body()).contains("Clew").doesNotContain("http://", "https://");
	}

}

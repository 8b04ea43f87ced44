package org.clew.contract;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may call. */
interface AccessContract {

	Api api();

	@Test
	default void refusesEveryWritingCallOfAnotherSite() {
		JsonNode imports = api().get("imports");
		List<String> tried = new ArrayList<>();
		api().call("/v3/api-docs").json().get("paths").properties().forEach(path -> {
			for (String verb : path.getValue().propertyNames()) {
				if (!Set.of("get", "head").contains(verb)) {
					String address = path.getKey().replaceAll("\\{\\w+}", "x");
					tried.add(verb + " " + path.getKey());
					HttpResponse<String> answer = api().raw(verb.toUpperCase(Locale.ROOT), address,
							Map.of("Origin", "http://evil.example"), "");
					assertThat(answer.statusCode()).as(tried.getLast()).isEqualTo(403);
					assertIsRefused(answer);
				}
			}
		});
		assertThat(tried).contains("post /api/v1/imports", "delete /api/v1/imports/{id}", "post /api/v1/views",
				"put /api/v1/views/{id}", "post /api/v1/imports/{id}/cancel");
		assertThat(api().get("imports")).isEqualTo(imports);
	}

	@Test
	default void refusesCallsThatBrowsersSayAreOfAnotherSite() {
		HttpResponse<String> answer = api().raw("POST", "/api/v1/views", Map.of("Sec-Fetch-Site", "same-site"), "{}");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertIsRefused(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /", "GET /api/v1/entities", "DELETE /api/v1/views/x", "GET /actuator/health",
			"GET /v3/api-docs", "OPTIONS /api/v1/schema" })
	default void answersToItsOwnNameAlone(String call) {
		String answer = api().lineTo("evil.example", call + " HTTP/1.1");
		assertThat(answer).startsWith("HTTP/1.1 421")
			.contains("urn:clew:problem:unknown-host", "'evil.example'", "clew.hosts", "Content-Security-Policy",
					"nosniff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/entities/person-mukhtar-ablyazov", "/api/v1/imports", "/api/v1/entities/nobody",
			"/api/v1/export?format=clew", "/api/v1/nothing" })
	default void keepsAnswersFromProxies(String path) {
		assertThat(api().call(path).response().headers().firstValue("Cache-Control")).contains("private, no-cache");
	}

	@Test
	default void letsNoOtherOriginRead() {
		HttpResponse<String> answer = api().raw("GET", "/api/v1/schema", Map.of("Origin", "http://evil.example"), "");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	default void setsItsHeadersOnWhatTheServerItselfRefuses() {
		assertThat(api().line("GET /api/v1/queries/x{y HTTP/1.1")).contains("HTTP/1.1 400", "Content-Security-Policy",
				"nosniff");
		assertThat(api().line("TRACE / HTTP/1.1")).contains("HTTP/1.1 405", "Content-Security-Policy", "nosniff");
	}

	/** Of every kind, found and not found, answered by Clew and by what it is made of. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/index.html", "/app.js", "/favicon.ico", "/no-such-file.js", "/META-INF/MANIFEST.MF",
			"/META-INF/NOTICE", "/WEB-INF/web.xml", "/error", "/actuator/health", "/actuator/nothing", "/v3/api-docs",
			"/swagger-ui/index.html", "/webjars/nothing", "/api/v1/schema", "/api/v1/entities?limit=x",
			"/api/v1/entities/nobody", "/api/v1/export?format=csv", "/api/v1/queries/who-met-whom/results?format=csv",
			"/api/v1/imports/nothing/rejects", "/api/v1/imports/nothing/events", "/api/v1/nothing", "/a/%2e%2e/b",
			"/a\\b", "/%00", "/%zz", "/a;b=c" })
	default void setsItsHeadersOnEveryAnswer(String path) {
		for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "PATCH", "TRACE", "MADE_UP")) {
			assertThat(api().line(method + " " + path + " HTTP/1.1").toLowerCase(Locale.ROOT)).as(method + " " + path)
				.startsWith("http/1.1 ")
				.contains("\r\ncontent-security-policy: default-src 'self'", "\r\nx-content-type-options: nosniff",
						"\r\nreferrer-policy: no-referrer");
		}
	}

	private static void assertIsRefused(HttpResponse<String> answer) {
		assertThat(answer.body()).contains("urn:clew:problem:foreign-write");
		HttpHeaders headers = answer.headers();
		assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(headers.map()).containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
	}

}

package org.clew.web.access;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import org.clew.database.StartupProblem;
import org.clew.web.access.AccessProperties.Access;
import org.clew.web.problem.ProblemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccessTests {

	private static final String PAGE = "https://reader.example";

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.2", "" })
	void startsOnAnAddressOfOthersOnlyWhereThatIsWanted(String address) {
		assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> listening(address, Access.LOOPBACK))
			.withMessageContaining("--clew.access=open");
		assertThat(listening(address, Access.OPEN).isLoopback()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "localhost", "127.9.8.7" })
	void startsOnTheLoopbackAddressWithoutAWord(String address) {
		assertThat(listening(address, Access.LOOPBACK).isLoopback()).isTrue();
	}

	@Test
	void refusesAnAddressThatIsNone() {
		assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> listening("no such address", Access.OPEN))
			.withMessage("server.address is no such address, which is no address of this machine");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, http://localhost:80", "0.0.0.0, http://localhost:80", "192.0.2.2, http://192.0.2.2:80",
			"2001:db8::1, http://[2001:db8::1]:80" })
	void saysWhereItIs(String address, String url) {
		assertThat(listening(address, Access.OPEN).url(80)).isEqualTo(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:8080", "localhost.:8080", "clew.localhost", "127.0.0.1:1", "[::1]",
			"[::1]:8080", "graph.example", "graph.example:443" })
	void answersToItsOwnNames(String host) throws ServletException, IOException {
		assertThat(statusFor(listening("127.0.0.1", Access.LOOPBACK), host)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.2",
			"[2001:db8::1]:80", "", ":8080", "[", "graph.example.evil", "localhost@evil.example" })
	void answersToNoOtherName(String host) throws ServletException, IOException {
		assertThat(statusFor(listening("127.0.0.1", Access.LOOPBACK), host)).isEqualTo(421);
	}

	@Test
	void answersToTheAddressThatItListensOn() throws ServletException, IOException {
		ListeningAddress one = listening("192.0.2.2", Access.OPEN);
		assertThat(statusFor(one, "192.0.2.2:8080")).isEqualTo(200);
		assertThat(statusFor(one, "192.0.2.3")).isEqualTo(421);
		ListeningAddress every = listening("0.0.0.0", Access.OPEN);
		assertThat(statusFor(every, "192.0.2.3")).isEqualTo(200);
		assertThat(statusFor(every, "[2001:db8::1]")).isEqualTo(200);
		assertThat(statusFor(every, "evil.example")).isEqualTo(421);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "POST, -, -, 200", "POST, same-origin, -, 200", "POST, none, -, 200", "POST, cross-site, -, 403",
					"POST, same-site, -, 403", "POST, same-origin, http://evil.example, 200",
					"POST, cross-site, http://localhost:8080, 403", "POST, -, http://localhost:8080, 200",
					"POST, -, http://localhost:9090, 403", "POST, -, http://evil.example, 403", "POST, -, null, 403",
					"POST, -, :::, 403", "PUT, -, http://evil.example, 403", "DELETE, -, http://evil.example, 403",
					"PATCH, -, http://evil.example, 403", "GET, cross-site, http://evil.example, 200" })
	void refusesWritesOfOtherSites(String method, String site, String origin, int status)
			throws ServletException, IOException {
		assertThat(statusOf(request(method, "/api/v1/imports", site, origin))).isEqualTo(status);
	}

	@Test
	void letsNamedPagesAskButNotWrite() throws ServletException, IOException {
		assertThat(statusOf(request("POST", "/api/v1/subgraph", "cross-site", PAGE))).isEqualTo(200);
		assertThat(statusOf(request("POST", "/api/v1/subgraph", "cross-site", "https://evil.example"))).isEqualTo(403);
		assertThat(statusOf(request("POST", "/api/v1/imports", "cross-site", PAGE))).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "reader.example", "https://reader.example/", "https://*.example", "ftp://x" })
	void refusesOriginsThatAreNone(String origin) {
		NamedOrigins origins = new NamedOrigins();
		assertThatExceptionOfType(StartupProblem.class)
			.isThrownBy(() -> origins.corsOfNamedOrigins(new CorsProperties(List.of(origin))))
			.withMessageContaining("clew.cors.origins has '" + origin + "'");
	}

	private static ListeningAddress listening(String address, Access access) {
		return new ListeningAddress(new MockEnvironment().withProperty("server.address", address),
				new AccessProperties(access, List.of()));
	}

	private static int statusFor(ListeningAddress address, String host) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.addHeader("Host", host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		AccessProperties access = new AccessProperties(Access.LOOPBACK, List.of("Graph.example"));
		new HostFilter(address, access, new ProblemWriter(new JsonMapper())).doFilter(request, response,
				new MockFilterChain());
		return response.getStatus();
	}

	private static MockHttpServletRequest request(String method, String path, String site, String origin) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.addHeader("Host", "localhost:8080");
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		return request;
	}

	private static int statusOf(MockHttpServletRequest request) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new CrossSiteRequestFilter(new CorsProperties(List.of(PAGE)), new ProblemWriter(new JsonMapper()))
			.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}

package org.clew.web.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.clew.database.Limits;
import org.clew.web.problem.BodyTooLarge;
import org.clew.web.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadTests {

	private static final ProblemWriter PROBLEMS = new ProblemWriter(new JsonMapper());

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "GET, /api/v1/entities, READ", "GET, /api/v1/entities/a, READ",
			"GET, /api/v1/entities/a%2Fb/neighbourhood, SEARCH", "GET, /api/v1/paths, SEARCH",
			"POST, /api/v1/connections, SEARCH", "GET, /api/v1/queries/x/results, SEARCH",
			"GET, /api/v1/queries/x, READ", "GET, /api/v1/export, EXPORT", "GET, /api/v1/imports/1/rejects, EXPORT",
			"POST, /api/v1/imports, WRITE", "DELETE, /api/v1/views/1, WRITE", "GET, /api/v1/imports/1/events, -",
			"GET, /, -", "GET, /actuator/health, -" })
	void tellsKindsOfCallsApart(String method, String path, @Nullable CallKind kind) {
		assertThat(CallKind.of(new MockHttpServletRequest(method, path))).isEqualTo(kind);
	}

	@Test
	void givesEachKindItsShareAndLetsTheNextWait() throws Exception {
		Admission admission = new Admission(properties(1), PROBLEMS);
		CountDownLatch inside = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Integer> first = threads.submit(() -> statusOf(admission, "/api/v1/export", (request, response) -> {
				inside.countDown();
				await(end);
			}));
			inside.await();

			MockHttpServletResponse second = new MockHttpServletResponse();
			admission.doFilter(new MockHttpServletRequest("GET", "/api/v1/export"), second, new MockFilterChain());
			assertThat(second.getStatus()).isEqualTo(503);
			assertThat(second.getHeader("Retry-After")).isNotNull();
			assertThat(second.getContentAsString()).contains("urn:clew:problem:busy");
			assertThat(statusOf(admission, "/api/v1/entities", new MockFilterChain())).isEqualTo(200);

			end.countDown();
			assertThat(first.get()).isEqualTo(200);
			assertThat(statusOf(admission, "/api/v1/export", new MockFilterChain())).isEqualTo(200);
		}
	}

	@Test
	void refusesAtOnceWhoWouldWaitBehindTooMany() throws Exception {
		Admission admission = new Admission(properties(1), PROBLEMS);
		CountDownLatch end = new CountDownLatch(1);
		List<Future<Integer>> calls = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				calls
					.add(threads.submit(() -> statusOf(admission, "/api/v1/paths", (request, response) -> await(end))));
			}
			while (calls.stream().filter(Future::isDone).count() < 91) {
				Thread.onSpinWait();
			}
			end.countDown();
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> call : calls) {
				statuses.add(call.get());
			}
			assertThat(statuses).contains(200, 503).containsOnly(200, 503);
		}
	}

	@Test
	void countsTheBytesOfABodyWhateverItsLengthIsSaidToBe() throws ServletException, IOException {
		BodyLimits limits = new BodyLimits(properties(1), limits(), PROBLEMS);
		MockHttpServletRequest said = post("/api/v1/subgraph", 1025);
		MockHttpServletResponse response = new MockHttpServletResponse();
		limits.doFilter(said, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(413);
		assertThat(response.getContentAsString()).contains("1024 bytes", "clew.concurrency.body");

		MockHttpServletRequest unsaid = new MockHttpServletRequest("POST", "/api/v1/subgraph") {
			@Override
			public long getContentLengthLong() {
				return -1;
			}
		};
		unsaid.addHeader("Transfer-Encoding", "chunked");
		unsaid.setContent(new byte[1025]);
		assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> limits.doFilter(unsaid,
				new MockHttpServletResponse(), (request, answer) -> request.getInputStream().readAllBytes()));

		assertThat(read(limits, post("/api/v1/subgraph", 1024))).isEqualTo(1024);
		assertThat(read(limits, post("/api/v1/views", 2000))).isEqualTo(2000);
	}

	@Test
	void boundsAllBodiesTogether() throws ServletException, IOException {
		BodyLimits limits = new BodyLimits(properties(1), limits(), PROBLEMS);
		MockHttpServletResponse second = new MockHttpServletResponse();
		limits.doFilter(post("/api/v1/views", 3000), new MockHttpServletResponse(),
				(request, response) -> limits.doFilter(post("/api/v1/views", 3000), second, new MockFilterChain()));
		assertThat(second.getStatus()).isEqualTo(503);
		assertThat(read(limits, post("/api/v1/views", 3000))).isEqualTo(3000);
	}

	@Test
	void cutsWhoTakesTooLittleOfADownload() throws IOException {
		MinimumRate slow = new MinimumRate(new MockHttpServletResponse(), Long.MAX_VALUE / 100, Duration.ZERO);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			for (int i = 0; i < 1_000_000; i++) {
				slow.getOutputStream().write(new byte[100]);
			}
		}).withMessageContaining("takes less than");
		new MinimumRate(new MockHttpServletResponse(), 0, Duration.ZERO).getOutputStream().write(new byte[100]);
	}

	private static int read(BodyLimits limits, MockHttpServletRequest request) throws ServletException, IOException {
		int[] length = new int[1];
		limits.doFilter(request, new MockHttpServletResponse(),
				(body, response) -> length[0] = body.getInputStream().readAllBytes().length);
		return length[0];
	}

	private static MockHttpServletRequest post(String path, int length) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setContent(new byte[length]);
		return request;
	}

	private static int statusOf(Admission admission, String path, FilterChain chain)
			throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		admission.doFilter(new MockHttpServletRequest("GET", path), response, chain);
		return response.getStatus();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ConcurrencyProperties properties(int calls) {
		return new ConcurrencyProperties(calls, calls, calls, calls, Duration.ofMillis(100), DataSize.ofKilobytes(4),
				DataSize.ofKilobytes(1), DataSize.ofKilobytes(1));
	}

	private static Limits limits() {
		return Binder.get(new MockEnvironment()).bindOrCreate("clew.limits", Limits.class);
	}

}

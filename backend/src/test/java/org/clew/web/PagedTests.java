package org.clew.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class PagedTests {

	private record Page(List<String> items, long total, int limit, int offset) implements Paged {
	}

	@BeforeEach
	void call() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/things");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

	@AfterEach
	void endCall() {
		RequestContextHolder.resetRequestAttributes();
	}

	@ParameterizedTest
	@CsvSource({ "10, 5, 0, /api/v1/things?offset=5", "10, 5, 5,", "11, 5, 5, /api/v1/things?offset=10", "0, 5, 0,",
			"2000000000, 500, 999999500, /api/v1/things?offset=1000000000", "2000000000, 500, 999999501,",
			"2000000000, 500, 1000000000,", "9000000000000, 500, 1000000000," })
	void isContinuedWhereMoreIsLeftThatMayBeAskedFor(long total, int limit, int offset, @Nullable String next) {
		assertThat(new Page(List.of(), total, limit, offset).continuation()).isEqualTo(next);
	}

}

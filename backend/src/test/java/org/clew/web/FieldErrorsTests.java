package org.clew.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldErrorsTests {

	@Test
	void listsWhatIsKnown() {
		assertThat(message(List.of("b", "a"))).isEqualTo("'x' is unknown; known: a, b");
	}

	@Test
	void saysSoWhereNothingIsKnown() {
		assertThat(message(List.of())).isEqualTo("'x' is unknown; none is known yet");
	}

	@Test
	void listsTheFirstOfMany() {
		List<String> known = IntStream.range(100, 142).mapToObj(Integer::toString).toList();
		assertThat(message(known)).startsWith("'x' is unknown; known: 100, 101,").endsWith(", 129 and 12 more");
	}

	private static String message(List<String> known) {
		return new FieldErrors().known("field", List.of("x"), known).all().getFirst().message();
	}

}

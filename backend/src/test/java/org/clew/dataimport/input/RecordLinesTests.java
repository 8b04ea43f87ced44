package org.clew.dataimport.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.clew.dataimport.input.RecordLines.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordLinesTests {

	@Test
	void numbersLinesAndLeavesOutTheirEnds() throws IOException {
		RecordLines lines = of("\uFEFFone\r\n\nÄ three");

		assertThat(lines.next()).isEqualTo(new Line(1, "one", false));
		assertThat(lines.next()).isEqualTo(new Line(2, "", false));
		assertThat(lines.next()).isEqualTo(new Line(3, "Ä three", false));
		assertThat(lines.next()).isNull();
	}

	@Test
	void passesOverTheRestOfALineThatIsTooLong() throws IOException {
		RecordLines lines = of("x".repeat(RecordLines.LONGEST + 1) + "\nnext");

		assertThat(lines.next()).isEqualTo(new Line(1, "x".repeat(1000), true));
		assertThat(lines.next()).isEqualTo(new Line(2, "next", false));
	}

	@Test
	void jsonMayNotBeNestedWithoutEnd() {
		String deep = String.join("", Collections.nCopies(101, "["));
		assertThatThrownBy(() -> RecordJson.MAPPER.readTree(deep)).isInstanceOf(JacksonException.class)
			.hasMessageContaining("nesting depth");
	}

	@Test
	void jsonMayNotSayOneThingTwice() {
		for (String text : List.of("{\"a\": 1, \"a\": 2}", "{\"a\": 1} 2")) {
			assertThatThrownBy(() -> RecordJson.MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
		}
	}

	private static RecordLines of(String text) {
		InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		return new RecordLines(stream);
	}

}

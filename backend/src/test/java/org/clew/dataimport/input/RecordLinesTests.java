package org.clew.dataimport.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

		assertThat(lines.next()).isEqualTo(new Line(1, "one", null));
		assertThat(lines.next()).isEqualTo(new Line(2, "", null));
		assertThat(lines.next()).isEqualTo(new Line(3, "Ä three", null));
		assertThat(lines.next()).isNull();
	}

	@Test
	void passesOverTheRestOfALineThatIsTooLong() throws IOException {
		RecordLines lines = of("x".repeat(RecordLines.LONGEST + 1) + "\nnext");

		assertThat(lines.next())
			.isEqualTo(new Line(1, "x".repeat(1000), "The line is longer than 16777216 bytes, the most that is read"));
		assertThat(lines.next()).isEqualTo(new Line(2, "next", null));
	}

	@Test
	void tellsALineThatIsNoUtf8AndGoesOn() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("[\"Łódź\"]\n[\"Łódź ".getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(new byte[] { (byte) 0xE9 });
		bytes.writeBytes("\"]\n[\"\uFFFD is a character\"]".getBytes(StandardCharsets.UTF_8));
		RecordLines lines = new RecordLines(new ByteArrayInputStream(bytes.toByteArray()));

		assertThat(lines.next()).isEqualTo(new Line(1, "[\"Łódź\"]", null));
		assertThat(lines.next())
			.isEqualTo(new Line(2, "[\"Łódź \uFFFD\"]", "The line cannot be read: column 8: the byte E9 is not UTF-8"));
		assertThat(lines.next()).isEqualTo(new Line(3, "[\"\uFFFD is a character\"]", null));
		assertThat(lines.next()).isNull();
	}

	@Test
	void tellsALineWithHalfACharacter() throws IOException {
		RecordLines lines = of("""
				["\\ud83d\\ude00"]
				["\\ud83d"]
				["\\\\ud83d is no escape"]""");

		assertThat(lines.next()).extracting(Line::problem).isNull();
		assertThat(lines.next()).extracting(Line::problem)
			.isEqualTo("The line cannot be read: column 3: \\ud83d is half a character (a lone surrogate)");
		assertThat(lines.next()).extracting(Line::problem).isNull();
	}

	@Test
	void refusesUtf16() {
		RecordLines lines = new RecordLines(
				new ByteArrayInputStream("{\"id\": 1}".getBytes(StandardCharsets.UTF_16LE)));
		assertThatThrownBy(lines::next).isInstanceOf(InputRefused.class).hasMessageContaining("save it as UTF-8");
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

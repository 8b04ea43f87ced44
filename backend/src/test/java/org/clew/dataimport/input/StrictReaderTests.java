package org.clew.dataimport.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StrictReaderTests {

	@Test
	void readsWhatIsWellFormedAtEverySizeOfBuffer() throws IOException {
		StringBuilder text = new StringBuilder();
		Random random = new Random(7);
		while (text.length() < 50_000) {
			text.append(switch (random.nextInt(6)) {
				case 0 -> "Łódź";
				case 1 -> "😀";
				case 2 -> "北京";
				case 3 -> "\r\n";
				case 4 -> "\uFFFD";
				default -> "a";
			});
		}
		for (String encoding : new String[] { "UTF-8", "UTF-16LE", "UTF-16BE" }) {
			Charset charset = Charset.forName(encoding);
			assertThat(text(StrictReader.open(file("\uFEFF" + text, charset), charset))).as(encoding)
				.isEqualTo(text.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void readsJsonInWhateverUnicodeItIs(String encoding) throws IOException {
		try (JsonParser parser = RecordJson.parser(file("{\"name\": \"Łódź\"}", Charset.forName(encoding)))) {
			assertThat(RecordJson.MAPPER.readTree(parser).path("name").asString()).isEqualTo("Łódź");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			E9,         the byte E9 is not UTF-8
			C3,         the byte C3 is not UTF-8
			C0 AF,      the byte C0 is not UTF-8
			ED A0 80,   the bytes ED A0 80 are not UTF-8
			F5 80,      the byte F5 is not UTF-8
			E2 82,      the bytes E2 82 are not UTF-8
			""")
	void refusesWhatIsNotUtf8WithLineAndColumn(String hex, String problem) {
		for (int before : new int[] { 0, 20_000 }) {
			byte[] bytes = bytes("{\n \"a\": 1,\r\n" + "\n".repeat(before) + " \"ä\": \"", hex, "x\"}");
			assertThatExceptionOfType(MalformedTextException.class)
				.isThrownBy(() -> text(StrictReader.open(file(bytes), StandardCharsets.UTF_8)))
				.withMessage("people.json, line %d, column 8: %s", before + 3, problem);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			\\ud800,                8
			\\uDFFF,                8
			x\\ud800x,              9
			\\ud83d\\ude00\\ud83d, 20
			\\ud800\\n,             8
			\\ud800\\u0041,         8
			\\ud800\\ud800\\udc00,  8
			\\\\\\udc00,            10
			""")
	void refusesHalfACharacterWithLineAndColumn(String escaped, int column) {
		String json = "{\n \"ä\": \"" + escaped + "\"}";
		assertThatExceptionOfType(MalformedTextException.class)
			.isThrownBy(() -> read(file(json, StandardCharsets.UTF_8)))
			.withMessageStartingWith("people.json, line 2, column " + column)
			.withMessageEndingWith("is half a character (a lone surrogate)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\ud83d\\ude00", "\\\\ud800", "\\u00e9\\uD83D\\uDE00\\\\", "ud800" })
	void readsEscapesOfWholeCharacters(String escaped) throws IOException {
		read(file("[\"" + escaped + "\"]", StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a": NaN}               | line 1, column 10: here, or just before, it is not JSON
			{"a": 1, "a": 2}         | line 1, column 13: an object has the field 'a' twice
			{"a": [1, 2              | line 1, column 12: it ends in the middle of the JSON
			{"a": 1} 2               | line 1, column 10: more follows after the end of the JSON
			{"a": 01}                | line 1, column 8: here, or just before, it is not JSON
			""")
	void saysInItsOwnWordsWhatIsNotJson(String json, String problem) {
		ImportFile file = file(json, StandardCharsets.UTF_8);
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(file))
			.satisfies(ex -> assertThat(JsonProblem.refused(file, ex)).hasMessage("people.json, " + problem));
	}

	private static void read(ImportFile file) throws IOException {
		try (JsonParser parser = RecordJson.parser(file)) {
			RecordJson.MAPPER.readTree(parser);
		}
	}

	private static ImportFile file(String text, Charset charset) {
		return TestFiles.of("people.json", text, charset);
	}

	private static ImportFile file(byte[] bytes) {
		return TestFiles.of("people.json", new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
	}

	private static byte[] bytes(String before, String hex, String after) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
		for (String one : hex.split(" ", -1)) {
			bytes.write(Integer.parseInt(one, 16));
		}
		bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
		return bytes.toByteArray();
	}

	private static String text(Reader reader) throws IOException {
		try (reader; StringWriter text = new StringWriter()) {
			reader.transferTo(text);
			return text.toString();
		}
	}

}

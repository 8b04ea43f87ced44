package org.clew.dataimport.job;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormatDetectorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"format": "clew", "version": 1}                                        | clew
			{"nodes": [], "format": "clew"}                                         | clew
			{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}          | ftm
			{"id": "a", "caption": "A", "schema": "Person", "prop                   | ftm
			[{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}]        | ftm
			{"op": "ADD", "entity": {"id": "a", "schema": "Person"}}                | ftm
			{"meta": {}, "persons": [{"id": 1}]}                                    | popolo
			{"memberships": [{"person_id": "a", "organization_id": "b"}]}           | popolo
			{"id": "a", "name": "A", "memberships": [{"organization_id": "b"}]}     | popolo
			[{"id": "a", "name": "A", "other_names": []}]                           | popolo
			""")
	void tellsTheFormat(String text, String format) throws IOException {
		assertThat(FormatDetector.format(List.of(TestFiles.of("data.json", text)))).isEqualTo(format);
	}

	@Test
	void looksOnWhereTheFirstFileDoesNotTell() throws IOException {
		assertThat(FormatDetector.format(List.of(TestFiles.of("notes.txt", "hello"),
				TestFiles.of("a.json", "{\"id\": \"a\", \"schema\": \"Person\"}"))))
			.isEqualTo("ftm");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"id": "a", "name": "A", "start_date": "2001"} | is JSON whose objects have the fields id, name, start_date
			who,whom                                       | is a table with the columns
			%PDF-1.4                                       | is a PDF document
			``                                             | is empty
			""")
	void saysWhatAFileLooksLikeThatIsOfNoFormat(String text, String sentence) {
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> FormatDetector.format(List.of(TestFiles.of("data", text))))
			.withMessageStartingWith("data " + sentence);
	}

	@ParameterizedTest
	@ValueSource(ints = { 16_384, 50_000, 500_000 })
	void takesALineOfColumnsOfAnyLength(int columns) {
		String line = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> FormatDetector.format(List.of(TestFiles.of("wide.csv", line))))
			.withMessageStartingWith("wide.csv is a table with the columns c0, c1");
	}

}

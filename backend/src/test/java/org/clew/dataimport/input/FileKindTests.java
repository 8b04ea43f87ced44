package org.clew.dataimport.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FileKindTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			%PDF-1.7 more            | is a PDF document
			SQLite format 3\0        | is an SQLite database
			PAR1...                  | is a Parquet file
			<!DOCTYPE html><p>       | is a web page
			<?xml version="1.0"?><gexf xmlns="x"> | is GEXF, which is written and not read
			<graphml>                | is GraphML, which is written and not read
			<people><p/></people>    | is XML
			""")
	void refusesWhatNoFormatIsForAndSaysWhatToDo(String beginning, String kind) {
		ImportFile file = TestFiles.of("data.csv", beginning.replace("\\0", "\0"));
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> FileKind.refuseWhatNoFormatIsFor(file))
			.withMessage("data.csv %s: export what you need from it as CSV, and give that with a mapping", kind);
	}

	@Test
	void refusesNothingElse() {
		for (String text : new String[] { "", "a,b\n1,<html>\n", "{\"a\": \"<?xml\"}", "[" }) {
			assertThatNoException().isThrownBy(() -> FileKind.refuseWhatNoFormatIsFor(TestFiles.of("data", text)));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					a.csv  | ``                                 | a.csv is empty
					a.json | [{"who": 1, "whom": 2}]            | a.json is JSON whose objects have the fields who, whom, which is none of the formats; a mapping can read it as a table
					a.yml  | p:\\n  queries:\\n    - csv_url: x   | a.yml looks like a mapping of Aleph (ftm map), which is not read: write its entities as a mapping of Clew, and give that with the CSV file that it names
					a.yaml | mapping: who\\nfiles: []            | a.yaml looks like a mapping of Clew: give it as the mapping, together with the files that it is for
					a.yaml | - id: 1                            | a.yaml is YAML, which is no data that can be read: save it as JSON, and give that with a mapping
					a.dat  | hello                              | a.dat is of no kind that is known
					""")
	void saysWhatAFileLooksLike(String name, String text, String sentence) throws IOException {
		ImportFile file = TestFiles.of(name, text.replace("\\n", "\n"), StandardCharsets.UTF_8);
		assertThat(FileKind.described(file)).isEqualTo(sentence);
	}

}

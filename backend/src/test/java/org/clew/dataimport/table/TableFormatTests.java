package org.clew.dataimport.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clew.dataimport.table.TableTesting.PERSON;
import static org.clew.dataimport.table.TableTesting.names;
import static org.clew.dataimport.table.TableTesting.read;

/**
 * The forms in which rows stand in files.
 */
class TableFormatTests {

	@Test
	void readsCommasTabsAndWhateverElseSeparates() throws IOException {
		assertThat(names(read("a.csv", "id,name\n1,\"Lee, Ann\"\n\n2, Bo \n", PERSON))).containsExactly("Lee, Ann",
				"Bo");
		assertThat(names(read("a.tsv", "id\tname\n1\tAnn\n", PERSON))).containsExactly("Ann");
		assertThat(names(read("a.csv", "id;name\n1;'a;b'\n", "delimiter: ;\n    quote: \"'\"\n    " + PERSON)))
			.containsExactly("a;b");
		assertThat(names(read("a.txt", "id|name\n1|Ann\n", "delimiter: '|'\n    " + PERSON))).containsExactly("Ann");
		assertThat(names(read("a.csv", "1,Ann\n", "header: [id, name]\n    " + PERSON))).containsExactly("Ann");
		assertThat(names(read("a.csv", "Report\nof today\nid,name\n1,Ann\n", "skipLines: 2\n    " + PERSON)))
			.containsExactly("Ann");
		assertThat(names(read("a.csv", "\uFEFFid,name\n1,Ann\n", PERSON))).containsExactly("Ann");
	}

	@Test
	void tellsTheLineOfARowAndItsText() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,\"Ann\nLee\"\n2,Bo\n", PERSON);

		assertThat(facts.lines).containsExactly(2L, 4L);
		assertThat(facts.text.get()).isEqualTo("2 | Bo");
		assertThat(facts.node("2").claims()).containsExactly(ClaimFact.of("test-source", "line 4"));
	}

	@Test
	void readsOtherEncodings() throws IOException {
		ImportFile file = TestFiles.of("a.csv", "id,name\n1,Müller\n", Charset.forName("windows-1252"));

		assertThat(names(read(file, "encoding: windows-1252\n    " + PERSON))).containsExactly("Müller");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(file, PERSON))
			.withMessage(
					"a.csv, line 2, column 4: the byte FC is not UTF-8; a mapping says another encoding with 'encoding'");
	}

	@Test
	void rejectsRowsThatDoNotFit() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,Ann,x\n2\n3,Bo\n", PERSON);

		assertThat(facts.rejects).containsExactly("it has 3 columns, and the header 2",
				"Person (line 4 of the mapping): name has no value in {\"id\":\"2\"}");
		assertThat(names(facts)).containsExactly("Bo");
	}

	@Test
	void readsJsonInEveryForm() throws IOException {
		String ann = "{\"id\": 1, \"name\": \"Ann\"}";
		assertThat(names(read("a.json", "[%s, null, %s]".formatted(ann, ann), PERSON))).containsExactly("Ann", "Ann");
		assertThat(names(read("a.json", ann, PERSON))).containsExactly("Ann");
		assertThat(names(read("a.json", "{\"n\": 1, \"data\": {\"a/b\": [%s]}}".formatted(ann),
				"rows: /data/a~1b\n    " + PERSON)))
			.containsExactly("Ann");
		assertThat(names(read("a.json", "[[], [%s]]".formatted(ann), "rows: /1\n    " + PERSON)))
			.containsExactly("Ann");
		assertThat(names(read("a.json", "{\"all\": [%s, {\"id\": 2}]}".formatted(ann),
				"rows: all[name = 'Ann']\n    " + PERSON)))
			.containsExactly("Ann");
		assertThat(names(read("a.json", "{\"x\": {\"name\": \"Ann\"}, \"y\": null}",
				"entries: true\n    nodes: [{type: Person, id: key, name: value.name}]")))
			.containsExactly("Ann");
		assertThat(names(read("a.jsonl", ann + "\n\n" + ann + "\n", PERSON))).containsExactly("Ann", "Ann");
		assertThat(names(read("a.txt", ann, "format: json-lines\n    " + PERSON))).containsExactly("Ann");
	}

	@Test
	void saysWhereARecordStands() throws IOException {
		assertThat(locator("a.json", "{\"data\": [{\"id\": 1, \"name\": \"Ann\"}]}", "rows: /data\n    " + PERSON))
			.isEqualTo("/data/0");
		assertThat(locator("a.jsonl", "\n{\"id\": 1, \"name\": \"Ann\"}", PERSON)).isEqualTo("line 2");
		assertThat(locator("a.jsonl", "{\"id\": 1, \"name\": \"Ann\"}", "locator: 'record {id}'\n    " + PERSON))
			.isEqualTo("record 1");
	}

	@Test
	void rejectsBrokenLinesAndRefusesBrokenDocuments() throws IOException {
		CollectedFacts facts = read("a.jsonl", "{\"id\": 1\n{\"id\": 2, \"name\": \"Bo\"}\n", PERSON);
		assertThat(facts.rejects).hasSize(1)
			.first()
			.asString()
			.isEqualTo("it is not JSON: column 9: it ends in the middle of the JSON");
		assertThat(names(facts)).containsExactly("Bo");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.json", "[{\"id\": 1}\n}", PERSON))
			.withMessage("a.json, line 2, column 1: here, or just before, it is not JSON");
		assertThat(read("a.json", "{}", "rows: /people\n    " + PERSON).remarks)
			.containsExactly("a.json has nothing at /people");
	}

	@Test
	void endsWhatNeverEnds() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,\"" + "x".repeat(17 * 1024 * 1024) + "\n2,Bo\n", PERSON);
		assertThat(facts.rejects)
			.containsExactly("a row is longer than 16,777,216 characters; is a quotation mark not closed?");
		assertThat(names(facts)).containsExactly("Bo");
		assertThat(facts.lines).containsExactly(2L, 3L);
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.json", "[".repeat(200), PERSON))
			.withMessage("a.json: it is nested too deep, or has a text, a name or a number that is too long");
	}

	private static String locator(String name, String text, String section) throws IOException {
		List<ClaimFact> claims = read(name, text, section).nodes().findFirst().orElseThrow().claims();
		return (claims != null) ? claims.getFirst().locator() : "";
	}

}

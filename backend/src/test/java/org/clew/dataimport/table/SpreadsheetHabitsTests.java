package org.clew.dataimport.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clew.dataimport.table.TableTesting.PERSON;
import static org.clew.dataimport.table.TableTesting.names;
import static org.clew.dataimport.table.TableTesting.read;

/**
 * Tables as spreadsheets and people write them.
 */
class SpreadsheetHabitsTests {

	@Test
	void rejectsARowWithABadQuotationMarkAndTakesTheRest() throws IOException {
		CollectedFacts facts = read("a.csv", """
				id,name,town
				1,"Ann" Lee,"Oslo,
				old"
				2,Bo,"Oslo ""S""\"
				3,"Cy
				Fox",Rome
				4,"Di,Rome
				5,"Ed",Rome
				6,Fay,"Rome
				7,Gus,Rome
				""", PERSON);

		assertThat(names(facts)).containsExactly("Bo", "Cy\nFox", "Ed", "Gus");
		assertThat(facts.rejects).containsExactly("text follows the closing quotation mark in column 2",
				"the quotation mark in column 2 is closed on a later line, and text follows it",
				"a quotation mark in column 3 is never closed");
		assertThat(facts.lines).containsExactly(2L, 4L, 5L, 7L, 8L, 9L, 10L);
	}

	@Test
	void neverTakesTheRestOfABrokenRowForARow() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,\"Ann\" Lee\n\"2\" b,\"Bo\n3,not a row\n4\"\n5,Cy\n", PERSON);

		assertThat(names(facts)).containsExactly("Cy");
		assertThat(facts.rejects).hasSize(2);
	}

	@Test
	void tellsTheTextOfABrokenRow() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,\"Ann\" Lee\n", PERSON);

		assertThat(facts.text.get()).isEqualTo("1,\"Ann\" Lee");
	}

	@Test
	void refusesAHeaderThatCannotBeRead() {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", "id,\"na\"me\n1,Ann\n", PERSON))
			.withMessage("a.csv, line 1: the line with the names of the columns cannot be read: "
					+ "text follows the closing quotation mark in column 2");
	}

	@Test
	void readsBackslashesAsTheMappingSays() throws IOException {
		String table = "id,name,town\n1,\"Ann \\\"A\\\" Lee\",a\n2,Bo\\, Ek,\\N\n3,\"C\\\\\",c\n";
		CollectedFacts facts = read("a.csv", table,
				"escape: '\\'\n    nodes: [{type: Person, id: id, name: name, properties: [town]}]");

		assertThat(names(facts)).containsExactly("Ann \"A\" Lee", "Bo, Ek", "C\\");
		assertThat(facts.node("2").properties()).isEmpty();
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> read("a.csv", table, "escape: '\"'\n    " + PERSON))
			.withMessageStartingWith("mapping, line 4: escape of files[0] is the quotation mark");
	}

	@Test
	void passesOverWhatIsEmpty() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name,,\n1,Ann,x,,,\n,,,\n \u00A0,\n\n2,Bo,\n", PERSON);

		assertThat(names(facts)).containsExactly("Ann", "Bo");
		assertThat(facts.rejects).isEmpty();
		assertThat(facts.lines).containsExactly(2L, 6L);
	}

	@Test
	void takesNoBreakSpacesForBlanks() throws IOException {
		assertThat(names(read("a.csv", "\u00A0id,name\u00A0\n1,\u00A0Ann\u00A0Lee\u202F\n2,\"Bo\u00A0\"\n", PERSON)))
			.containsExactly("Ann Lee", "Bo");
	}

	@Test
	void takesTwoColumnsOfOneNameWhereNeitherIsUsed() throws IOException {
		assertThat(names(read("a.csv", "id,note,name,note\n1,x,Ann,y\n", PERSON))).containsExactly("Ann");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", "id,name,name\n1,a,b\n", PERSON))
			.withMessageContaining("several are called so");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id;name;height\n1;Ann;1,85\n", "id\tname\n1\tAnn\n", "id|name\n1|Ann\n",
			"sep=;\nid;name\n1;Ann\n", "sep=|\nid|name\n1|Ann\n", "\"id\";\"name, in full\";name\n1;x;Ann\n",
			"id,name\r1,Ann\r", "id , \"name\"\r\n1, \"Ann\"", "id,name;x\n1,Ann\n" })
	void tellsWhatSeparatesColumns(String table) throws IOException {
		if (table.contains("name;x")) {
			assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", table, PERSON))
				.withMessageContaining("The columns of a.csv are: id, name;x.");
		}
		else {
			assertThat(names(read("a.csv", table, PERSON))).containsExactly("Ann");
		}
	}

	@Test
	void tellsWhatSeparatesColumnsThatTheMappingNames() throws IOException {
		CollectedFacts facts = read("a.csv", "1;Ann, Bo, and Cy, too\n", "header: [id, name]\n    " + PERSON);

		assertThat(names(facts)).containsExactly("Ann, Bo, and Cy, too");
	}

	@ParameterizedTest
	@CsvSource({ "utf-8,", "utf-16,", "utf-16le,", "utf-16be,", "utf-16le,utf-16", "utf-16be,utf-16",
			"utf-16le,utf-16le", "windows-1251,windows-1251", "koi8-u,KOI8-U", "x-MacCyrillic,mac-cyrillic",
			"iso-8859-5,iso-8859-5", "utf-16,windows-1251", "gb18030,gb18030", "ibm866,ibm866" })
	void readsEncodings(String written, String said) throws IOException {
		ImportFile file = TestFiles.of("a.csv", "id;name\n1;Вера Чайка\n", Charset.forName(written));
		String encoding = (said != null) ? "encoding: %s\n    ".formatted(said) : "";

		assertThat(names(read(file, encoding + PERSON))).containsExactly("Вера Чайка");
	}

	@Test
	void knowsEveryEncodingThatItAllowsAndThatIsDocumented() throws IOException {
		String document = Files.readString(Path.of("../docs/formats/mapping.md"));
		for (String name : Encodings.names()) {
			ImportFile file = TestFiles.of("a.csv", "id,name\n1,Ann\n",
					name.startsWith("utf") ? Charset.forName(name) : StandardCharsets.US_ASCII);
			assertThat(names(read(file, "encoding: %s\n    %s".formatted(name, PERSON)))).containsExactly("Ann");
			assertThat(document).contains("`" + name + "`");
		}
	}

	@Test
	void saysWhereBytesAreNoText() {
		ImportFile file = TestFiles.of("a.csv", "id,name\n1,Ann\n2,Müller\n", StandardCharsets.ISO_8859_1);

		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(file, PERSON))
			.withMessage(
					"a.csv, line 3, column 4: the byte FC is not UTF-8; a mapping says another encoding with 'encoding'");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", textBlock = """
			PK\\3\\4 => is a spreadsheet (xlsx, ods) or an archive, and no text; save its sheet as CSV (UTF-8)
			\u00D0\u00CF\\21\u00E0 => is a spreadsheet of an old Excel (xls), and no text; save its sheet as CSV (UTF-8)
			%PDF-1.7 => is a PDF, and no table
			<?xml version="1.0"?> => is XML or a web page, and no table
			<!DOCTYPE html> => is XML or a web page, and no table
			""")
	void saysWhatToDoWithAFileThatIsNoTable(String beginning, String help) {
		ImportFile file = TestFiles.of("a.dat", beginning.translateEscapes() + "...", StandardCharsets.ISO_8859_1);

		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(file, PERSON))
			.withMessageStartingWith("a.dat " + help);
	}

	@Test
	void listsTheColumnsOfATableWithoutAMapping() throws IOException {
		assertThat(TableReader.withoutMapping(TestFiles.of("a.csv", "who;relation; whom\nAnn;chair;Guild\n")))
			.isEqualTo(
					"a.csv is a table with the columns who, relation, whom; it needs a mapping, which says what they "
							+ "mean: one that is shipped (european-parliament, openstates), or your own "
							+ "(docs/formats/mapping.md)");
		assertThat(TableReader.withoutMapping(TestFiles.of("a.tsv", "who\tcity, land\n"))).contains("who, city, land;");
		assertThat(TableReader.withoutMapping(TestFiles.of("a.pdf", "%PDF-1.7"))).startsWith("a.pdf is a PDF");
		assertThat(TableReader.withoutMapping(TestFiles.of("a.json", "{\"a\": 1, \"b\": 2}"))).isNull();
		assertThat(TableReader.withoutMapping(TestFiles.of("a.txt", "nothing of the kind"))).isNull();
		assertThat(TableReader.withoutMapping(TestFiles.of("a.csv", ""))).isNull();
	}

	@Test
	void saysWhatToDoWithAMappingOfAleph() {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> Mapping.parse("""
				gov_offices:
				  queries:
				    - csv_url: https://example.org/offices.csv
				      entities: {office: {schema: PublicBody, keys: [id]}}
				"""))
			.withMessage("mapping, line 2: gov_offices of the mapping is a mapping of FollowTheMoney, as Aleph has "
					+ "it, and not of Clew. Run 'ftm map' with it, and import what comes out in the format ftm; or write a "
					+ "mapping of Clew's");
	}

}

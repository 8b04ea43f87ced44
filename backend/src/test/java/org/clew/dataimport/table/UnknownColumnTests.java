package org.clew.dataimport.table;

import java.io.IOException;
import java.util.List;

import org.clew.dataimport.fact.EdgeFact;
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
import static org.clew.dataimport.table.TableTesting.names;
import static org.clew.dataimport.table.TableTesting.read;

/**
 * What a mapping names and the data do not have is said, since everything that is taken
 * from it would be left out without a word.
 */
class UnknownColumnTests {

	private static final String TABLE = "id,Name,since,org,tags,note,note\n1,Ann,2013,Guild,a;b,x,y\n";

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '~',
			textBlock = """
					role: member => role of relationships[0] names the column 'member', which a.csv does not have; \
					a constant is written {text: member}.
					from: Since => from of relationships[0] names the column 'Since', which a.csv does not have; it has 'since'.
					to: {of: until, date: yyyy} => of of to names the column 'until', which a.csv does not have; \
					a constant is written {text: until}.
					role: "{org} {kind}" => role of relationships[0] names the column 'kind', which a.csv does not have; \
					a constant is written {text: kind}.
					when: kind = "x" => when of relationships[0] names the column 'kind', which a.csv does not have; \
					a constant is written {text: kind}.
					role: $uppercase($record.Org) => role of relationships[0] names the column 'Org', which a.csv does not have; \
					it has 'org'.
					properties: [since, kind] => properties[1] of relationships[0] names the column 'kind', which a.csv does not \
					have; a constant is written {text: kind}.
					evidence: {url: http} => url of evidence names the column 'http', which a.csv does not have; \
					a constant is written {text: http}.
					role: note => role of relationships[0] names the column 'note', and several are called so; rename one, or give \
					names with 'header'.
					role: org.name => role of relationships[0] names the field 'name' of the column 'org', which holds texts.
					role: {of: {of: tags, split: ;}, each: org} => each of role names the field 'org' of a text, which has none: \
					the text itself is $, and a column is $record.org.
					""")
	void isRefusedForATable(String key, String problem) {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", TABLE, relationship(key)))
			.withMessageStartingWith("mapping, line 8: " + problem)
			.withMessageContaining("The columns of a.csv are: id, Name, since, org, tags, note.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "role: {text: member}", "role: \"'member'\"", "role: $namespace", "role: $row",
			"role: '$lookup($, \"x\")'", "role: $join($split(tags, ';')[$ != 'a'], '+')",
			"role: 'org in [\"a\", Name] ? since : org'",
			"properties: {a: {of: {of: tags, split: ;}, each: '{$}{$record.id}'}}",
			"role: {of: org, default: 'x'}\n        when: id and org or Name" })
	void isNotWhatIsThere(String key) throws IOException {
		String with = key.contains("default") ? relationship(key.replace("'x'", "{text: x}")) : relationship(key);

		assertThat(read("a.csv", TABLE, with).edges()).hasSize(1);
	}

	@Test
	void namesThemAllAtOnceAndBeforeAnythingIsTaken() {
		CollectedFacts facts = new CollectedFacts();
		Mapping mapping = Mapping.parse("mapping: x\nfiles: [{match: '*', nodes: [{type: P, id: no, name: nom}]}]");

		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(
					() -> TableReader.with(mapping).read(TestFiles.of("a.csv", TABLE), TestFiles.context("ns"), facts))
			.withMessage(
					"mapping, line 2: id of nodes[0] names the column 'no', which a.csv does not have; a constant is "
							+ "written {text: no}. mapping, line 2: name of nodes[0] names the column 'nom', which a.csv does not "
							+ "have; a constant is written {text: nom}. The columns of a.csv are: id, Name, since, org, tags, note."
							+ " A column that only some files have is named in 'optional'.");
		assertThat(facts.lines).isEmpty();
	}

	@Test
	void mayBeMissingWhereTheMappingSaysSo() throws IOException {
		CollectedFacts facts = read("a.csv", TABLE,
				relationship("role: kind").replace("relationships:", "optional: [kind, until]\n    relationships:"));

		assertThat(facts.edges().map(EdgeFact::role)).containsOnlyNulls();
	}

	@Test
	void isRefusedOfALookupTable() {
		Mapping mapping = Mapping.parse("""
				mapping: x
				tables:
				  firms: {file: firms.csv, key: Number, value: name}
				files: [{match: a.csv, nodes: [{type: P, id: id, name: {of: id, lookup: firms, default: id}}]}]
				""");
		List<ImportFile> files = List.of(TestFiles.of("a.csv", "id\n1\n"),
				TestFiles.of("firms.csv", "number,name\n1,A\n"));

		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> TableReader.with(mapping, files)
				.read(files.getFirst(), TestFiles.context("ns"), new CollectedFacts()))
			.withMessageStartingWith(
					"mapping, line 3: key of firms names the column 'Number', which firms.csv does not "
							+ "have; it has 'number'.");
	}

	@Test
	void isRemarkedOfJsonWhereNoRecordHasIt() throws IOException {
		CollectedFacts facts = read("a.jsonl", """
				{"id": 1, "name": "Ann", "born": null, "posts": [{"body": "Guild"}]}
				{"id": 2, "name": "Bo", "email": "b@example.org"}
				""", """
				nodes: [{type: P, id: id, name: name, properties: [born, email, phone]}]
				    each:
				      - in: posts
				        relationships: [{type: HOLDS, source: $parent.id, target: body, role: titel}]
				      - in: seats
				        relationships: [{type: HOLDS, source: $parent.id, target: place}]
				""");

		assertThat(names(facts)).containsExactly("Ann", "Bo");
		assertThat(facts.remarks).containsExactly("no record of a.jsonl has what the mapping names: "
				+ "phone (mapping, line 4: properties[2] of nodes[0]); titel (mapping, line 7: role of relationships[0]); "
				+ "seats (mapping, line 8: in of each[1])");
	}

	@Test
	void isRemarkedOfJsonWhereAnExpressionNamesIt() throws IOException {
		assertThat(read("a.json", "{\"id\": 1, \"p\": {\"q\": [{\"r\": 1}]}}",
				"nodes: [{type: P, id: id, name: \"$string(id) & p.q.r & p.q.s & (p.z ?: '')\"}]").remarks)
			.containsExactly(
					"no record of a.json has what the mapping names: p.q.s (mapping, line 4: name of nodes[0]); "
							+ "p.z (mapping, line 4: name of nodes[0])");
	}

	private static String relationship(String key) {
		return """
				relationships:
				      - type: MEMBER_OF
				        source: id
				        target: org
				        %s
				""".formatted(key);
	}

}

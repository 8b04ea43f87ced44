package org.clew.dataimport.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.value.TestFiles;
import org.clew.graph.Nature;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.clew.dataimport.table.TableTesting.PERSON;
import static org.clew.dataimport.table.TableTesting.names;
import static org.clew.dataimport.table.TableTesting.read;

class TableReaderTests {

	@Test
	void makesEntitiesWithAllTheyCanHave() throws IOException {
		NodeFact node = read("a.jsonl",
				"""
						{"id": 7, "first": "Ann", "last": "Lee", "other": [{"n": "A. Lee"}, {"n": "Ann Lee"}, {"n": "A. Lee"}],
						 "tags": "a; b;", "since": "2013-07-31T10:00:00", "until": "31/12/2014", "g": "F", "score": 1.5, "ok": true,
						 "years": [2013, 2014], "ids": [{"s": "x", "i": 1}, {"s": "y"}]}
						"""
					.replace("\n", " "),
				"""
						nodes:
						      - type: Person
						        id: "{$namespace}-{id}"
						        name: "{first} {last}"
						        aliases: [other.n, last]
						        from: {of: since, cut: 10}
						        to: {of: until, date: dd/MM/yyyy}
						        properties:
						          tags: {of: tags, split: ;}
						          gender: {of: g, lookup: genders, default: g}
						          score: score
						          ok: ok
						          years: years
						          ids: {of: ids, each: "{s}:{i}"}
						          kind: {text: 5}
						          none: missing
						          other: {of: missing, default: "'x'"}
						          slug: {of: last, slug: true}
						""")
			.node("ns-7");

		assertThat(node.name()).isEqualTo("Ann Lee");
		assertThat(node.aliases()).containsExactly("A. Lee", "Lee");
		assertThat(node.from()).isEqualTo("2013-07-31");
		assertThat(node.to()).isEqualTo("2014-12-31");
		assertThat(node.properties()).containsOnly(entry("tags", List.of("a", "b")), entry("gender", "female"),
				entry("score", 1.5), entry("ok", true), entry("years", List.of(2013L, 2014L)),
				entry("ids", List.of("x:1")), entry("kind", 5L), entry("other", "x"), entry("slug", "lee"));
	}

	@Test
	void readsDatesInSeveralForms() throws IOException {
		CollectedFacts facts = read("a.csv", """
				id,name,date
				1,a,31/07/2013
				2,b,July 2013
				3,c,1999
				4,d,31/02/2013
				""",
				"nodes: [{type: Event, id: id, name: name, from: {of: date, date: [dd/MM/yyyy, MMMM yyyy, yyyy]}}]");

		assertThat(facts.nodes()).extracting(NodeFact::from)
			.containsExactly("2013-07-31", "2013-07", "1999", "31/02/2013");
		assertThat(facts.rejects).isEmpty();
	}

	@Test
	void readsMonthsInAnyCaseAndDaysAsExcelCountsThem() throws IOException {
		CollectedFacts facts = read("a.csv", """
				id,date
				1,23-MAR-2006
				2,3-mar-2006
				3,MAY 2006
				4,42736
				5,42736.75
				6,61
				7,60
				8,2958466
				9,1999
				""",
				"nodes: [{type: P, id: id, name: id, from: {of: date, date: [d-MMM-yyyy, MMMM yyyy, yyyy, excel]}}]");

		assertThat(facts.nodes()).extracting(NodeFact::from)
			.containsExactly("2006-03-23", "2006-03-03", "2006-05", "2017-01-01", "2017-01-01", "1900-03-01", "60",
					"2958466", "1999");
	}

	@Test
	void readsWordsAboutDatesWhereTheMappingAllowsIt() throws IOException {
		String table = "id,date\n1,circa 1990\n2,Before 1990\n3,after 2013-07\n4,2013-7-1\n5,some day\n";
		String section = "nodes: [{type: P, id: id, name: id, from: {of: date, date: [dd/MM/yyyy%s]}}]";

		assertThat(read("a.csv", table, section.formatted(", words")).nodes()).extracting(NodeFact::from)
			.containsExactly("~1990", "../1989", "2013-08/..", "2013-07-01", "some day");
		assertThat(read("a.csv", table, section.formatted("")).nodes()).extracting(NodeFact::from)
			.containsExactly("circa 1990", "Before 1990", "after 2013-07", "2013-07-01", "some day");
	}

	@Test
	void makesOneRelationshipOfOneDateInTwoForms() throws IOException {
		CollectedFacts facts = read("a.csv", "p,o,f\n1,2,2013-07-01\n1,2,2013-7-1\n1,2,2013-07-01T08:00:00Z\n",
				"relationships: [{type: MEMBER_OF, source: p, target: o, from: f}]");

		assertThat(facts.edges().map(EdgeFact::id).distinct()).hasSize(1);
	}

	@Test
	void passesOnDatesAsTheyAreGiven() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name,a,b\n1,x,2013-02-30,\n2,y,2014,2013\n3,z,circa 1990,soon\n",
				"nodes: [{type: Event, id: id, name: name, from: a, to: {of: b, date: MM/yyyy}}]");

		assertThat(facts.nodes()).extracting(NodeFact::from, NodeFact::to)
			.containsExactly(tuple("2013-02-30", null), tuple("2014", "2013"), tuple("circa 1990", "soon"));
		assertThat(facts.rejects).isEmpty();
	}

	@Test
	void makesRelationshipsWithTheSameIdAtEveryImport() throws IOException {
		String mapping = """
				relationships:
				      - type: MEMBER_OF
				        source: p
				        target: o
				        role: r
				        from: f
				        properties: {note: n}
				""";
		String table = "p,o,r,f,n\n1,2,chair,2013,x\n1,2,,,\n,2,,,\n";
		CollectedFacts facts = read("a.csv", table, mapping);

		EdgeFact edge = facts.edges().findFirst().orElseThrow();
		assertThat(edge).isEqualTo(new EdgeFact(edge.id(), "MEMBER_OF", "1", "2", "chair", "2013", null,
				Map.of("note", "x"), List.of(ClaimFact.of("test-source", "line 2"))));
		assertThat(facts.edges().map(EdgeFact::id)).doesNotHaveDuplicates()
			.isEqualTo(read("a.csv", table, mapping).edges().map(EdgeFact::id).toList());
		assertThat(facts.rejects)
			.containsExactly("MEMBER_OF (line 5 of the mapping): source has no value in {\"o\":\"2\"}");
	}

	@Test
	void goesThroughListsWithinRecords() throws IOException {
		CollectedFacts facts = read("a.json", """
				{"id": "x", "members": [{"id": "a", "posts": [{"t": "chair"}, {"t": "whip"}], "ok": true},
				  {"id": "b", "ok": false}], "one": {"id": "c"}, "by": {"k1": "v1", "k2": "v2"}}
				""", """
				each:
				      - in: members
				        when: ok
				        nodes: [{type: Person, id: id, name: id}]
				        each:
				          - in: posts
				            relationships: [{type: HOLDS, source: $parent.id, target: $record.id, role: t}]
				      - in: one
				        nodes: [{type: Person, id: id, name: id}]
				      - in: by
				        entries: true
				        nodes: [{type: Thing, id: key, name: value}]
				      - in: missing
				        nodes: [{type: Thing, id: key, name: value}]
				""");

		assertThat(names(facts)).containsExactly("a", "c", "v1", "v2");
		assertThat(facts.edges()).extracting(EdgeFact::source, EdgeFact::target, EdgeFact::role)
			.containsExactly(tuple("a", "x", "chair"), tuple("a", "x", "whip"));
	}

	@Test
	void leavesOutWhatIsNotWanted() throws IOException {
		assertThat(names(read("a.csv", "id,name,k\n1,a,x\n2,b,y\n", "when: k = 'y'\n    " + PERSON)))
			.containsExactly("b");
		assertThat(names(read("a.csv", "id,name,k\n1,a,x\n2,b,\n", "nodes: [{type: P, id: id, name: name, when: k}]")))
			.containsExactly("a");
	}

	@Test
	void takesSomethingOnce() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,a\n1,b\n2,c\n",
				"nodes: [{type: P, id: id, name: name, once: true}]");

		assertThat(names(facts)).containsExactly("a", "c");
	}

	@Test
	void makesSourcesOfAddresses() throws IOException {
		CollectedFacts facts = read("a.jsonl",
				"""
						{"id": 1, "name": "a", "src": [{"u": "https://e.org/1", "n": "p. 3"}, {"u": "https://e.org/2"}]}
						{"id": 2, "name": "b", "src": [{"u": "https://e.org/1"}, {"u": "https://e.org/1"}, {"u": "Register, vol. 2"}]}
						{"id": 3, "name": "c"}
						""",
				"""
						evidence:
						      - {in: src, url: u, title: "'Page'", publisher: "'E'", locator: n, nature: "'allegation'"}
						    nodes:
						      - {type: P, id: id, name: name}
						      - {type: Q, id: "q{id}", name: name, evidence: []}
						      - {type: R, id: "r{id}", name: name, evidence: {statedBy: name, quotation: "'so'"}}
						""");

		String one = ContentIds.ofAddress("https://e.org/1");
		String two = ContentIds.ofAddress("https://e.org/2");
		String book = ContentIds.source("Register, vol. 2").id();
		assertThat(facts.sources()).containsExactly(
				new SourceFact(one, "Page", "E", null, "https://e.org/1", null, null),
				new SourceFact(two, "Page", "E", null, "https://e.org/2", null, null),
				new SourceFact(book, "Page: Register, vol. 2", "E", null, null, null, null));
		assertThat(facts.node("1").claims()).containsExactly(
				new ClaimFact(one, "p. 3", null, Nature.ALLEGATION, null, null),
				new ClaimFact(two, "line 1", null, Nature.ALLEGATION, null, null));
		assertThat(facts.node("2").claims()).containsExactly(
				new ClaimFact(one, "line 2", null, Nature.ALLEGATION, null, null),
				new ClaimFact(book, "line 2", null, Nature.ALLEGATION, null, null));
		assertThat(facts.node("3").claims()).containsExactly(ClaimFact.of("test-source", "line 3"));
		assertThat(facts.node("q1").claims()).containsExactly(ClaimFact.of("test-source", "line 1"));
		assertThat(facts.node("r1").claims())
			.containsExactly(new ClaimFact("test-source", "line 1", "a", null, null, "so"));
		assertThat(facts.rejects).isEmpty();
	}

	@Test
	void rejectsANatureThatThereIsNot() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,a\n", "evidence: {nature: name}\n    " + PERSON);

		assertThat(facts.rejects)
			.containsExactly("evidence (line 4 of the mapping): nature: 'a' is not a nature; allowed: fact, "
					+ "allegation, judgement, inference");
		assertThat(facts.node("1").claims()).containsExactly(ClaimFact.of("test-source", "line 2"));
	}

	@Test
	void makesCountries() throws IOException {
		CollectedFacts facts = read("a.csv", "id,c\n1,France\n2,fr\n3,Atlantis\n4,\n", """
				country: c
				    relationships: [{type: CITIZEN_OF, source: id, target: $country, when: $country}]
				""");

		assertThat(facts.nodes()).extracting(NodeFact::id, NodeFact::name, NodeFact::properties)
			.containsExactly(tuple("country-fr", "France", Map.of("code", "FR")));
		assertThat(facts.edges()).extracting(EdgeFact::source, EdgeFact::target)
			.containsExactly(tuple("1", "country-fr"), tuple("2", "country-fr"));
		assertThat(facts.rejects)
			.containsExactly("country: 'Atlantis' is neither the code nor the English name of a country");
	}

	@Test
	void looksUpInOtherFilesOfTheImport() throws IOException {
		Mapping mapping = Mapping.parse("""
				mapping: x
				tables:
				  firms: {file: firms*.csv, key: no, value: "{name} Ltd"}
				  words: {file: words.json, entries: true}
				  none: {file: none.csv, key: a, value: b}
				files:
				  - match: a.csv
				    nodes:
				      - type: Firm
				        id: id
				        name: {of: id, lookup: firms, default: id}
				        properties: {word: {of: w, lookup: words}, none: {of: w, lookup: none}}
				  - match: [firms*.csv, words.json]
				    skip: tables
				""");
		List<ImportFile> files = List.of(TestFiles.of("a.csv", "id,w\n1,x\n2,y\n"),
				TestFiles.of("firms1.csv", "no,name\n1,Acme\n"), TestFiles.of("words.json", "{\"x\": \"ex\"}"));
		CollectedFacts facts = new CollectedFacts();
		for (ImportFile file : files) {
			TableReader.with(mapping, files).read(file, TestFiles.context("ns"), facts);
		}

		assertThat(names(facts)).containsExactly("Acme Ltd", "2");
		assertThat(facts.node("1").properties()).isEqualTo(Map.of("word", "ex"));
		assertThat(facts.remarks).containsExactly("firms1.csv is passed over: tables",
				"words.json is passed over: tables");
	}

	@Test
	void leavesOutWhatCannotBeHadOfAnEntityAndKeepsTheRest() throws IOException {
		CollectedFacts facts = read("a.json", "{\"id\": 1, \"o\": {\"a\": 1}, \"h\": \"1,85\", \"l\": [[1]], \"n\": 7}",
				"nodes: [{type: P, id: id, name: id, aliases: [o, n], from: o, "
						+ "properties: {o: o, height: $number(h), lists: l, n: n}}]");

		assertThat(facts.node("1")).isEqualTo(
				new NodeFact("1", "P", "1", List.of("7"), null, null, Map.of("n", 7L), facts.node("1").claims()));
		assertThat(facts.rejects).isEmpty();
		assertThat(facts.remarks).containsExactlyInAnyOrder(
				"P (line 4 of the mapping): an alias is left out: there is an object where a text is expected",
				"P (line 4 of the mapping): from is left out: there is an object where a text is expected",
				"P (line 4 of the mapping): o is left out: it is an object, which a property cannot hold",
				"P (line 4 of the mapping): lists is left out: it is a list of lists, which a property cannot hold",
				"P (line 4 of the mapping): height is left out: '$number(h)': '1,85' is not a number; "
						+ "{of: ..., number: comma} reads decimal commas, and 'point' groups of digits");
	}

	@Test
	void makesListsOfOneKind() throws IOException {
		CollectedFacts facts = read("a.json",
				"{\"id\": 1, \"a\": [1, 2.5], \"b\": [1, \"x\", true], "
						+ "\"c\": [9007199254740993, 0.5], \"d\": [null, 3]}",
				"nodes: [{type: P, id: id, name: id, properties: [a, b, c, d]}]");

		assertThat(facts.node("1").properties()).isEqualTo(Map.of("a", List.of(1.0, 2.5), "b",
				List.of("1", "x", "true"), "c", List.of("9007199254740993", "0.5"), "d", List.of(3L)));
	}

	@Test
	void readsNumbersAsPeopleWriteThem() throws IOException {
		CollectedFacts facts = read("a.csv", """
				id;us;de
				1;1,234.5;1.234,5
				2;-12;\u2212 12
				3;1 234 567;1\u00a0234\u00a0567,25
				4;1,23;1.23
				5;1.5e3;0,5
				6;12345678901234567890;x
				""", "nodes: [{type: P, id: id, name: id, properties: {us: {of: us, number: point}, "
				+ "de: {of: de, number: comma}}}]");

		assertThat(facts.nodes().map(NodeFact::properties)).containsExactly(Map.of("us", 1234.5, "de", 1234.5),
				Map.of("us", -12L), Map.of("us", 1234567L, "de", 1234567.25), Map.of(), Map.of("us", 1500.0, "de", 0.5),
				Map.of());
		assertThat(facts.remarks).hasSize(5)
			.contains("P (line 4 of the mapping): us is left out: '1,23' is not a number with a decimal point",
					"P (line 4 of the mapping): de is left out: '1.23' is not a number with a decimal comma");
	}

	@Test
	void remarksAnIdThatGetsASecondName() throws IOException {
		Mapping mapping = Mapping.parse("""
				mapping: x
				files:
				  - match: "*.csv"
				    nodes:
				      - {type: Person, id: "{name|slug}", name: name}
				      - {type: Party, id: "{party|slug}", name: party, once: true}
				""");
		FactReader reader = TableReader.with(mapping);
		CollectedFacts facts = new CollectedFacts();
		reader.read(TestFiles.of("a.csv", "name,party\nVăn Hưng,S&D\nVăn  hưng,S&D\nVăn Hùng,S-D\nVăn Hưng,S&D\n"),
				TestFiles.context("ns"), facts);
		reader.read(TestFiles.of("b.csv", "name,party\nBo Ek,s & d\nBo E.K.,S&D\nBö Ek,S&D\n"), TestFiles.context("ns"),
				facts);

		assertThat(facts.remarks).containsExactly(
				"the id 'van-hung' is that of 'Văn Hưng', and now of 'Văn Hùng' as well; are they one?",
				"the id 's-d' is that of 'S&D', and now of 'S-D' as well; are they one?",
				"the id 'bo-ek' is that of 'Bo Ek', and now of 'Bö Ek' as well; are they one?");
		assertThat(facts.rejects).isEmpty();
	}

	@Test
	void appliesEverySectionForAFile() throws IOException {
		CollectedFacts facts = read(Mapping.parse("""
				mapping: x
				files:
				  - {match: "*.JSON", rows: /a, nodes: [{type: A, id: id, name: id}]}
				  - {match: "?.json", rows: /b, nodes: [{type: B, id: id, name: id}]}
				"""), TestFiles.of("x.json", "{\"b\": [{\"id\": \"2\"}], \"a\": [{\"id\": \"1\"}]}"));

		assertThat(names(facts)).containsExactly("1", "2");
	}

	@Test
	void refusesFilesThatTheMappingIsNotFor() {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(Mapping.parse("""
				mapping: x
				files: [{match: [people*.csv, b.csv], skip: no}]
				"""), TestFiles.of("other.csv", "")))
			.withMessage("the mapping x is not for other.csv, but for: people*.csv, b.csv");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(
				() -> new TableReader().read(TestFiles.of("a.csv", ""), TestFiles.context("ns"), new CollectedFacts()))
			.withMessage("a.csv: a table needs a mapping; name one that is shipped (european-parliament, openstates), "
					+ "or give your own");
	}

}

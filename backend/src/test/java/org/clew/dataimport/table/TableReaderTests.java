package org.clew.dataimport.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
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

class TableReaderTests {

	private static final String PERSON = "nodes: [{type: Person, id: id, name: name, properties: [age]}]";

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
			.withMessage("a.csv is not in the encoding UTF-8; a mapping says another with 'encoding'");
	}

	@Test
	void rejectsRowsThatDoNotFit() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,Ann,x\n2\n3,Bo\n", PERSON);

		assertThat(facts.rejects).containsExactly("it has 3 columns, and the header 2",
				"Person (line 4 of the mapping): name has no value in {\"id\":\"2\"}");
		assertThat(names(facts)).containsExactly("Bo");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", "id,id\n1,2\n", PERSON))
			.withMessageStartingWith("a.csv cannot be read as a table: ");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.csv", "id,name\n1,\"a\"b\n", PERSON))
			.withMessageStartingWith("a.csv cannot be read as a table: ");
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
		assertThat(facts.rejects).hasSize(1).first().asString().startsWith("it is not JSON: ");
		assertThat(names(facts)).containsExactly("Bo");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.json", "[{\"id\": 1}\n,", PERSON))
			.withMessageStartingWith("a.json is not JSON as it should be: ");
		assertThat(read("a.json", "{}", "rows: /people\n    " + PERSON).remarks)
			.containsExactly("a.json has nothing at /people");
	}

	@Test
	void refusesWhatNeverEnds() {
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> read("a.csv", "id,name\n1,\"" + "x".repeat(17 * 1024 * 1024), PERSON))
			.withMessage("a row is longer than 16,777,216 characters; is a quotation mark not closed?");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("a.json", "[".repeat(200), PERSON))
			.withMessageStartingWith("a.json is not JSON as it should be: ");
	}

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

		assertThat(facts.nodes()).extracting(NodeFact::from).containsExactly("2013-07-31", "2013-07", "1999");
		assertThat(facts.rejects).containsExactly("Event (line 4 of the mapping): from: '31/02/2013' is not a date of "
				+ "the form dd/MM/yyyy or MMMM yyyy or yyyy");
	}

	@Test
	void rejectsFactsWithImpossibleTimes() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name,a,b\n1,x,2013-02-30,\n2,y,2014,2013\n3,z,2013,2013-05\n",
				"nodes: [{type: Event, id: id, name: name, from: a, to: b}]");

		assertThat(names(facts)).containsExactly("z");
		assertThat(facts.rejects).containsExactly(
				"Event (line 4 of the mapping): from: '2013-02-30' is not an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD",
				"Event (line 4 of the mapping): it ends (2013) before it begins (2014)");
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
		CollectedFacts facts = read("a.jsonl", """
				{"id": 1, "name": "a", "src": [{"u": "https://e.org/1", "n": "p. 3"}, {"u": "https://e.org/2"}]}
				{"id": 2, "name": "b", "src": [{"u": "https://e.org/1"}, {"u": "https://e.org/1"}, {"u": "file:/x"}]}
				{"id": 3, "name": "c"}
				""", """
				evidence:
				      - {in: src, url: u, title: "'Page'", publisher: "'E'", locator: n, nature: "'allegation'"}
				    nodes:
				      - {type: P, id: id, name: name}
				      - {type: Q, id: "q{id}", name: name, evidence: []}
				      - {type: R, id: "r{id}", name: name, evidence: {statedBy: name, quotation: "'so'"}}
				""");

		String one = ContentIds.ofAddress("https://e.org/1");
		String two = ContentIds.ofAddress("https://e.org/2");
		assertThat(facts.sources()).containsExactly(
				new SourceFact(one, "Page", "E", null, "https://e.org/1", null, null),
				new SourceFact(two, "Page", "E", null, "https://e.org/2", null, null));
		assertThat(facts.node("1").claims()).containsExactly(
				new ClaimFact(one, "p. 3", null, Nature.ALLEGATION, null, null),
				new ClaimFact(two, "line 1", null, Nature.ALLEGATION, null, null));
		assertThat(facts.node("2").claims())
			.containsExactly(new ClaimFact(one, "line 2", null, Nature.ALLEGATION, null, null));
		assertThat(facts.node("3").claims()).containsExactly(ClaimFact.of("test-source", "line 3"));
		assertThat(facts.node("q1").claims()).containsExactly(ClaimFact.of("test-source", "line 1"));
		assertThat(facts.node("r1").claims())
			.containsExactly(new ClaimFact("test-source", "line 1", "a", null, null, "so"));
		assertThat(facts.rejects).containsExactly("evidence: url: 'file:/x' is not an address on the web");
	}

	@Test
	void rejectsANatureThatThereIsNot() throws IOException {
		CollectedFacts facts = read("a.csv", "id,name\n1,a\n", "evidence: {nature: name}\n    " + PERSON);

		assertThat(facts.rejects)
			.containsExactly("evidence: nature: 'a' is not a nature; allowed: fact, allegation, judgement");
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
	void rejectsWhatAPropertyCannotHold() throws IOException {
		CollectedFacts facts = read("a.json", "{\"id\": 1, \"o\": {\"a\": 1}}",
				"nodes: [{type: P, id: id, name: id, properties: {o: o}}]");

		assertThat(facts.rejects).containsExactly(
				"P (line 4 of the mapping): properties: o is an object, " + "which a property cannot hold");
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

	private static String locator(String name, String text, String section) throws IOException {
		List<ClaimFact> claims = read(name, text, section).nodes().findFirst().orElseThrow().claims();
		return (claims != null) ? claims.getFirst().locator() : "";
	}

	private static List<String> names(CollectedFacts facts) {
		return facts.nodes().map(NodeFact::name).toList();
	}

	private static CollectedFacts read(String name, String text, String section) throws IOException {
		return read(TestFiles.of(name, text), section);
	}

	private static CollectedFacts read(ImportFile file, String section) throws IOException {
		return read(Mapping.parse(
				"mapping: x\nfiles:\n  - match: '*'\n    %s\ntables: {genders: {F: female}}".formatted(section)), file);
	}

	private static CollectedFacts read(Mapping mapping, ImportFile file) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		TableReader.with(mapping).read(file, TestFiles.context("ns"), facts);
		return facts;
	}

}

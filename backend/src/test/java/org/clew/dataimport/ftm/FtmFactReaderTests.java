package org.clew.dataimport.ftm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.input.InputRefused;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FtmFactReaderTests {

	private static final TakenFacts SAMPLES = TakenFacts.of(samples());

	static String[] samples() {
		try (InputStream stream = FtmFactReaderTests.class.getResourceAsStream("/ftm/samples.ftm.json")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void takesTheSamplesWithoutAComplaint() {
		assertThat(SAMPLES.rejects).isEmpty();
		assertThat(SAMPLES.remarks).isEmpty();
		assertThat(samples()).hasSize(36);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			p1         | Person       | Anna Example         | 1970-05-02 | 2020-01    |
			p2         | Person       | Ben Example          |            |            |
			le1        | Organization | Something Legal      | 1999       | 2005-06-07 | legal entity
			o1         | Organization | The Organization     |            |            |
			c1         | Organization | Company Ltd          |            |            | company
			pb1        | Organization | Ministry of Samples  |            |            | public body
			party1     | Party        | Sample Party         |            |            | party
			case1      | Case         | State v. Example     | 2015-01-01 | 2016       | court case
			ev1        | Event        | Hearing              | 2013-07-31 | 2013-07-31 |
			trip1      | Event        | To Paris             | 2014-01    | 2014-02    | trip
			d1         | Document     | proof.pdf            | 2012       |            |
			art1       | Statement    | What happened        |            |            | article
			mail1      | Document     | Re: money            |            |            | e-mail
			pos1       | Position     | Minister of Samples  |            |            |
			a1         | Address      | 1 Main Street, Paris |            |            |
			as1        | Asset        | A painting           |            |            |
			v1         | Vessel       | MV Sample            | 1980       |            |
			sec1       | Security     | XX0000000000         | 2001       | 2031       |
			ba1        | BankAccount  | DE00                 |            |            |
			re1        | RealEstate   | 2 Main Street        |            |            |
			note1      | Note         | Look here            |            |            |
			s1         | Proceeding   | SAMPLE-1             | 2018       | 2019       | sanction
			pass1      | Passport     | P-1                  |            |            |
			country-fr | Country      | France               |            |            |
			country-eu | Country      | European Union       |            |            |
			country-suhh | Country    | Soviet Union         |            |            |
			""")
	void makesEntities(String id, String type, String name, @Nullable String from, @Nullable String to,
			@Nullable String kind) {
		Node node = SAMPLES.node(id);
		assertThat(node.type()).isEqualTo(type);
		assertThat(node.name()).isEqualTo(name);
		assertThat(node.from()).isEqualTo(from);
		assertThat(node.to()).isEqualTo(to);
		assertThat(node.properties().get("kind")).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					m1                         | MEMBER_OF       | p1    | party1       | chair; founder | 2001 | 2004-05
					oc1                        | OCCUPANCY       | p1    | pos1         |                | 2009 |
					f1                         | RELATED_TO      | p1    | p2           | sister         |      |
					asc1                       | ASSOCIATED_WITH | p1    | p2           | partner        |      |
					ow1                        | OWNERSHIP       | p1    | c1           |                |      |
					di1                        | DIRECTORSHIP    | p2    | c1           | CEO            |      |
					rep1                       | REPRESENTS      | le1   | p1           | lawyer         |      |
					ul1                        | ASSOCIATED_WITH | p1    | c1           | knows of       | 2003 | 2003
					dn1                        | CONCERNS        | d1    | c1           |                |      |
					em1                        | EMPLOYMENT      | p2    | o1           |                |      |
					ccp1                       | PARTY_TO        | p1    | case1        | defendant      |      |
					pay1-p1-c1                 | PAYMENT         | p1    | c1           |                | 2010-10-10 | 2010-10-10
					pay1-p2-o1                 | PAYMENT         | p2    | o1           |                | 2010-10-10 | 2010-10-10
					suc1                       | SUCCESSION      | le1   | c1           |                |      |
					p1-nationality-country-kz  | CITIZEN_OF      | p1    | country-kz   | nationality    |      |
					p1-citizenship-country-suhh | CITIZEN_OF     | p1    | country-suhh | citizenship    |      |
					p1-country-country-fr      | LOCATED_IN      | p1    | country-fr   |                |      |
					le1-jurisdiction-country-gb | LOCATED_IN     | le1   | country-gb   | jurisdiction   |      |
					le1-parent-o1              | PARENT          | le1   | o1           |                |      |
					p1-addressEntity-a1        | ADDRESS_ENTITY  | p1    | a1           |                |      |
					ev1-involved-p1            | INVOLVED        | ev1   | p1           |                |      |
					v1-flag-country-pa         | FLAG            | v1    | country-pa   |                |      |
					s1-entity-p1               | CONCERNS        | s1    | p1           |                |      |
					pass1-holder-p1            | HOLDER          | pass1 | p1           |                |      |
					c1-proof-d1                | PROOF           | c1    | d1           |                |      |
					""")
	void makesRelationships(String id, String type, String source, String target, @Nullable String role,
			@Nullable String from, @Nullable String to) {
		Edge edge = SAMPLES.edge(id);
		assertThat(edge.type()).isEqualTo(type);
		assertThat(edge.source()).isEqualTo(source);
		assertThat(edge.target()).isEqualTo(target);
		assertThat(edge.role()).isEqualTo(role);
		assertThat(edge.from()).isEqualTo(from);
		assertThat(edge.to()).isEqualTo(to);
	}

	@Test
	void makesNothingElse() {
		assertThat(SAMPLES.nodes.keySet().stream().filter(id -> id.startsWith("country-"))).containsExactlyInAnyOrder(
				"country-fr", "country-kz", "country-suhh", "country-gb", "country-eu", "country-us", "country-be",
				"country-pa");
		assertThat(SAMPLES.nodes).hasSize(31);
		assertThat(SAMPLES.edges.values().stream().filter(edge -> edge.properties().containsKey(FtmKeys.LINK)))
			.hasSize(29);
		assertThat(SAMPLES.edges).hasSize(45);
	}

	@Test
	void keepsEverythingAPersonSays() {
		Node person = SAMPLES.node("p1");
		assertThat(person.aliases()).containsExactly("Анна Пример", "A. Example");
		assertThat(person.properties()).isEqualTo(Map.ofEntries(Map.entry("ftm:schema", "Person"),
				Map.entry("ftm:caption", "Anna Example"), Map.entry("ftm:name", List.of("Анна Пример", "Anna Example")),
				Map.entry("alias", List.of("A. Example")), Map.entry("birthDate", List.of("1970", "1970-05-02")),
				Map.entry("deathDate", List.of("2020-01")), Map.entry("nationality", List.of("fr", "kz")),
				Map.entry("citizenship", List.of("suhh")), Map.entry("country", List.of("fr")),
				Map.entry("topics", List.of("role.pep")), Map.entry("addressEntity", List.of("a1")),
				Map.entry("publisher", List.of("The Registry")),
				Map.entry("sourceUrl", List.of("https://registry.example/p1")),
				Map.entry("retrievedAt", List.of("2021-03-04T05:06:07")),
				Map.entry("ftm:referents", List.of("p1-old", "x")), Map.entry("ftm:datasets", List.of("d1", "d2")),
				Map.entry("ftm:first_seen", "2020-01-01T00:00:00"), Map.entry("ftm:last_seen", "2024-01-01T00:00:00"),
				Map.entry("ftm:last_change", "2023-01-01T00:00:00"), Map.entry("ftm:target", true)));
	}

	@Test
	void restsOnThePageOrTheDataSetsOrTheFile() {
		ClaimFact page = SAMPLES.claims("p1").getFirst();
		assertThat(SAMPLES.claims("p1")).hasSize(1);
		assertThat(page.locator()).isEqualTo("p1");
		assertThat(SAMPLES.sources.get(page.source()))
			.isEqualTo(new SourceFact(page.source(), "The Registry: https://registry.example/p1", "The Registry", null,
					"https://registry.example/p1", "2021-03-04", null));
		assertThat(SAMPLES.claims("p1-nationality-country-fr")).containsExactly(page);
		assertThat(SAMPLES.claims("p2")).containsExactly(ClaimFact.of("ftm-dataset-d1", "p2"),
				ClaimFact.of("ftm-dataset-d2", "p2"));
		assertThat(SAMPLES.claims("c1")).containsExactly(ClaimFact.of("ftm-dataset-d1", "c1"),
				ClaimFact.of("ftm-document-d1", "c1"));
		assertThat(SAMPLES.claims("m1")).containsExactly(ClaimFact.of("the-file", "m1"));
	}

	@Test
	void takesAJsonListOfEntities() {
		String ana = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ana\"],\"height\":[1.80]}}";
		String bo = "{\"id\":\"b\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Bo\"]}}";
		TakenFacts lines = TakenFacts.of(ana, bo);
		for (TakenFacts list : List.of(TakenFacts.of("[" + ana + "," + bo + "]"),
				TakenFacts.of("", " [", ana, ",", bo, "]"))) {
			assertThat(list.nodes).isEqualTo(lines.nodes);
			assertThat(list.rejects).isEmpty();
		}
		assertThat(TakenFacts.of("[" + ana + ",7]").rejects)
			.containsExactly("An entity must be a JSON object, not a number");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[{"id":"a"}                | test.ftm.json, line 1, column 12: it ends in the middle of the JSON
			[{"id":"a"},{]             | test.ftm.json, line 1, column 14: here, or just before, it is not JSON
			[] {}                      | test.ftm.json, line 1: more follows after the end of the list
			["\\ud800"]                | test.ftm.json, line 1, column 3: \\ud800 is half a character (a lone surrogate)
			""")
	void refusesAListThatCannotBeRead(String text, String problem) {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> TakenFacts.of(text)).withMessage(problem);
	}

	@Test
	void takesWhatADeltaAddsOrChanges() {
		TakenFacts taken = TakenFacts.of("""
				{"op":"ADD","entity":{"id":"a","schema":"Person","properties":{"name":["Ana"]}}}""", """
				{"op":"MOD","entity":{"id":"b","schema":"Person","properties":{"name":["Bo"]}}}""", """
				{"op":"DEL","entity":{"id":"c"}}""");
		assertThat(taken.nodes.keySet()).containsExactly("a", "b");
		assertThat(taken.rejects).isEmpty();
		assertThat(taken.remarks).containsExactly("The record says that c was deleted; an import takes nothing back");
	}

	@Test
	void followsFormerIdsToTheEntityThatHasThem() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"o","schema":"Ownership","properties":{"owner":["old-2"],"asset":["c"]}}""", """
				{"id":"kept","schema":"Ownership","properties":{"owner":["old-1"],"asset":["c"]}}""", """
				{"id":"both","schema":"Ownership","properties":{"owner":["shared"],"asset":["c"]}}""", """
				{"id":"c","schema":"Company","properties":{"parent":["old-2"]}}""", """
				{"id":"NK-1","schema":"Person","properties":{"name":["Ana"]},"referents":["old-1","old-2","shared"]}""",
				"""
						{"id":"old-1","schema":"Person","properties":{"name":["Ana"]},"referents":["shared"]}""");

		assertThat(taken.edge("o").source()).isEqualTo("NK-1");
		assertThat(taken.edge("c-parent-old-2").target()).isEqualTo("NK-1");
		assertThat(taken.edge("kept").source()).as("the file has that entity").isEqualTo("old-1");
		assertThat(taken.edge("both").source()).as("two had that id").isEqualTo("shared");
		assertThat(taken.node("NK-1").properties()).containsEntry("ftm:referents", List.of("old-1", "old-2", "shared"));
		assertThat(taken.remarks).contains("'old-2' is taken as NK-1, which names it among its referents");
	}

	@Test
	void callsAPageAsEveryOtherImporterDoes() {
		TakenFacts taken = TakenFacts
			.of("""
					{"id":"p","schema":"Person","properties":{"sourceUrl":["HTTPS://Registry.example/P1","Register, page 3"]}}""");
		SourceFact register = ContentIds.source("Register, page 3");
		assertThat(taken.claims("p")).containsExactly(
				ClaimFact.of(ContentIds.ofAddress("https://registry.example/P1"), "p"),
				ClaimFact.of(register.id(), "p"));
		assertThat(taken.sources).containsEntry(register.id(), register);
	}

	@Test
	void tellsOfTheDocumentThatProvesAnEntityWhereverItStands() {
		assertThat(SAMPLES.sources.get("ftm-document-d1"))
			.isEqualTo(new SourceFact("ftm-document-d1", "proof.pdf", null, "2012", null, null, null));
		String document = """
				{"id":"d","schema":"Document","properties":{"title":["T"],"publisher":["P"],"sourceUrl":["https://d.example"]}}""";
		String proven = """
				{"id":"p","schema":"Person","properties":{"proof":["d","e"]}}""";
		for (TakenFacts taken : List.of(TakenFacts.of(document, proven), TakenFacts.of(proven, document, proven))) {
			assertThat(taken.sources.get("ftm-document-d"))
				.isEqualTo(new SourceFact("ftm-document-d", "T", "P", null, "https://d.example", null, null));
			assertThat(taken.sources.get("ftm-document-e"))
				.isEqualTo(new SourceFact("ftm-document-e", "Document e", null, null, null, null, null));
			assertThat(taken.claims("p")).containsExactly(ClaimFact.of("ftm-document-d", "p"),
					ClaimFact.of("ftm-document-e", "p"));
		}
	}

	@Test
	void saysWhoStatesWhatADataSetHolds() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"a","schema":"Person","datasets":["d"],"properties":{"publisher":["X","Y"]}}""");
		assertThat(taken.claims("a")).containsExactly(new ClaimFact("ftm-dataset-d", "a", "X, Y", null, null, null));
	}

	@Test
	void takesTheSameIdForACountryAsTheFoundingGraph() {
		assertThat(SAMPLES.node("country-fr").properties()).isEqualTo(Map.of("code", "FR", "ftm:country", "fr"));
		assertThat(SAMPLES.node("country-suhh").properties()).isEqualTo(Map.of("ftm:country", "suhh"));
	}

	@Test
	void takesEntitiesThatStandWithinOthers() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"p","schema":"Person","properties":{"name":["P"],
				"addressEntity":[{"id":"a","schema":"Address","properties":{"full":["Street 1"],"country":["fr"]}},"b"],
				"positionOccupancies":[{"id":"o","schema":"Occupancy","datasets":["d"],
				"properties":{"post":[{"id":"q","schema":"Position","properties":{"name":["Mayor"]}}]}}]}}"""
			.replace("\n", ""));
		assertThat(taken.rejects).isEmpty();
		assertThat(taken.remarks).isEmpty();
		assertThat(taken.nodes.keySet()).containsExactlyInAnyOrder("p", "a", "q", "country-fr");
		assertThat(taken.node("p").properties())
			.isEqualTo(Map.of("ftm:schema", "Person", "ftm:name", List.of("P"), "addressEntity", List.of("a", "b")));
		assertThat(taken.edge("o").source()).isEqualTo("p");
		assertThat(taken.edge("o").target()).isEqualTo("q");
		assertThat(taken.edges.keySet()).containsExactlyInAnyOrder("o", "p-addressEntity-a", "p-addressEntity-b",
				"a-country-country-fr");
		assertThat(taken.claims("o")).containsExactly(ClaimFact.of("ftm-dataset-d", "o"));
	}

	@Test
	void keepsAnEdgeWithoutAnEndAsAnEntity() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"o","schema":"Ownership","properties":{"owner":["p"],"percentage":["3"]}}""");
		assertThat(taken.remarks).containsExactly("properties.asset has no value; o is kept as an entity");
		assertThat(taken.node("o").type()).isEqualTo("Ownership");
		assertThat(taken.edge("o-owner-p").type()).isEqualTo("OWNER");
	}

	@Test
	void keepsAnEdgeWithFarTooManyEndsAsAnEntity() {
		String ids = String.join("\",\"", IntStream.range(0, 40).mapToObj(i -> "x" + i).toList());
		TakenFacts taken = TakenFacts.of("""
				{"id":"o","schema":"Ownership","properties":{"owner":["%1$s"],"asset":["%1$s"]}}""".formatted(ids));
		assertThat(taken.remarks).containsExactly(
				"properties.owner and properties.asset make more than 1000 relationships; " + "o is kept as an entity");
		assertThat(taken.edges).hasSize(80);
	}

	@Test
	void keepsWhatTheModelDoesNotKnow() {
		TakenFacts taken = TakenFacts.of(
				"""
						{"id":"x","schema":"space-ship","properties":{"name":["Rocket"],"engines":["2"],"":["blank"]},"crew":[1,2]}""",
				"""
						{"id":"y","schema":"Entity","properties":{}}""",
				"""
						{"id":"z","schema":"Person","properties":{"shoeSize":["42"],"datasets":["s"],"ftm:x":["t"]}}""");
		assertThat(taken.remarks).containsExactly(
				"The schema 'space-ship' is not in the model; x is kept as an entity of the type SpaceShip",
				"The schema 'Entity' is not in the model; y is kept as an entity of the type FtmEntity",
				"properties.shoeSize: Person has no such property in the model; it is kept",
				"properties.datasets: Person has no such property in the model; it is kept",
				"properties.ftm:x: Person has no such property in the model; it is kept");
		assertThat(taken.node("x").type()).isEqualTo("SpaceShip");
		assertThat(taken.node("x").name()).isEqualTo("Rocket");
		assertThat(taken.node("x").properties())
			.isEqualTo(Map.of("ftm:schema", "space-ship", "ftm:name", List.of("Rocket"), "engines", List.of("2"),
					"ftm:property:", List.of("blank"), "ftm:json:crew", "[1,2]"));
		assertThat(taken.node("z").properties()).isEqualTo(Map.of("ftm:schema", "Person", "shoeSize", List.of("42"),
				"ftm:property:datasets", List.of("s"), "ftm:property:ftm:x", List.of("t")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2023-02-30          | properties.birthDate: '2023-02-30' is not a date: YYYY, YYYY-MM or YYYY-MM-DD; or, of such a D, ../D (by), D/.. (from), D/D (between), ~YYYY or ~YYYY-MM (about); it is kept, but not used as a time
					2023-13             | properties.birthDate: '2023-13' is not a date: YYYY, YYYY-MM or YYYY-MM-DD; or, of such a D, ../D (by), D/.. (from), D/D (between), ~YYYY or ~YYYY-MM (about); it is kept, but not used as a time
					long ago            | properties.birthDate: 'long ago' is not a date: YYYY, YYYY-MM or YYYY-MM-DD; or, of such a D, ../D (by), D/.. (from), D/D (between), ~YYYY or ~YYYY-MM (about); it is kept, but not used as a time
					2021                | properties.birthDate says 2021 and properties.deathDate says 2020-12, which is before; neither is used as a time
					""")
	void doesNotTakeImpossibleDatesForTimes(String birth, String remark) {
		TakenFacts taken = TakenFacts.of("""
				{"id":"p","schema":"Person","properties":{"birthDate":["%s"],"deathDate":["2020-12"]}}"""
			.formatted(birth));
		assertThat(taken.remarks).containsExactly(remark);
		assertThat(taken.rejects).isEmpty();
		assertThat(taken.node("p").from()).isNull();
		assertThat(taken.node("p").properties().get("birthDate")).isEqualTo(List.of(birth));
	}

	@Test
	void keepsWhatIsNoCountryAsText() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"p","schema":"Person","properties":{"nationality":["Ruritania","FR","zz"]}}""");
		assertThat(taken.remarks)
			.containsExactly("properties.nationality: 'Ruritania' is not the code of a country; it is kept as a text");
		assertThat(taken.edges.keySet()).containsExactly("p-nationality-country-fr");
		assertThat(taken.node("p").properties().get("nationality")).isEqualTo(List.of("Ruritania", "FR", "zz"));
	}

	@Test
	void takesTheExampleOfTheDocumentation() throws IOException {
		String documentation = Files.readString(Path.of("../docs/formats/followthemoney.md"));
		String example = documentation.substring(documentation.indexOf("```json\n") + 8);
		TakenFacts taken = TakenFacts.of(example.substring(0, example.indexOf("```")));
		assertThat(taken.rejects).isEmpty();
		assertThat(taken.remarks).isEmpty();
		assertThat(taken.nodes.keySet()).containsExactlyInAnyOrder("p-1", "c-1", "country-fr", "country-gb");
		assertThat(taken.edges.keySet()).containsExactlyInAnyOrder("o-1", "p-1-nationality-country-fr",
				"c-1-jurisdiction-country-gb");
		assertThat(taken.edge("o-1").from()).isEqualTo("2010");
	}

	@Test
	void knowsACountryByItsId() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"country-fr","schema":"PublicBody","properties":{"name":["La France"],"country":["fr"]}}""", """
				{"id":"p","schema":"Person","properties":{"nationality":["fr"]}}""");
		assertThat(taken.node("country-fr").type()).isEqualTo("Country");
		assertThat(taken.node("country-fr").properties()).containsEntry("code", "FR")
			.containsEntry("ftm:schema", "PublicBody")
			.doesNotContainKey("kind");
		assertThat(taken.edges.keySet()).containsExactly("p-nationality-country-fr");
	}

}

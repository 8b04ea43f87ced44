package org.clew.export.ftm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmProperty;
import org.clew.dataimport.ftm.FtmSchema;
import org.clew.dataimport.ftm.TakenFacts;
import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Nature;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FtmWriterTests {

	private static final Evidence EVIDENCE = new Evidence(1, List.of("s"), Nature.FACT);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Person       |            | {"id":"x","schema":"Person","properties":{"name":["X"],"birthDate":["2001"],"deathDate":["2002"]},"datasets":["d"]}
					Organization |            | {"id":"x","schema":"Organization","properties":{"name":["X"],"incorporationDate":["2001"],"dissolutionDate":["2002"]},"datasets":["d"]}
					Organization | company    | {"id":"x","schema":"Company","properties":{"name":["X"],"incorporationDate":["2001"],"dissolutionDate":["2002"],"notes":["kind: company"]},"datasets":["d"]}
					Organization | NGO        | {"id":"x","schema":"Organization","properties":{"name":["X"],"incorporationDate":["2001"],"dissolutionDate":["2002"],"notes":["kind: NGO"]},"datasets":["d"]}
					Party        |            | {"id":"x","schema":"Organization","properties":{"name":["X"],"topics":["pol.party"],"incorporationDate":["2001"],"dissolutionDate":["2002"]},"datasets":["d"]}
					Committee    |            | {"id":"x","schema":"Organization","properties":{"name":["X"],"incorporationDate":["2001"],"dissolutionDate":["2002"]},"datasets":["d"]}
					Case         |            | {"id":"x","schema":"CourtCase","properties":{"name":["X"],"fileDate":["2001"],"closeDate":["2002"]},"datasets":["d"]}
					Proceeding   |            | {"id":"x","schema":"CourtCase","properties":{"name":["X"],"fileDate":["2001"],"closeDate":["2002"]},"datasets":["d"]}
					Event        |            | {"id":"x","schema":"Event","properties":{"name":["X"],"startDate":["2001"],"endDate":["2002"]},"datasets":["d"]}
					Vessel       |            | {"id":"x","schema":"Vessel","properties":{"name":["X"],"buildDate":["2001"],"deregistrationDate":["2002"]},"datasets":["d"]}
					Statement    |            | {"id":"x","schema":"Article","properties":{"name":["X"],"title":["X"],"date":["2001"],"notes":["to: 2002"]},"datasets":["d"]}
					Address      |            | {"id":"x","schema":"Address","properties":{"name":["X"],"full":["X"],"notes":["from: 2001","to: 2002"]},"datasets":["d"]}
					Thingummy    |            | {"id":"x","schema":"Thing","properties":{"name":["X"],"notes":["from: 2001","to: 2002"]},"datasets":["d"]}
					""")
	void writesEntitiesFromElsewhereAsTheNearestSchema(String type, @Nullable String kind, String expected)
			throws IOException {
		Map<String, Object> properties = (kind != null) ? Map.of("kind", kind) : Map.of();
		Node node = new Node("x", type, "X", List.of(), properties, "2001", "2002", 0, EVIDENCE, List.of("d"));
		assertThat(FtmRoundTripTests.exported(Map.of("x", node), Map.of())).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					MEMBER_OF       | Person       | Party        | {"id":"e","schema":"Membership","properties":{"member":["a"],"organization":["b"],"role":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					MEMBER_OF       | Person       | Case         | {"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["member of","r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					PARTY_TO        | Organization | Case         | {"id":"e","schema":"CourtCaseParty","properties":{"party":["a"],"case":["b"],"role":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					RELATED_TO      | Person       | Person       | {"id":"e","schema":"Family","properties":{"person":["a"],"relative":["b"],"relationship":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					ASSOCIATED_WITH | Person       | Person       | {"id":"e","schema":"Associate","properties":{"person":["a"],"associate":["b"],"relationship":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					ASSOCIATED_WITH | Person       | Event        | {"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					REPRESENTS      | Person       | Person       | {"id":"e","schema":"Representation","properties":{"agent":["a"],"client":["b"],"role":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					CONCERNS        | Statement    | Person       | {"id":"e","schema":"Documentation","properties":{"document":["a"],"entity":["b"],"role":["r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					MET_WITH        | Person       | Organization | {"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["met with","r"],"startDate":["2001"],"endDate":["2002"],"description":["note: n"]}}
					""")
	void writesRelationshipsFromElsewhereAsTheNearestSchema(String type, String source, String target, String expected)
			throws IOException {
		Edge edge = new Edge("e", type, "a", "b", "r", Map.of("note", "n"), "2001", "2002", EVIDENCE);
		List<String> lines = FtmRoundTripTests.exported(Map.of("a", node("a", source), "b", node("b", target)),
				Map.of("e", edge));
		assertThat(lines.getLast()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			given_name       | Ana                               | firstName: Ana
			family_name      | Pilot                             | lastName: Pilot
			additional_name  | B.                                | middleName: B.
			honorific_prefix | Dr                                | title: Dr
			email            | ana@harbour.example               | email: ana@harbour.example
			email            | mailto:ana@harbour.example        | email: ana@harbour.example
			email            | on request                        | notes: email: on request
			gender           | Female                            | gender: female
			gender           | unknown                           | notes: gender: unknown
			birthDate        | 1970-05                           | birthDate: 1970-05
			birthDate        | ~1970                             | notes: birthDate: ~1970
			identifiers      | wikidata:Q42                      | wikidataId: Q42
			identifiers      | wikidata:none                     | idNumber: wikidata:none
			identifiers      | viaf:123                          | idNumber: viaf:123
			identifiers      | lei:5299000J2N45DDNE4Y28          | leiCode: 5299000J2N45DDNE4Y28
			wikidata         | https://www.wikidata.org/wiki/Q42 | wikidataId: Q42
			contact_details  | phone:+1 555 0100                 | phone: +1 555 0100
			contact_details  | email:ana@harbour.example         | email: ana@harbour.example
			contact_details  | url:https://ana.example/          | website: https://ana.example/
			contact_details  | fax:+1 555 0101                   | notes: contact_details: fax:+1 555 0101
			contact_details  | phone:ask                         | notes: contact_details: phone:ask
			website          | ana.example                       | notes: website: ana.example
			""")
	void givesWhatOthersCallOtherwiseTheNameOfTheModelIfItIsOfItsType(String property, String value, String expected)
			throws IOException {
		Node node = new Node("x", "Person", "X", List.of(), Map.of(property, List.of(value)), null, null, 0, EVIDENCE,
				List.of());
		JsonNode written = FtmRoundTripTests.json(FtmRoundTripTests.exported(Map.of("x", node), Map.of()).getFirst());
		String[] parts = expected.split(": ", 2);
		assertThat(written.path("properties").path(parts[0]).path(0).asString()).isEqualTo(parts[1]);
		assertThat(written.path("properties")).hasSize(2);
		assertThat(problems(written)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../2017-02", "2017-02/..", "~1990", "1990/1992" })
	void writesWhatIsNoPlainDateAsTextAndNotAsADate(String date) throws IOException {
		Node ana = new Node("a", "Person", "A", List.of(), Map.of("founding_date", date), date, date, 0, EVIDENCE,
				List.of());
		Edge edge = new Edge("e", "MEMBER_OF", "a", "b", null, Map.of("modifiedAt", date), date, "2018", EVIDENCE);

		List<String> lines = FtmRoundTripTests.exported(Map.of("a", ana), Map.of("e", edge));

		assertThat(lines).containsExactly("""
				{"id":"a","schema":"Person","properties":{"name":["A"],\
				"notes":["from: %1$s","to: %1$s","founding_date: %1$s"]}}""".formatted(date), """
				{"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["member of"],\
				"description":["from: %1$s","modifiedAt: %1$s"],"endDate":["2018"]}}""".formatted(date));
	}

	@Test
	void namesThePagesThatSupportWhatCameFromElsewhere() throws IOException {
		Node ana = node("a", "Person");
		Edge edge = new Edge("e", "MET_WITH", "a", "a", null, Map.of(), "../2017", null, EVIDENCE);
		List<Claim> claims = List.of(claim("https://b.example/ana"), claim(null), claim("https://a.example/ana"),
				claim("https://b.example/ana"), claim("a shelf"));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		FtmWriter writer = new FtmWriter(output);

		writer.node(ana, claims);
		writer.edge(edge, "Person", "Person", claims);
		writer.finish();

		assertThat(output.toString(StandardCharsets.UTF_8).lines()).containsExactly("""
				{"id":"a","schema":"Person","properties":{"name":["a"],\
				"sourceUrl":["https://a.example/ana","https://b.example/ana"]}}""", """
				{"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["a"],"role":["met with"],\
				"description":["from: ../2017"],"sourceUrl":["https://a.example/ana","https://b.example/ana"]}}""");
	}

	private static Claim claim(@Nullable String url) {
		return new Claim(new Source("s", "S", null, null, url, null, null), "p. 1", null, null, null, Nature.FACT);
	}

	@Test
	void saysWithACodeWhatCountryAnEntityHasToDoWith() throws IOException {
		Map<String, Node> nodes = new LinkedHashMap<>();
		nodes.put("a", node("a", "Person"));
		nodes.put("country-fr", new Node("country-fr", "Country", "France", List.of("Frankreich"),
				Map.of("code", "FR", "ftm:country", "fr"), null, null, 0, EVIDENCE, List.of()));
		Edge citizen = new Edge("e", "CITIZEN_OF", "a", "country-fr", null, Map.of(), null, null, EVIDENCE);
		assertThat(FtmRoundTripTests.exported(nodes, Map.of("e", citizen))).containsExactly("""
				{"id":"a","schema":"Person","properties":{"name":["a"]}}""", """
				{"id":"a","schema":"Person","properties":{"nationality":["fr"]}}""");
		Edge dated = new Edge("e", "CITIZEN_OF", "a", "country-fr", null, Map.of(), "2001", null, EVIDENCE);
		assertThat(FtmRoundTripTests.exported(nodes, Map.of("e", dated))).containsExactly("""
				{"id":"a","schema":"Person","properties":{"name":["a"]}}""", """
				{"id":"e","schema":"UnknownLink","properties":{"subject":["a"],"object":["country-fr"],\
				"role":["citizen of"],"startDate":["2001"]}}""", """
				{"id":"country-fr","schema":"PublicBody","properties":{"name":["France"],"alias":["Frankreich"],\
				"country":["fr"]}}""");
	}

	@Test
	void writesTheFoundingGraphAsTheModelAllows() throws IOException {
		JsonNode document = FtmRoundTripTests.json(Files.readString(Path.of("../cypher/sample/founding-article.json")));
		Map<String, Node> nodes = new LinkedHashMap<>();
		document.path("nodes").forEach(json -> nodes.put(json.path("id").asString(), node(json)));
		Map<String, Edge> edges = new LinkedHashMap<>();
		document.path("edges").forEach(json -> edges.put(json.path("id").asString(), edge(json)));

		List<String> lines = FtmRoundTripTests.exported(nodes, edges);

		Map<String, Integer> bySchema = new TreeMap<>();
		lines.forEach(line -> {
			JsonNode json = FtmRoundTripTests.json(line);
			bySchema.merge(json.path("schema").asString(), 1, Integer::sum);
			assertThat(problems(json)).isEmpty();
		});
		assertThat(lines).hasSize(nodes.size() + edges.size());
		assertThat(bySchema).containsEntry("Membership", 28).containsEntry("CourtCaseParty", 14);
		TakenFacts again = TakenFacts.of(lines.toArray(String[]::new));
		assertThat(again.rejects()).isEmpty();
		assertThat(again.remarks()).isEmpty();
		assertThat(again.nodes().keySet()).containsAll(nodes.keySet());
		assertThat(again.edges().keySet()).hasSizeGreaterThanOrEqualTo(edges.size());
	}

	/** What the model does not allow in an entity. */
	private static List<String> problems(JsonNode json) {
		List<String> problems = new ArrayList<>();
		FtmSchema schema = Objects.requireNonNull(FtmModel.published().schema(json.path("schema").asString()));
		json.path("properties").properties().forEach(entry -> {
			FtmProperty property = schema.property(entry.getKey());
			if (property == null || property.stub() || entry.getValue().isEmpty()) {
				problems.add("%s.%s".formatted(schema.name(), entry.getKey()));
			}
		});
		return problems;
	}

	private static Node node(String id, String type) {
		return new Node(id, type, id, List.of(), Map.of(), null, null, 0, EVIDENCE, List.of());
	}

	private static Node node(JsonNode json) {
		List<String> aliases = new ArrayList<>();
		json.path("aliases").forEach(alias -> aliases.add(alias.asString()));
		return new Node(json.path("id").asString(), json.path("type").asString(), json.path("name").asString(), aliases,
				properties(json), json.path("from").asString(null), json.path("to").asString(null), 0, EVIDENCE,
				List.of("founding-article"));
	}

	private static Edge edge(JsonNode json) {
		return new Edge(json.path("id").asString(), json.path("type").asString(), json.path("source").asString(),
				json.path("target").asString(), json.path("role").asString(null), properties(json),
				json.path("from").asString(null), json.path("to").asString(null), EVIDENCE);
	}

	private static Map<String, Object> properties(JsonNode json) {
		Map<String, Object> properties = new TreeMap<>();
		json.path("properties").properties().forEach(entry -> {
			List<String> texts = new ArrayList<>();
			entry.getValue().forEach(item -> texts.add(item.asString()));
			properties.put(entry.getKey(), entry.getValue().isArray() ? texts : entry.getValue().asString());
		});
		return properties;
	}

}

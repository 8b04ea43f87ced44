package org.clew.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clew.contract.Api.Answer;
import org.clew.export.XmlSchemas;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

interface ExportContract {

	String AROUND = "/api/v1/entities/person-mukhtar-ablyazov/neighbourhood?depth=2";

	Api api();

	Driver driver();

	@ParameterizedTest
	@CsvSource({ "json,application/json,", "graphml,application/graphml+xml,graphml", "gexf,application/gexf+xml,gexf",
			"csv,application/zip,csv.zip",
			"xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,xlsx",
			"cytoscape,application/vnd.cytoscape+json,cytoscape.json", "jgf,application/vnd.jgf+json,jgf.json",
			"graphology,application/vnd.graphology+json,graphology.json", "clew,application/vnd.clew+json,clew.json",
			"ftm,application/x-ndjson,ftm.jsonl" })
	default void answersInAFormatByParameterAndByHeaderInAFileNamedAfterWhatIsInIt(String format, String mediaType,
			String ending) {
		Map<String, String> names = Map.of(AROUND, "mukhtar-ablyazov", "/api/v1/export?dataset=odf-kazakhstan-2017",
				"odf-kazakhstan-2017", "/api/v1/entities/country-kz/neighbours?type=ASSOCIATED_WITH", "kazakhstan",
				"/api/v1/paths?from=person-marju-lauristin&to=person-zhanbolat-mamay",
				"marju-lauristin-to-zhanbolat-mamay");
		names.forEach((call, name) -> {
			Answer byParameter = api().call(call + "&format=" + format, "text/html");
			Answer byHeader = api().call(call, mediaType);

			assertThat(byParameter.status()).as(byParameter.response().body()).isEqualTo(200);
			assertThat(byParameter.type()).startsWith(mediaType);
			assertThat(byHeader.status()).isEqualTo(200);
			assertThat(byHeader.type()).startsWith(mediaType);
			if (ending != null) {
				assertThat(byParameter.response().headers().firstValue("Content-Disposition"))
					.hasValue("attachment; filename=\"%s.%s\"".formatted(name, ending));
			}
		});
		assertThat(api().call("/api/v1/export?format=" + format).response().headers().firstValue("Content-Disposition"))
			.hasValueSatisfying(header -> assertThat(header).contains("filename=\"all-data-sets."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "clew", "ftm", "graphml", "gexf", "cytoscape", "jgf", "graphology" })
	default void compressesTextForAClientThatAsks(String format) throws IOException {
		String call = "/api/v1/export?dataset=odf-kazakhstan-2017&format=" + format;
		byte[] plain = api().bytes(call);

		HttpResponse<byte[]> compressed = api().bytes(call, Map.of("Accept-Encoding", "gzip"));

		assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(compressed.body()).hasSizeLessThan(plain.length / 2);
		try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
			assertThat(text.readAllBytes()).hasSizeBetween(plain.length - 20, plain.length + 20);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "subgraph", "connections" })
	default void answersWhatIsPostedInAFormatToo(String call) {
		Answer answer = api().post("/api/v1/" + call + "?format=jgf", "application/json", """
				{"ids": ["person-mukhtar-ablyazov", "person-madina-ablyazova"]}""");
		assertThat(answer.type()).startsWith("application/vnd.jgf+json");
		assertThat(answer.json().get("graph").get("nodes").propertyNames()).contains("person-madina-ablyazova");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
			"application/json, text/plain, */*", "application/json;q=0.9, application/gexf+xml;q=0.1" })
	default void answersInJsonWhoeverDoesNotAskForAnotherFormat(String accept) {
		assertThat(api().call(AROUND, accept).type()).startsWith("application/json");
		assertThat(api().call("/api/v1/export", accept).type()).startsWith("application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { AROUND + "&", "/api/v1/export?" })
	default void namesTheFormatsThereAre(String call) {
		Answer answer = api().call(call + "format=dot");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.wrongFields()).containsExactly("format");
		assertThat(answer.json().get("errors").get(0).get("message").asString())
			.contains("clew, csv, cytoscape, ftm, gexf, graphml, graphology, jgf, json, xlsx");
	}

	@Test
	default void refusesWhatCannotBeMet() {
		assertThat(api().call(AROUND, "application/pdf").status()).isEqualTo(406);
		assertThat(api().call("/api/v1/export", "application/pdf").status()).isEqualTo(406);
		assertThat(api().call("/api/v1/entities?format=csv").wrongFields()).containsExactly("format");
		assertThat(api().call("/api/v1/export?dataset=none").wrongFields()).containsExactly("dataset");
		Answer wrongOtherwise = api().call(AROUND + "&at=soon&format=gexf");
		assertThat(wrongOtherwise.status()).isEqualTo(400);
		assertThat(wrongOtherwise.type()).startsWith("application/problem+json");
		assertThat(wrongOtherwise.response().headers().firstValue("Content-Disposition")).isEmpty();
	}

	@Test
	default void describesTheFormatsOfEachCallThatAnswersAGraph() {
		JsonNode paths = api().call("/v3/api-docs").json().get("paths");
		for (String call : List.of("/api/v1/entities/{id}/neighbourhood get", "/api/v1/entities/{id}/neighbours get",
				"/api/v1/paths get", "/api/v1/export get", "/api/v1/connections post", "/api/v1/subgraph post")) {
			JsonNode operation = paths.get(call.substring(0, call.indexOf(' ')))
				.get(call.substring(call.indexOf(' ') + 1));
			JsonNode format = operation.get("parameters")
				.valueStream()
				.filter(parameter -> parameter.get("name").asString().equals("format"))
				.findFirst()
				.orElseThrow();
			assertThat(format.get("schema").get("enum").toString()).contains("graphml", "clew", "xlsx");
			assertThat(operation.get("responses").get("200").get("content").propertyNames())
				.contains("application/json", "application/gexf+xml", "application/zip")
				.doesNotContain("*/*");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "graphml", "gexf" })
	default void writesEveryNodeAndEdgeAsXml(String format) throws Exception {
		JsonNode graph = api().call(AROUND).json();
		var document = XmlSchemas.parse(api().call(AROUND + "&format=" + format).response().body());

		assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(graph.get("nodes").size());
		assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(graph.get("edges").size());
	}

	@Test
	default void writesTablesThatAgreeWithTheAnswer() throws Exception {
		JsonNode graph = api().call(AROUND).json();
		Map<String, List<CSVRecord>> tables = tables(api().bytes(AROUND + "&format=csv"));

		assertThat(tables.get("nodes.csv")).hasSize(graph.get("nodes").size() + 1);
		assertThat(tables.get("relationships.csv")).hasSize(graph.get("edges").size() + 1);
		assertThat(tables.get("sources.csv")).hasSize(2);
		long claims = sum(graph.get("nodes")) + sum(graph.get("edges"));
		assertThat((long) tables.get("claims.csv").size()).isEqualTo(claims + 1);
		assertThat(tables.get("claims.csv").get(1).toList()).contains("odf-2017-02").doesNotContainNull();
	}

	@Test
	default void writesAWorkbookThatAgreesWithTheAnswer() throws Exception {
		JsonNode graph = api().call(AROUND).json();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(api().bytes(AROUND + "&format=xlsx")))) {
			assertThat(workbook.getSheets().map(sheet -> sheet.getName()).toList()).containsExactly("meta", "nodes",
					"relationships", "sources", "claims");
			assertThat(workbook.findSheet("nodes").orElseThrow().read()).hasSize(graph.get("nodes").size() + 1);
			assertThat(workbook.findSheet("relationships").orElseThrow().read()).hasSize(graph.get("edges").size() + 1);
		}
	}

	@Test
	default void exportsAWholeDataSetAsItWasImported() throws IOException {
		JsonNode exported = api().call("/api/v1/export?format=clew&dataset=odf-kazakhstan-2017").json();
		JsonNode original;
		try (InputStream file = ExportContract.class.getResourceAsStream("/cypher/sample/founding-article.json")) {
			original = JsonMapper.builder().build().readTree(file);
		}
		for (String head : List.of("format", "version", "dataset", "sources")) {
			assertThat(exported.get(head)).isEqualTo(original.get(head));
		}
		for (String list : List.of("nodes", "edges")) {
			Map<String, JsonNode> found = byId(exported.get(list));
			Map<String, JsonNode> expected = byId(original.get(list));
			assertThat(found.keySet()).isEqualTo(expected.keySet());
			expected.forEach((id, fact) -> assertThat(normal(found.get(id))).as(id).isEqualTo(normal(fact)));
		}
	}

	@Test
	default void writesADocumentOfAnAnswerThatRefersToNothingOutsideIt() {
		JsonNode graph = api().call(AROUND).json();
		JsonNode document = api().call(AROUND + "&format=clew").json();

		assertThat(document.get("dataset").get("id").asString()).isEqualTo("odf-kazakhstan-2017");
		List<String> sources = Api.each(document.get("sources"), "id");
		List<String> nodes = Api.each(document.get("nodes"), "id");
		assertThat(nodes).isEqualTo(Api.each(graph.get("nodes"), "id"));
		assertThat(Api.each(document.get("edges"), "id")).isEqualTo(Api.each(graph.get("edges"), "id"));
		for (String list : List.of("nodes", "edges")) {
			for (JsonNode fact : document.get(list)) {
				assertThat(fact.get("claims").isEmpty()).isFalse();
				assertThat(sources).containsAll(Api.each(fact.get("claims"), "source"));
			}
		}
		assertThat(nodes).containsAll(Api.each(document.get("edges"), "source"))
			.containsAll(Api.each(document.get("edges"), "target"));
	}

	@Test
	default void exportsOneDataSetAndWhatItsRelationshipsLeadTo() {
		driver().executableQuery("""
				MATCH (country:Entity {id: 'country-kz'})
				CREATE (other:Entity:Person {id: 'export/1', name: '=Other', datasets: ['other'], sources: ['export']}),
				  (other)-[:CITIZEN_OF {id: 'export/edge', datasets: ['other'], weight: 9007199254740993}]->(country),
				  (:Dataset {id: 'other', title: 'Another'}),
				  (source:Source {id: 'export', title: 'Of the other'}),
				  (:Claim {id: 'export/claim', subject: 'export/1', kind: 'entity', locator: 'p. 1', nature: 'fact'})
				    -[:IN]->(source)
				""").execute();
		try {
			JsonNode exported = api().call("/api/v1/export?format=clew&dataset=other").json();
			assertThat(exported.get("dataset").get("title").asString()).isEqualTo("Another");
			assertThat(Api.each(exported.get("nodes"), "id")).containsExactlyInAnyOrder("export/1", "country-kz");
			assertThat(Api.each(exported.get("edges"), "id")).containsExactly("export/edge");
			assertThat(exported.get("edges").get(0).get("properties").get("weight").asLong())
				.isEqualTo(9_007_199_254_740_993L);
			assertThat(Api.each(exported.get("sources"), "id")).containsExactlyInAnyOrder("export", "odf-2017-02");

			JsonNode everything = api().call("/api/v1/export").json();
			assertThat(everything.get("nodes").size()).isEqualTo(83);
			assertThat(everything.get("edges").size()).isEqualTo(160);
			assertThat(everything.get("meta").get("shown").get("nodes").asInt()).isEqualTo(83);
		}
		finally {
			driver().executableQuery("""
					MATCH (stored)
					WHERE stored.id STARTS WITH 'export' OR stored.id = 'other'
					DETACH DELETE stored""").execute();
		}
	}

	@Test
	default void saysWhatTheAnswerLeavesOut() {
		String call = "/api/v1/entities/person-mukhtar-ablyazov/neighbourhood?perType=2&format=";
		assertThat(api().call(call + "clew").response().headers().firstValue("X-Clew-Truncated")).hasValue("perType");
		assertThat(api().call(call + "jgf").json().get("graph").get("metadata").get("reasons").get(0).asString())
			.isEqualTo("perType");
		assertThat(api().call(call + "graphml").response().body()).contains(">[&quot;perType&quot;]<");
	}

	private static long sum(JsonNode facts) {
		return facts.valueStream().mapToLong(fact -> fact.get("evidence").get("count").asLong()).sum();
	}

	private static Map<String, JsonNode> byId(JsonNode facts) {
		Map<String, JsonNode> byId = new HashMap<>();
		facts.forEach(fact -> byId.put(fact.get("id").asString(), fact));
		return byId;
	}

	/** Without what may be left out, and with the claims in any order. */
	private static Map<String, Object> normal(JsonNode fact) {
		Map<String, Object> normal = new HashMap<>();
		fact.properties().forEach(field -> normal.put(field.getKey(), field.getValue()));
		normal.values().removeIf(value -> value instanceof JsonNode node && node.isContainer() && node.isEmpty());
		Set<Object> claims = new HashSet<>();
		fact.get("claims").forEach(claim -> {
			Map<String, Object> fields = new HashMap<>(Map.of("nature", "fact"));
			claim.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
			claims.add(fields);
		});
		normal.put("claims", claims);
		return normal;
	}

	private static Map<String, List<CSVRecord>> tables(byte[] archive) throws IOException {
		Map<String, List<CSVRecord>> tables = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String table = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				if (entry.getName().endsWith(".csv")) {
					tables.put(entry.getName(), CSVFormat.RFC4180.parse(new StringReader(table)).getRecords());
				}
			}
		}
		return tables;
	}

}

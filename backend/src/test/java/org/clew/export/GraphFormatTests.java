package org.clew.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clew.export.XmlSchemas.elements;
import static org.clew.export.XmlSchemas.list;

class GraphFormatTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ALLOWED_NAME = AwkwardGraph.NAME.replace('\u0001', '\uFFFD');

	private static final JsonGraphs GRAPHS = new JsonGraphs();

	static List<GraphFormat> formats() {
		return List.of(GRAPHS.clewJson(JSON), new GraphMl(JSON), new Gexf(JSON), GRAPHS.cytoscape(JSON),
				GRAPHS.jsonGraphFormat(JSON), GRAPHS.graphology(JSON), new CsvZip(JSON), new Xlsx(), new ClewFormat());
	}

	@Test
	void writesValidGraphMlWhateverTheIdsAre() throws Exception {
		String text = text(new GraphMl(JSON));
		XmlSchemas.validate(text, "graphml.xsd");

		Document document = XmlSchemas.parse(text);
		Element first = elements(document, "node").getFirst();
		assertThat(first.getAttribute("id")).isEqualTo("http:_x002F__x002F_example.org_x002F__x2116__x0020_1");
		assertThat(data(document, first)).isEqualTo(Map.ofEntries(Map.entry("id", "http://example.org/№ 1"),
				Map.entry("type", "Person"), Map.entry("name", ALLOWED_NAME),
				Map.entry("aliases", "[\"a, \\\"b\\\"; c\",\"-d\"]"), Map.entry("from", "2013-07"),
				Map.entry("to", "2016"), Map.entry("degree", "2"), Map.entry("datasets", "[\"one\",\"two\"]"),
				Map.entry("claims", "1"), Map.entry("sources", "[\"a source\"]"), Map.entry("nature", "allegation"),
				Map.entry("alive", "true"), Map.entry("height", "1.5"), Map.entry("large", "9007199254740993"),
				Map.entry("mixed", "[\"x\",\"y\"]"), Map.entry("property.type", "a property called type")));
		Element second = elements(document, "node").get(1);
		assertThat(second.getAttribute("id")).isEqualTo("plain-id_x005F_x");
		assertThat(data(document, second)).containsEntry("mixed", "[\"z\"]").containsEntry("height", "2");
		Element edge = elements(document, "edge").getFirst();
		assertThat(edge.getAttribute("source")).isEqualTo(first.getAttribute("id"));
		assertThat(edge.getAttribute("target")).isEqualTo(second.getAttribute("id"));
		Element graph = elements(document, "graph").getFirst();
		assertThat(data(document, graph)).containsEntry("truncated", "true")
			.containsEntry("reasons", "[\"perType\",\"hub\"]")
			.containsEntry("samples", "[\"plain-id_x MET_WITH in: 1 of more\"]");
	}

	@Test
	void writesJsonGraphFormatByItsSchema() throws IOException {
		JsonNode document = JSON.readTree(text(GRAPHS.jsonGraphFormat(JSON)));

		assertThat(document.propertyNames()).containsExactly("graph");
		JsonNode graph = document.get("graph");
		assertThat(List.of("id", "label", "directed", "type", "metadata", "nodes", "edges"))
			.containsAll(graph.propertyNames());
		assertThat(graph.get("nodes").propertyNames()).containsExactly(AwkwardGraph.FIRST.id(), "plain-id_x");
		for (JsonNode node : graph.get("nodes")) {
			assertThat(node.propertyNames()).containsExactlyInAnyOrder("label", "metadata");
			assertThat(node.get("label").isString()).isTrue();
			assertThat(node.get("metadata").isObject()).isTrue();
		}
		for (JsonNode edge : graph.get("edges")) {
			assertThat(edge.propertyNames()).containsExactlyInAnyOrder("id", "source", "target", "relation", "directed",
					"metadata");
			assertThat(graph.get("nodes").has(edge.get("source").asString())).isTrue();
		}
		assertThat(graph.get("nodes").get(AwkwardGraph.FIRST.id()).get("label").asString())
			.isEqualTo(AwkwardGraph.NAME);
	}

	@Test
	void writesElementsForCytoscape() throws IOException {
		JsonNode document = JSON.readTree(text(GRAPHS.cytoscape(JSON)));

		JsonNode data = document.get("elements").get("edges").get(0).get("data");
		assertThat(data.get("source").asString()).isEqualTo(AwkwardGraph.FIRST.id());
		assertThat(data.get("label").asString()).isEqualTo("MET_WITH");
		assertThat(data.get("weight").asInt()).isEqualTo(-3);
		assertThat(document.get("elements").get("nodes").get(0).get("data").get("property.type").asString())
			.isEqualTo("a property called type");
		assertThat(document.get("data").get("reasons").get(0).asString()).isEqualTo("perType");
	}

	@Test
	void writesTablesWithTheHeadersOfTheBulkImport() throws IOException {
		Map<String, List<CSVRecord>> tables = tables(bytes(new CsvZip(JSON)));

		assertThat(tables.keySet()).containsExactly("nodes.csv", "relationships.csv", "sources.csv", "claims.csv");
		assertThat(table(tables, "nodes.csv").getFirst().toList()).containsExactly("id:ID", ":LABEL", "name",
				"aliases:string[]", "from", "to", "degree:IGNORE", "datasets:string[]", "claims:long",
				"sources:string[]", "nature", "alive:boolean", "height:double", "large:long", "mixed:string[]",
				"property.type");
		assertThat(table(tables, "relationships.csv").getFirst().toList()).containsExactly("id", ":START_ID", ":END_ID",
				":TYPE", "role", "from", "to", "claims:long", "sources:string[]", "nature", "weight:long");
		assertThat(table(tables, "claims.csv")).hasSize(6);
		tables.values()
			.forEach(table -> assertThat(table.getFirst().toList()).doesNotHaveDuplicates()
				.allMatch(header -> header.matches("[A-Za-z.]*(:[A-Za-z_]+(\\[]|\\(Source\\))?)?")));
	}

	@Test
	void keepsTheMembersOfAListApartInTables() throws IOException {
		assertThat(table(tables(bytes(new CsvZip(JSON))), "nodes.csv").get(1).get(3)).isEqualTo("a, \"b\"; c\u241F'-d");
		assertThat(Tables.text(List.of("a\u241Fb", "c"))).isEqualTo("a\uFFFDb\u241Fc");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(new Xlsx())))) {
			assertThat(workbook.findSheet("nodes").orElseThrow().read().get(1).getCellText(3))
				.isEqualTo("a, \"b\"; c\u241F'-d");
		}
	}

	@Test
	void cutsNoCharacterInHalfWhereACellHoldsNoMore() throws IOException {
		String name = "x" + "😀".repeat(20_000);
		GraphContent graph = new AwkwardGraph() {

			@Override
			public void nodes(Each<Node> each) throws IOException {
				each.accept(new Node("long", "Person", name, List.of(), Map.of(), null, null, 0,
						AwkwardGraph.SECOND.evidence(), List.of()));
				each.accept(FIRST);
				each.accept(SECOND);
			}

		};
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Xlsx().write(graph, out);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.findSheet("nodes").orElseThrow().read().get(1).getCellText(2))
				.matches("x(😀)+ … \\[cut: a cell holds no more]");
		}
	}

	@Test
	void letsNoCellOfATableRun() throws IOException {
		Map<String, List<CSVRecord>> tables = tables(bytes(new CsvZip(JSON)));

		assertThat(table(tables, "nodes.csv").get(1).get(2)).isEqualTo("'" + AwkwardGraph.NAME.replace("\t", "'\t"));
		CSVRecord edge = table(tables, "relationships.csv").get(1);
		assertThat(edge.get(4)).isEqualTo("'-host");
		assertThat(edge.get(10)).as("a number").isEqualTo("-3");
		assertThat(table(tables, "sources.csv").get(1).get(2)).isEqualTo("'@Title");
		assertThat(table(tables, "claims.csv").get(1).toList()).containsExactly("Claim", AwkwardGraph.FIRST.id(),
				"entity", "", "", "", "a source", "'-1, paragraph 2", "allegation", "'+Somebody", "",
				"\"quoted\", he said");
	}

	@Test
	void writesAWorkbookThatIsReadAgain() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(new Xlsx())))) {
			List<Row> nodes = workbook.findSheet("nodes").orElseThrow().read();
			assertThat(nodes).hasSize(3);
			assertThat(nodes.get(1).getCellText(2)).isEqualTo("'" + ALLOWED_NAME.replace("\t", "'\t"));
			assertThat(nodes.get(1).getCell(12).getType()).isEqualTo(CellType.NUMBER);
			assertThat(nodes.get(1).getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("1.5");
			assertThat(nodes.get(1).getCellText(13)).as("exact").isEqualTo("9007199254740993");
			assertThat(workbook.findSheet("relationships").orElseThrow().read().get(1).getCellAsNumber(10))
				.hasValueSatisfying(weight -> assertThat(weight).isEqualByComparingTo("-3"));
			assertThat(workbook.findSheet("claims").orElseThrow().read()).hasSize(6);
			workbook.getSheets()
				.forEach(sheet -> assertThat(rows(sheet)).allMatch(row -> row.stream()
					.filter(cell -> cell != null)
					.noneMatch(cell -> cell.getType() == CellType.FORMULA)));
		}
	}

	@Test
	void writesADocumentOfItsOwnWithEveryClaim() throws IOException {
		String text = text(new ClewFormat());
		JsonNode document = JSON.readTree(text);

		assertThat(document.propertyNames()).containsExactly("format", "version", "dataset", "sources", "nodes",
				"edges");
		JsonNode node = document.get("nodes").get(0);
		assertThat(node.get("properties").get("large").asLong()).isEqualTo(9_007_199_254_740_993L);
		assertThat(node.get("properties").get("type").asString()).isEqualTo("a property called type");
		assertThat(node.get("name").asString()).isEqualTo(AwkwardGraph.NAME);
		assertThat(node.get("claims").get(0)).isEqualTo(JSON.readTree("""
				{"source": "a source", "locator": "-1, paragraph 2", "statedBy": "+Somebody", "nature": "allegation",
				 "quotation": "\\"quoted\\", he said"}"""));
		assertThat(document.get("nodes").get(1).propertyNames()).doesNotContain("from", "to", "aliases");
		assertThat(text.lines().filter(line -> line.startsWith("{\"id\""))).as("a record a line").hasSize(6);
	}

	@ParameterizedTest
	@MethodSource("formats")
	void leavesItVisiblyUnfinishedWhereItFails(GraphFormat format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		GraphContent failing = new Failing();

		assertThatThrownBy(() -> format.write(failing, out)).hasMessage("in the middle");

		assertThatThrownBy(() -> {
			switch (format.fileEnding()) {
				case "graphml", "gexf" -> XmlSchemas.parse(out.toString(StandardCharsets.UTF_8));
				case "csv.zip" -> tables(out.toByteArray());
				case "xlsx" -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())).close();
				default -> JSON.readTree(out.toByteArray());
			}
		}).as(out.toString(StandardCharsets.UTF_8)).isInstanceOf(Exception.class);
	}

	@Test
	void failsRatherThanLeaveAPropertyOut() {
		GraphContent changed = new Changed();

		assertThatThrownBy(() -> new GraphMl(JSON).write(changed, new ByteArrayOutputStream()))
			.isInstanceOf(IOException.class)
			.hasMessageContaining("weight");
	}

	/** Fails behind the nodes. */
	private static final class Failing extends AwkwardGraph {

		@Override
		public void edges(Each<Edge> each) throws IOException {
			super.edges(each);
			throw new IOException("in the middle");
		}

		@Override
		public void supportedEdges(Each<Supported<Edge>> each) throws IOException {
			throw new IOException("in the middle");
		}

	}

	/** Has got a property since it was asked which there are. */
	private static final class Changed extends AwkwardGraph {

		@Override
		public SortedMap<String, ValueKind> edgeProperties() {
			return new TreeMap<>();
		}

	}

	private static String text(GraphFormat format) throws IOException {
		return new String(bytes(format), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(GraphFormat format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(new AwkwardGraph(), out);
		return out.toByteArray();
	}

	private static List<Row> rows(Sheet sheet) {
		try {
			return sheet.read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The attributes of an element of GraphML. */
	private static Map<String, String> data(Document document, Element element) {
		Map<String, String> names = new HashMap<>();
		elements(document, "key").forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
		Map<String, String> data = new HashMap<>();
		list(element.getElementsByTagName("data")).stream()
			.filter(item -> item.getParentNode().isSameNode(element))
			.forEach(item -> data.put(names.getOrDefault(item.getAttribute("key"), ""), item.getTextContent()));
		return data;
	}

	private static List<CSVRecord> table(Map<String, List<CSVRecord>> tables, String name) {
		return Objects.requireNonNull(tables.get(name));
	}

	private static Map<String, List<CSVRecord>> tables(byte[] archive) throws IOException {
		Map<String, List<CSVRecord>> tables = new LinkedHashMap<>();
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

package org.clew.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.clew.benchmark.process.Jvm;
import org.clew.contract.Api;
import org.clew.contract.ClewWithOwnStore;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.Record;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the tables with Neo4j's own bulk import, by the command that the documentation
 * gives, and compares every value. What {@code neo4j-admin} runs comes with the embedded
 * engine.
 */
class BulkImportIT extends ClewWithOwnStore {

	private static final String FTM = """
			{"id":"tab;1","schema":"Person","caption":"Ana","properties":{"name":["Ana; Pilot","A, \\"B\\""],"alias":["semi;colon","pipe|bar","unit\\u241Fpicture","two\\nlines","back\\\\slash"],"nationality":["fr"]}}
			{"id":"=1+1","schema":"Organization","properties":{"name":["'=Guild'"],"notes":["-1","a;b"]}}
			{"id":"名前 \\"😀\\", ?","schema":"Company","properties":{"name":["Компания"],"registrationNumber":["00123"]}}
			{"id":"edge:1 (x)","schema":"Membership","properties":{"member":["tab;1"],"organization":["=1+1"],"role":["chair; head","=role"],"startDate":["2013"]}}
			{"id":"own\\\\","schema":"Ownership","properties":{"owner":["tab;1"],"asset":["名前 \\"😀\\", ?"],"percentage":["50"]}}
			""";

	private static final String CLEW = """
			{"format":"clew","version":1,"dataset":{"id":"nasty","title":"Nasty"},
			"sources":[{"id":"s;1","title":"-Source","url":"https://example.org/a?b=c;d"}],
			"nodes":[
			{"id":"nasty:a","type":"Person","name":"A","properties":{"a:b":"1","x(y)":"2","{z: 1}":"3","x{y}z":"11","two\\nlines":"12","q\\"uote, comma":"4","long:long":"5","ID":"6","type":"7","spaced name":["8;9","10"],"number":9007199254740993,"truth":true},"claims":[{"source":"s;1","locator":"p;1","nature":"fact"}]},
			{"id":"nasty:b","type":"OddType","name":"B","properties":{"spaced name":"just one"},"claims":[{"source":"s;1","locator":"=p","nature":"fact","quotation":"two\\nlines"}]}],
			"edges":[{"id":"nasty;edge","type":"MET_WITH","source":"nasty:a","target":"nasty:b","properties":{"é:string[]":["x;y","z"]},"claims":[{"source":"s;1","locator":"p","nature":"allegation"}]}]}
			""";

	/** The apostrophe before what would run as a formula. */
	private static final Pattern HARMLESS = Pattern.compile("(?<=^|[;\\t\\r\\n]|; )'(?='*[=+\\-@\\t\\r\\n＝＋－＠])");

	/** What a column of the tables is called that a property has to make way for. */
	private static final List<String> TAKEN = List.of("type");

	/** What is not told in a table. */
	private static final List<String> INNER = List.of("searchNames", "import");

	@Test
	void readsEveryEntityRelationshipAndValue() throws IOException, InterruptedException {
		Api api = api();
		imported(api, "odd-ftm", new Upload("odd.ftm.json", FTM));
		imported(api, "nasty", new Upload("nasty.json", CLEW));
		Path tables = Files.createDirectory(directory.resolve("tables"));
		unzip(api.bytes("/api/v1/export?format=csv"), tables);

		Path home = Files.createDirectory(directory.resolve("neo4j"));
		bulkImport(tables, home);

		DatabaseManagementService management = new DatabaseManagementServiceBuilder(home).build();
		try (Transaction read = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).beginTx()) {
			assertThat(entities(read)).isEqualTo(entities());
			assertThat(relationships(read)).isEqualTo(relationships());
			assertThat(read.findNodes(Label.label("Source")).stream())
				.hasSize(count("MATCH (n:Source) RETURN count(n)"));
			assertThat(read.findNodes(Label.label("Claim")).stream()).hasSize(count("MATCH (n:Claim) RETURN count(n)"));
			assertThat(read.findNode(Label.label("Person"), "id", "tab;1").getProperty("alias"))
				.isEqualTo(new String[] { "semi;colon", "pipe|bar", "unit\uFFFDpicture", "two\nlines", "back\\slash" });
		}
		finally {
			management.shutdown();
		}
	}

	private static void imported(Api api, String dataset, Upload file) {
		Api.Answer answer = Uploads.post(api, Map.of("dataset", dataset), file);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		String id = answer.json().get("id").asString();
		assertThat(Uploads.await(api, id, Duration.ofMinutes(1)).get("state").asString()).isEqualTo("DONE");
		assertThat(Uploads.rejects(api, id)).isEmpty();
	}

	private static void unzip(byte[] archive, Path directory) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Files.write(directory.resolve(entry.getName()), zip.readAllBytes());
			}
		}
	}

	/** Runs the command that is documented. */
	private static void bulkImport(Path tables, Path home) throws IOException, InterruptedException {
		String documentation = Files.readString(Path.of("../docs/formats/exports.md")).replace("\\\n", " ");
		String command = documentation.lines()
			.filter(line -> line.startsWith("neo4j-admin database import full"))
			.findFirst()
			.orElseThrow();
		List<String> arguments = Stream
			.of(command.replace("\"", "").replace("$PWD", tables.toString()).split("\\s+", -1))
			.skip(1)
			.toList();
		Path log = home.resolve("import.log");
		ProcessBuilder builder = new ProcessBuilder(
				Jvm.command(DataSize.ofMegabytes(512), "org.neo4j.cli.AdminTool", arguments))
			.directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", home.toString()));
		assertThat(builder.start().waitFor()).as(Files.readString(log)).isZero();
		assertThat(Files.readString(log)).contains("IMPORT DONE").doesNotContain("bad entries");
	}

	private Map<String, Map<String, List<String>>> entities() {
		Map<String, Map<String, List<String>>> entities = new TreeMap<>();
		for (Record row : rows(
				"""
						MATCH (entity:Entity)
						RETURN properties(entity) AS properties, [label IN labels(entity) WHERE label <> 'Entity'] AS type""")) {
			Map<String, List<String>> values = values(row.get("properties").asMap());
			values.put(":type", texts(row.get("type").asList()));
			entities.put(String.valueOf(values.get("id")), values);
		}
		return entities;
	}

	private static Map<String, Map<String, List<String>>> entities(Transaction read) {
		Map<String, Map<String, List<String>>> entities = new TreeMap<>();
		read.getAllNodes().stream().filter(node -> !node.hasLabel(Label.label("Source"))).forEach(node -> {
			if (!node.hasLabel(Label.label("Claim"))) {
				Map<String, List<String>> values = stored(node);
				values.put(":type", Stream.of(node.getLabels()).flatMap(BulkImportIT::names).toList());
				entities.put(String.valueOf(values.get("id")), values);
			}
		});
		return entities;
	}

	private static Stream<String> names(Iterable<Label> labels) {
		List<String> names = new ArrayList<>();
		labels.forEach(label -> names.add(label.name()));
		return names.stream();
	}

	private Map<String, Map<String, List<String>>> relationships() {
		Map<String, Map<String, List<String>>> relationships = new TreeMap<>();
		for (Record row : rows("""
				MATCH (start:Entity)-[relationship]->(end:Entity)
				RETURN properties(relationship) AS properties, [type(relationship), start.id, end.id] AS ends""")) {
			Map<String, List<String>> values = values(row.get("properties").asMap());
			values.put(":ends", texts(row.get("ends").asList()));
			// An edge has none in any answer.
			values.remove("datasets");
			relationships.put(String.valueOf(values.get("id")), values);
		}
		return relationships;
	}

	private static Map<String, Map<String, List<String>>> relationships(Transaction read) {
		Map<String, Map<String, List<String>>> relationships = new TreeMap<>();
		read.getAllRelationships().forEach(relationship -> {
			Map<String, List<String>> values = stored(relationship);
			values.put(":ends",
					List.of(relationship.getType().name(), original(relationship.getStartNode().getProperty("id")),
							original(relationship.getEndNode().getProperty("id"))));
			relationships.put(String.valueOf(values.get("id")), values);
		});
		return relationships;
	}

	/** As a table has them: by the names of columns, and without what is not told. */
	private static Map<String, List<String>> values(Map<String, Object> properties) {
		Map<String, List<String>> values = new TreeMap<>();
		properties.forEach((name, value) -> {
			if (!INNER.contains(name)) {
				values.put(TAKEN.contains(name) ? "property." + name : header(name),
						texts((value instanceof List<?> list) ? list : List.of(value)));
			}
		});
		values.values().removeIf(List::isEmpty);
		return values;
	}

	/** As the documentation says what a header has in the place of what none can have. */
	private static String header(String name) {
		return name.replace('{', '｛').replace('}', '｝').replace('\n', '␤');
	}

	private static Map<String, List<String>> stored(Entity entity) {
		Map<String, List<String>> values = new TreeMap<>();
		entity.getAllProperties().forEach((name, value) -> {
			Stream<?> all = (value instanceof String[] list) ? Stream.of(list) : Stream.of(value);
			values.put(name, all.map(BulkImportIT::original).toList());
		});
		return values;
	}

	private static List<String> texts(List<?> values) {
		return values.stream().map(value -> String.valueOf(value).replace('\u241F', '\uFFFD')).toList();
	}

	/** As the documentation says how to get it back. */
	private static String original(Object text) {
		return HARMLESS.matcher(text.toString()).replaceAll("");
	}

	private int count(String statement) {
		return rows(statement).getFirst().get(0).asInt();
	}

	private List<Record> rows(String statement) {
		return this.driver.executableQuery(statement).execute().records();
	}

}

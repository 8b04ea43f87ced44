package org.clew.benchmark.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables that one would prepare for LOAD CSV, and the statements that one would write
 * by hand, for the content of a document in Clew's own format.
 */
final class LoadCsvFiles {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What undoes an import later, which has its indexes, too. */
	private static final String IMPORT = "20261101t000000-0badcafe";

	private static final String DATASET = "openstates";

	/** Between the values of a list. */
	private static final String SEPARATOR = "\u001F";

	private final Path directory;

	private final List<String> statements = new ArrayList<>();

	private LoadCsvFiles(Path directory) {
		this.directory = directory;
	}

	/** Writes the tables, and gives the statements that load them, in their order. */
	static List<String> write(Path document, Path directory) throws IOException {
		LoadCsvFiles files = new LoadCsvFiles(Files.createDirectories(directory));
		files.write(JSON.readTree(document.toFile()));
		return files.statements;
	}

	private void write(JsonNode root) throws IOException {
		List<Map<String, Object>> sources = new ArrayList<>();
		root.get("sources").forEach(source -> {
			Map<String, Object> row = flat(source);
			row.put("import", IMPORT);
			sources.add(row);
		});
		table("sources", sources, "CREATE (item:Source)");
		List<Map<String, Object>> claims = new ArrayList<>();
		Map<String, List<Map<String, Object>>> nodes = new LinkedHashMap<>();
		root.get("nodes").forEach(node -> {
			Map<String, Object> row = evidenced(node, claims, Map.of("kind", "entity"));
			row.put("searchNames", List.of(SearchName.of(node.get("name").asString())));
			nodes.computeIfAbsent(node.get("type").asString(), type -> new ArrayList<>()).add(row);
		});
		for (var entry : nodes.entrySet()) {
			table("nodes-" + entry.getKey(), entry.getValue(), "CREATE (item:Entity:`%s`)".formatted(entry.getKey()));
		}
		Map<String, List<Map<String, Object>>> edges = new LinkedHashMap<>();
		root.get("edges").forEach(edge -> {
			Map<String, Object> about = Map.of("kind", "edge", "type", edge.get("type").asString(), "start",
					edge.get("source").asString(), "end", edge.get("target").asString());
			Map<String, Object> row = evidenced(edge, claims, about);
			row.put("_start", edge.get("source").asString());
			row.put("_end", edge.get("target").asString());
			edges.computeIfAbsent(edge.get("type").asString(), type -> new ArrayList<>()).add(row);
		});
		for (var entry : edges.entrySet()) {
			table("edges-" + entry.getKey(), entry.getValue(), """
					MATCH (start:Entity {id: row._start})
					MATCH (end:Entity {id: row._end})
					CREATE (start)-[item:`%s`]->(end)""".formatted(entry.getKey()));
		}
		table("claims", claims, """
				MATCH (source:Source {id: row._source})
				CREATE (item:Claim)-[:IN]->(source)""");
	}

	/**
	 * A fact with what its claims amount to; the claims themselves are put among the
	 * others.
	 */
	private static Map<String, Object> evidenced(JsonNode fact, List<Map<String, Object>> claims,
			Map<String, Object> about) {
		Map<String, Object> row = flat(fact);
		Set<String> sources = new LinkedHashSet<>();
		fact.get("claims").forEach(claim -> {
			Map<String, Object> claimed = flat(claim);
			claimed.putAll(about);
			claimed.put("id", UUID.randomUUID().toString());
			claimed.put("import", IMPORT);
			claimed.put("dataset", DATASET);
			claimed.put("subject", fact.get("id").asString());
			claimed.put("_source", claimed.remove("source"));
			sources.add(claim.get("source").asString());
			claims.add(claimed);
		});
		row.keySet().removeAll(List.of("type", "source", "target", "claims"));
		row.put("claims", Integer.toString(fact.get("claims").size()));
		row.put("sources", List.copyOf(sources));
		row.put("nature", "fact");
		row.put("import", IMPORT);
		row.put("datasets", List.of(DATASET));
		return row;
	}

	private static Map<String, Object> flat(JsonNode node) {
		Map<String, Object> row = new LinkedHashMap<>();
		node.properties().forEach(field -> {
			JsonNode value = field.getValue();
			if (value.isObject()) {
				row.putAll(flat(value));
			}
			else if (value.isArray() && !value.isEmpty() && !value.get(0).isObject()) {
				row.put(field.getKey(), value.valueStream().map(JsonNode::asString).toList());
			}
			else if (value.isValueNode()) {
				row.put(field.getKey(), value.asString());
			}
		});
		return row;
	}

	private void table(String name, List<Map<String, Object>> rows, String create) throws IOException {
		Map<String, Boolean> columns = new LinkedHashMap<>();
		rows.forEach(row -> row
			.forEach((column, value) -> columns.merge(column, value instanceof List, Boolean::logicalOr)));
		Path file = this.directory.resolve(name + ".csv");
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(columns.keySet().toArray(String[]::new)).get();
		try (BufferedWriter writer = Files.newBufferedWriter(file);
				CSVPrinter printer = new CSVPrinter(writer, format)) {
			for (Map<String, Object> row : rows) {
				printer.printRecord(columns.keySet().stream().map(column -> cell(row.get(column))).toList());
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		List<String> values = new ArrayList<>();
		columns.forEach((column, list) -> {
			if (!column.startsWith("_")) {
				values.add(list ? "`%1$s`: split(row.`%1$s`, '%2$s')".formatted(column, SEPARATOR)
						: column.equals("claims") ? "claims: toInteger(row.claims)"
								: "`%1$s`: row.`%1$s`".formatted(column));
			}
		});
		this.statements.add("""
				LOAD CSV WITH HEADERS FROM '%s' AS row
				CALL (row) {
				  %s
				  SET item += {%s}
				} IN TRANSACTIONS OF 4000 ROWS""".formatted(file.toUri(), create, String.join(", ", values)));
	}

	private static @Nullable Object cell(@Nullable Object value) {
		return (value instanceof List<?> values) ? String.join(SEPARATOR, values.stream().map(String::valueOf).toList())
				: value;
	}

}

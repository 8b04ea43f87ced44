package org.clew.dataimport;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import from the command line whose process is killed, and that is then given again,
 * ends with the graph that one run makes.
 */
class InterruptedImportIT {

	private static final int PEOPLE = 40_000;

	private static final Pattern PROGRESS = Pattern.compile("reading: ([\\d,.  ]+) records");

	@TempDir
	static Path directory;

	private static Path file;

	/** Everybody knows somebody who comes later in the file, and some know nobody. */
	@BeforeAll
	static void write() throws IOException {
		file = directory.resolve("people.clew.json");
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write("{\"format\":\"clew\",\"version\":1,\"sources\":[{\"id\":\"s\",\"title\":\"S\"}],\n\"edges\":[");
			for (int i = 0; i < PEOPLE; i++) {
				out.write("""
						%s{"id":"knows-%d","type":"MET_WITH","source":"p-%d","target":"p-%d","from":"2001",\
						"claims":[{"source":"s","locator":"%d"}]}
						""".formatted((i == 0) ? "" : ",", i, i, (i % 100 == 0) ? PEOPLE + i : (i * 7 + 1) % PEOPLE,
						i));
			}
			out.write("],\n\"nodes\":[");
			for (int i = 0; i < PEOPLE; i++) {
				out.write("""
						%s{"id":"p-%d","type":"Person","name":"Person %d","claims":[{"source":"s","locator":"%d"}]}
						""".formatted((i == 0) ? "" : ",", i, i, i));
			}
			out.write("]}");
		}
	}

	@Test
	void endsWithTheSameGraph() throws IOException, InterruptedException {
		Path once = directory.resolve("once");
		Process whole = start(once);
		List<String> told = output(whole);
		assertThat(told).anyMatch(line -> line.startsWith("DONE") && line.contains(" 400 rejected"));

		Path twice = directory.resolve("twice");
		Process killed = start(twice);
		killAfter(killed, PEOPLE / 4);
		Process again = start(twice);
		assertThat(output(again)).anyMatch(line -> line.contains("Going on with import "))
			.anyMatch(line -> line.startsWith("DONE") && line.contains(" 400 rejected"))
			.anyMatch(line -> line.matches("Person +40.000 created +0 changed +0 unchanged"))
			.containsAll(told.stream().filter(line -> line.matches("(Claim|MET_WITH|Source) .*")).toList());

		Map<String, Long> expected = content(once);
		assertThat(expected).containsEntry("(:Entity:Person)", (long) PEOPLE)
			.containsEntry("[:MET_WITH]", PEOPLE - PEOPLE / 100L)
			.containsEntry("(:Import)", 1L);
		assertThat(content(twice)).isEqualTo(expected);
	}

	private static Process start(Path data) throws IOException {
		Path jar = Path.of("target", "clew.jar").toAbsolutePath();
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				jar.toString(), "import", "--dataset=people", "--clew.data-dir=" + data, "--clew.imports.batch=500",
				file.toString())
			.redirectErrorStream(true)
			.start();
	}

	private static List<String> output(Process process) throws IOException, InterruptedException {
		try (BufferedReader output = process.inputReader()) {
			List<String> lines = output.lines().toList();
			assertThat(process.waitFor()).as(lines.toString()).isZero();
			return lines;
		}
	}

	/** Kills it when it has read so many records. */
	private static void killAfter(Process process, int records) throws IOException, InterruptedException {
		StringBuilder told = new StringBuilder();
		try (BufferedReader output = process.inputReader()) {
			for (int read = output.read(); read >= 0; read = output.read()) {
				told.append((char) read);
				Matcher progress = PROGRESS.matcher(told);
				if (read == ' ' && progress.find()
						&& Integer.parseInt(progress.group(1).replaceAll("\\D", "")) >= records) {
					process.destroyForcibly();
					assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
					return;
				}
				if (read == '\r') {
					told.setLength(0);
				}
			}
		}
		throw new AssertionError("It was over before it could be killed: " + told);
	}

	/** How many there are of each kind, and the sum of what they hold. */
	private static Map<String, Long> content(Path data) {
		Map<String, Long> content = new TreeMap<>();
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(data).build();
		try (Transaction transaction = service.database("neo4j").beginTx()) {
			for (Node node : transaction.getAllNodes()) {
				List<String> labels = new ArrayList<>(
						StreamSupport.stream(node.getLabels().spliterator(), false).map(Label::name).toList());
				labels.sort(Comparator.naturalOrder());
				String name = "(:%s)".formatted(String.join(":", labels));
				content.merge(name, 1L, Long::sum);
				// The secret of page cursors is another one in every store.
				if (!labels.contains("Import") && !labels.contains("CursorKey") && !name.contains("__Neo4j")) {
					content.merge(name + " content", hash(node), Long::sum);
				}
			}
			for (Relationship relationship : transaction.getAllRelationships()) {
				String name = "[:%s]".formatted(relationship.getType().name());
				content.merge(name, 1L, Long::sum);
				if (!name.equals("[:MIGRATED_TO]")) {
					content.merge(name + " content", hash(relationship) * 31 + 7 * hash(relationship.getStartNode())
							+ hash(relationship.getEndNode()), Long::sum);
				}
			}
		}
		finally {
			service.shutdown();
		}
		return content;
	}

	/** Of all but the id of the import, which differs between two. */
	private static long hash(Entity entity) {
		Map<String, Object> properties = new TreeMap<>(entity.getAllProperties());
		properties.remove("import");
		StringBuilder text = new StringBuilder();
		properties.forEach((name, value) -> text.append(name)
			.append('=')
			.append((value instanceof Object[] values) ? List.of(values) : value)
			.append(';'));
		return text.toString().hashCode();
	}

}

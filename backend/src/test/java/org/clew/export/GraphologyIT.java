package org.clew.export;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Graphs as graphology reads them, which many programs in a browser use; skipped where
 * there is no Node, or nothing was installed for it.
 */
class GraphologyIT {

	private static final Path PAGE = Path.of("..", "frontend-static");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	static Path folder;

	private static Map<String, JsonNode> graphs = Map.of();

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		assumeTrue(isOnPath("node"), "skipped: there is no node on the path");
		assumeTrue(Files.exists(PAGE.resolve("node_modules/graphology-gexf")),
				"skipped: npm ci was not run in frontend-static");
		for (GraphFormat format : List.of(new Gexf(JSON), new GraphMl(JSON), new JsonGraphs().graphology(JSON))) {
			try (OutputStream file = Files.newOutputStream(folder.resolve("graph." + format.fileEnding()))) {
				format.write(new AwkwardGraph(), file);
			}
		}
		Process reader = new ProcessBuilder("node", "test/formats/read-graphs.js", folder.toString())
			.directory(PAGE.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		List<String> lines = reader.inputReader(StandardCharsets.UTF_8).lines().toList();
		assertThat(reader.waitFor()).isZero();
		graphs = lines.stream()
			.map(JSON::readTree)
			.collect(Collectors.toMap(graph -> graph.get("format").asString(), graph -> graph));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gexf", "graphml", "graphology" })
	void findsEveryNodeAndEdge(String format) {
		JsonNode graph = graph(format);

		assertThat(graph.get("nodes").size()).isEqualTo(2);
		assertThat(graph.get("edges").valueStream().map(edge -> edge.get("key").asString())).hasSize(3);
		JsonNode second = graph.get("nodes").get(1);
		assertThat(second.get("attributes").get("name").asString()).isEqualTo("Second");
		JsonNode edge = graph.get("edges").get(0);
		assertThat(edge.get("attributes").get("type").asString()).isEqualTo("MET_WITH");
		assertThat(edge.get("attributes").get("weight").asInt()).isEqualTo(-3);
		assertThat(edge.get("source").asString()).isEqualTo(graph.get("nodes").get(0).get("key").asString());
		assertThat(graph.get("options").get("multi").asBoolean()).isTrue();
	}

	@Test
	void readsListsFromGexf() {
		JsonNode first = graph("gexf").get("nodes").get(0).get("attributes");

		assertThat(first.get("datasets")).isEqualTo(JSON.readTree("[\"one\",\"two\"]"));
		assertThat(first.get("height").asDouble()).isEqualTo(1.5);
		assertThat(first.get("alive").asBoolean()).isTrue();
		assertThat(first.get("name").asString()).isEqualTo(AwkwardGraph.NAME.replace('\u0001', '\uFFFD'));
	}

	@Test
	void readsWhatIsLeftOut() {
		assertThat(graph("graphml").get("attributes").get("truncated").asBoolean()).isTrue();
		assertThat(graph("graphology").get("attributes").get("reasons").get(0).asString()).isEqualTo("perType");
		assertThat(graph("gexf").get("attributes").get("description").asString()).contains("perType");
	}

	private static JsonNode graph(String format) {
		return Objects.requireNonNull(graphs.get(format));
	}

	private static boolean isOnPath(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
	}

}

package org.clew.benchmark.starts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.clew.benchmark.process.Clew;
import org.clew.benchmark.process.Memory;
import org.clew.benchmark.process.Neo4jServer;
import org.clew.benchmark.report.Setting;
import org.neo4j.driver.Driver;

import org.springframework.util.FileSystemUtils;

/**
 * Starts Clew and a Neo4j server in turn, several times, and asks each one question.
 */
public final class StartRuns {

	private static final int ROUNDS = 5;

	private static final String SERIAL = "-XX:+UseSerialGC";

	private static final String PEER = "A Neo4j server of the same version, on an empty directory";

	private final Path jar;

	private final String serverClassPath;

	private final Path work;

	private final Memory memory;

	private final Consumer<String> tell;

	private final Map<String, List<Start>> starts = new LinkedHashMap<>();

	/**
	 * @param work directory for all that need not be kept
	 */
	public StartRuns(Path jar, String serverClassPath, Path work, Memory memory, Consumer<String> tell) {
		this.jar = jar;
		this.serverClassPath = serverClassPath;
		this.work = work.resolve("starts");
		this.memory = memory;
		this.tell = tell;
	}

	/** Measures, and writes the report. */
	public void run(Path docs) throws IOException, InterruptedException {
		FileSystemUtils.deleteRecursively(this.work);
		Files.createDirectories(this.work);
		Path cache = this.work.resolve("clew.aot");
		clew("recorded", SERIAL, "-XX:AOTCacheOutput=" + cache);
		String learnt = "-XX:AOTCache=" + cache;
		for (int round = 0; round < ROUNDS; round++) {
			take(PEER, neo4j("neo4j-" + round));
			take("Clew, first start: with the schema and the founding graph", clew("plain-" + round));
			take("Clew, later start", clew("plain-" + round));
			take("Clew with an AOT cache and the serial collector, first start",
					clew("learnt-" + round, SERIAL, learnt));
			take("Clew with an AOT cache and the serial collector, later start",
					clew("learnt-" + round, SERIAL, learnt));
		}
		Path report = docs.resolve("benchmarks-starts.md");
		Files.writeString(report, report(), StandardCharsets.UTF_8);
		this.tell.accept("Report: " + report);
	}

	private void take(String name, Start start) {
		this.tell.accept("%s: %s".formatted(name, start));
		this.starts.computeIfAbsent(name, none -> new ArrayList<>()).add(start);
	}

	private Path directory(String name) throws IOException {
		return Files.createDirectories(this.work.resolve(name)).resolve("data");
	}

	private Start clew(String name, String... jvmOptions) throws IOException, InterruptedException {
		Path data = directory(name);
		long begin = System.nanoTime();
		try (Clew clew = Clew.start(this.jar, data, this.memory, List.of(jvmOptions));
				HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(
					HttpRequest.newBuilder(URI.create(clew.uri() + "/api/v1/entities?q=ablyazov")).build(),
					BodyHandlers.ofString());
			Start start = Start.of(begin, clew);
			if (!answer.body().contains("person-mukhtar-ablyazov")) {
				throw new IOException("not the answer: " + answer.body());
			}
			return start;
		}
	}

	private Start neo4j(String name) throws IOException, InterruptedException {
		Path data = directory(name);
		long begin = System.nanoTime();
		try (Neo4jServer server = Neo4jServer.start(this.serverClassPath, data, this.memory, Duration.ofMinutes(1));
				Driver driver = server.driver()) {
			driver.executableQuery("MATCH (entity:Entity {id: 'person-mukhtar-ablyazov'}) RETURN entity").execute();
			return Start.of(begin, server);
		}
	}

	private String report() throws IOException, InterruptedException {
		double peer = median(this.starts.getOrDefault(PEER, List.of()), Start::seconds);
		return """
				# How long a start takes

				Written by `mvn -Pbenchmark verify -Dbenchmark.parts=starts`, on %s; each process with a heap of %d MB and a page cache of %d MB.

				From the start of the process to its first answer: a search by name over HTTP, and of the Neo4j server a query for one node over Bolt. %d starts of each in turn, with nothing else running; median, and in brackets the least and the most. The AOT cache was recorded once before, in a start on another directory.

				| | seconds | of the Neo4j server | processor seconds | resident, MB |
				| --- | ---: | ---: | ---: | ---: |
				%s
				"""
			.formatted(Setting.inOneLine(), this.memory.heap().toMegabytes(), this.memory.pageCache().toMegabytes(),
					ROUNDS,
					this.starts.entrySet()
						.stream()
						.map(each -> "| %s | %s | %.2f | %s | %.0f |".formatted(each.getKey(),
								range(each.getValue(), Start::seconds), median(each.getValue(), Start::seconds) / peer,
								range(each.getValue(), Start::cpuSeconds),
								median(each.getValue(), Start::residentMegabytes)))
						.collect(Collectors.joining("\n")));
	}

	private static String range(List<Start> starts, ToDoubleFunction<Start> of) {
		double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
		return "%.1f (%.1f - %.1f)".formatted(median(starts, of), sorted[0], sorted[sorted.length - 1]);
	}

	private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
		return starts.stream().mapToDouble(of).sorted().toArray()[starts.size() / 2];
	}

}

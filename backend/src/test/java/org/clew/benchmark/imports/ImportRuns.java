package org.clew.benchmark.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.benchmark.imports.ImportClient.Done;
import org.clew.benchmark.imports.ImportClient.Download;
import org.clew.benchmark.process.Clew;
import org.clew.benchmark.process.Jvm;
import org.clew.benchmark.process.Memory;
import org.clew.benchmark.report.Setting;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Imports the legislators of the states of the USA, exports them, loads the same by hand
 * with LOAD CSV, and looks at the memory that files of different sizes take.
 */
public final class ImportRuns {

	private static final Pattern SECONDS = Pattern.compile("seconds ([\\d.]+)");

	/**
	 * What an idle process holds, and 512 MB. An import that needed more would fail.
	 */
	private static final DataSize SMALL_HEAP = DataSize.ofMegabytes(576);

	private static final String OPEN_STATES = "dataset=openstates&mapping=openstates";

	private static final int FEW = 100_000;

	private static final int MANY = 1_000_000;

	private final Path jar;

	private final Path work;

	private final Memory memory;

	private final Path openStates;

	private final Consumer<String> tell;

	/**
	 * @param openStates directory with people.jsonl.gz and committees.jsonl.gz
	 */
	public ImportRuns(Path jar, Path work, Memory memory, Path openStates, Consumer<String> tell) {
		this.jar = jar;
		this.work = work;
		this.memory = memory;
		this.openStates = openStates;
		this.tell = tell;
	}

	/** Measures, and writes the report; nothing where the data is not there. */
	public void run(Path docs) throws IOException, InterruptedException {
		if (!Files.exists(this.openStates.resolve("people.jsonl.gz"))) {
			this.tell.accept("Imports are not measured: there is no people.jsonl.gz in " + this.openStates);
			return;
		}
		Path document = this.work.resolve("openstates.clew.json");
		double idle;
		Done done;
		Map<String, Download> exports = new LinkedHashMap<>();
		try (Clew started = start("openstates", this.memory)) {
			idle = started.memory().liveHeapMegabytes();
			ImportClient client = new ImportClient(started.uri(), started.memory());
			done = client.upload(OPEN_STATES, openStates());
			this.tell.accept("Imported in %.1f s: %s".formatted(done.seconds(), done.status()));
			exports.put("clew, the first of all", client.download("clew", document));
			exports.put("clew", client.download("clew", document));
			exports.put("graphml", client.download("graphml", this.work.resolve("openstates.graphml")));
			this.tell.accept("Exported: " + exports);
		}
		double byHand = loadByHand(document);
		this.tell.accept("LOAD CSV: %.1f s".formatted(byHand));
		Map<String, Done> inLittle = new LinkedHashMap<>();
		inLittle.put("OpenStates", inLittle("openstates-in-little", OPEN_STATES, openStates()));
		for (int records : List.of(FEW, MANY)) {
			inLittle.put("%,d people, one claim each".formatted(records),
					inLittle("people-" + records, "dataset=people", List.of(people(records))));
		}
		Path report = docs.resolve("benchmarks-imports.md");
		Files.writeString(report, report(idle, done, exports, byHand, inLittle), StandardCharsets.UTF_8);
		this.tell.accept("Report: " + report);
	}

	private List<Path> openStates() {
		return List.of(this.openStates.resolve("people.jsonl.gz"), this.openStates.resolve("committees.jsonl.gz"));
	}

	private Done inLittle(String name, String parameters, List<Path> files) throws IOException, InterruptedException {
		try (Clew started = start(name, new Memory(SMALL_HEAP, this.memory.pageCache()))) {
			Done done = new ImportClient(started.uri(), started.memory()).upload(parameters, files);
			this.tell.accept("%s in little: %s".formatted(name, done));
			return done;
		}
	}

	private Clew start(String name, Memory memory) throws IOException, InterruptedException {
		Path data = this.work.resolve(name).resolve("data");
		FileSystemUtils.deleteRecursively(data.getParent());
		Files.createDirectories(data.getParent());
		return Clew.start(this.jar, data, memory, "--clew.sample-data.load=never", "--clew.snapshot.memory-share=0");
	}

	private double loadByHand(Path document) throws IOException, InterruptedException {
		Path data = this.work.resolve("load-csv");
		FileSystemUtils.deleteRecursively(data);
		List<String> statements = LoadCsvFiles.write(document, this.work.resolve("csv"));
		Path measured = Files.writeString(this.work.resolve("load-csv.cypher"), String.join("\n;\n", statements));
		Path schema = Files.writeString(this.work.resolve("schema.cypher"), String.join("\n;\n", schema()));
		Process process = new ProcessBuilder(
				Jvm.command(this.memory.heap(), LoadCsv.class.getName(), List.of(data.toString(),
						Long.toString(this.memory.pageCache().toBytes()), schema.toString(), measured.toString())))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		Matcher seconds = SECONDS.matcher(output);
		if (process.waitFor() != 0 || !seconds.find()) {
			throw new IOException(output);
		}
		return Double.parseDouble(seconds.group(1));
	}

	/** The schema that Clew itself has. */
	private static List<String> schema() throws IOException {
		List<String> statements = new ArrayList<>();
		for (String name : List.of("V0001__entities_sources_claims", "V0002__imports")) {
			String file = new ClassPathResource("cypher/migrations/" + name + ".cypher")
				.getContentAsString(StandardCharsets.UTF_8);
			statements.addAll(Arrays.stream(file.split(";\\s*(\n|$)")).filter(text -> !text.isBlank()).toList());
		}
		return statements;
	}

	/** People, each with a claim of its own. */
	private Path people(int records) throws IOException {
		Path file = this.work.resolve("people-%d.clew.json".formatted(records));
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write("{\"format\":\"clew\",\"version\":1,\"sources\":[{\"id\":\"s\",\"title\":\"S\"}],\n\"nodes\":[");
			for (int i = 0; i < records; i++) {
				out.write(
						"%s\n{\"id\":\"p-%d\",\"type\":\"Person\",\"name\":\"Person %d\",\"claims\":[{\"source\":\"s\",\"locator\":\"%d\"}]}"
							.formatted((i == 0) ? "" : ",", i, i, i));
			}
			out.write("]}");
		}
		return file;
	}

	private String report(double idle, Done done, Map<String, Download> exports, double byHand,
			Map<String, Done> inLittle) throws IOException, InterruptedException {
		long nodes = done.created("nodes");
		long edges = done.created("edges");
		long sources = done.status().get("sources").get("created").asLong();
		long claims = done.status().get("claims").asLong();
		return """
				# How fast data comes in and goes out

				Written by `mvn -Pbenchmark verify -Dbenchmark.parts=imports`, on %s; each process with a heap of %d MB and a page cache of %d MB.

				The legislators, offices and committees of the states of the USA (OpenStates, two files of JSON lines, gzip), uploaded over HTTP, mapped, checked and stored in an empty embedded database: %,d records become %,d entities, %,d relationships, %,d sources and %,d claims; %,d are rejected.

				| | seconds | entities and relationships a second |
				| --- | ---: | ---: |
				| Clew, from the first byte of the upload to the last fact | %.1f | %,.0f |
				| `LOAD CSV … CALL IN TRANSACTIONS` of the same facts, from tables prepared before, on the same engine | %.1f | %,.0f |

				Clew takes %.2f times as long as the statements by hand, which neither read JSON nor check, map or look for what is there already.

				Heap: %.0f MB live when idle, at most %.0f MB in use during the import, garbage included.

				| export of all of it | first byte, ms | seconds | MB |
				| --- | ---: | ---: | ---: |
				%s

				What an import needs at most does not depend on the size of its files: each of these, in a process of its own and an empty database, is done within a heap of %d MB.

				| | records | records a second | most heap in use, garbage included, MB |
				| --- | ---: | ---: | ---: |
				%s
				"""
			.formatted(Setting.inOneLine(), this.memory.heap().toMegabytes(), this.memory.pageCache().toMegabytes(),
					done.records(), nodes, edges, sources, claims, done.status().get("rejected").asLong(),
					done.seconds(), (nodes + edges) / done.seconds(), byHand, (nodes + edges) / byHand,
					done.seconds() / byHand, idle, done.mostHeap(),
					String.join("\n",
							exports.entrySet()
								.stream()
								.map(export -> "| %s | %.0f | %.1f | %.1f |".formatted(export.getKey(),
										export.getValue().firstByteMillis(), export.getValue().seconds(),
										export.getValue().bytes() / 1e6))
								.toList()),
					SMALL_HEAP.toMegabytes(),
					String.join("\n", inLittle.entrySet()
						.stream()
						.map(each -> "| %s | %,d | %,.0f | %.0f |".formatted(each.getKey(), each.getValue().records(),
								each.getValue().records() / each.getValue().seconds(), each.getValue().mostHeap()))
						.toList()));
	}

}

package org.clew.benchmark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.report.Key.Subject;
import org.clew.benchmark.report.RangeChart.Row;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.Series;

/**
 * The part of the report that is about the service.
 */
public final class Report {

	private static final String PART = "service";

	private final Results results;

	private final Setting setting;

	public Report(Results results) {
		this.results = results;
		this.setting = results.setting();
	}

	/**
	 * Writes it, beside the parts of others.
	 * @return the file
	 */
	public Path write(Path directory) throws IOException {
		Document document = new Document(directory);
		document.writeChart("service-paths.svg",
				RangeChart.of("Paths between two people, warm", rows(Subject.PATHS, "")));
		List<Row> neighbourhoods = new ArrayList<>();
		for (Subject subject : List.of(Subject.SMALL, Subject.HUBS, Subject.LARGEST)) {
			neighbourhoods.addAll(rows(subject, ", " + subject.title()));
		}
		document.writeChart("service-neighbourhoods.svg", RangeChart.of("Neighbourhoods, warm", neighbourhoods));
		document.writeChart("service-load.svg",
				RangeChart.of("Half paths, half neighbourhoods",
						this.results.loads()
							.stream()
							.map(run -> new Row(clients(run), "clew", run.load().latencies()))
							.toList()));
		document.writeChart("service-memory.svg",
				MemoryChart.of("Resident memory of Clew under " + clients(this.results.loads().getLast()),
						this.results.loads().getLast().resident()));
		return document.write(PART, text());
	}

	private List<Row> rows(Subject subject, String suffix) {
		return Tables.of(this.results, subject)
			.stream()
			.map(series -> new Row(series.key().title() + suffix, style(series.key()), series.warm()))
			.toList();
	}

	private static String style(Key key) {
		return key.name().startsWith("CLEW") ? "clew" : (key == Key.REFERENCE) ? "limit" : "peer";
	}

	private static String clients(LoadRun run) {
		return (run.load().clients() == 1) ? "1 client" : run.load().clients() + " clients";
	}

	private String text() {
		List<Goal> goals = Goals.of(this.results);
		return """
				## The service at %,d entities

				%s

				%s

				### Goals

				%s

				%s

				### Paths

				%s

				### Neighbourhoods

				%s

				### Many clients, and memory

				%s

				### How to repeat it

				%s
				""".formatted(this.setting.graph().entities(), summary(), where(), goals(goals), missed(goals),
				new PathSection(this.results).text(), new NeighbourhoodSection(this.results).text(),
				new LoadSection(this.results).text(), repeat());
	}

	private String summary() {
		List<String> ways = new ArrayList<>();
		warm(Key.CLEW_SNAPSHOT).ifPresent(clew -> ways.add(time(clew) + " from its snapshot of the topology"));
		warm(Key.CLEW_CYPHER).ifPresent(clew -> ways.add(time(clew) + " over plain Cypher"));
		String summary = "Clew was asked among %,d entities and %,d relationships. It finds the five most telling connections of two people in %s."
			.formatted(this.setting.graph().entities(), this.setting.graph().relationships(),
					String.join(", and in ", ways));
		return summary + warm(Key.CLEW_LARGEST)
			.map(clew -> " The neighbourhood of a country with %,d relationships takes %s."
				.formatted(this.setting.graph().largest(), time(clew)))
			.orElse("");
	}

	private static String time(Latencies latencies) {
		return "%s ms (p95 %s ms)".formatted(latencies.percentile(50), latencies.percentile(95));
	}

	private Optional<Latencies> warm(Key key) {
		return this.results.series(key).map(Series::warm);
	}

	private String where() {
		Setting.Machine machine = this.setting.machine();
		Setting.Graph graph = this.setting.graph();
		Setting.Method method = this.setting.method();
		return String
			.format(Locale.ROOT,
					"""
							- **Run** of %s, revision `%s`.
							- **Machine:** %d cores of %s, %.0f GB of memory; %s; %s.
							- **Versions:** Neo4j Community %s, embedded in Clew and as a server of its own, with the libraries that it asks for.
							- **Memory:** each process has %s of heap and %s of page cache, Clew and server alike. Only one of them runs at a time.
							- **Graph:** %,d entities and %,d relationships in Clew's own stored model, drawn with seed %d; power-law degrees; 20 countries of %,d to %,d relationships; the claims of %.0f %% of the facts. Built in %d s, %.1f GB on disk.
							- **Times** run from before a call is sent until the last byte of its answer is there, measured in a process on the same machine; connections are kept open. *Cold* is from the first call on after the start of the process, with the files in the cache of the operating system; where Clew has a snapshot, it is awaited first; the way over Cypher is measured without one. *Warm* is after %d s of the same kind of question.
							""",
					this.setting.date(), this.setting.revision(), machine.cores(), machine.processor(),
					machine.memoryGigabytes(), machine.system(), machine.java(), machine.neo4j(), method.heap(),
					method.pageCache(), graph.entities(), graph.relationships(), graph.seed(), graph.smallest(),
					graph.largest(), 100 * graph.claims(), graph.buildSeconds(), graph.storeGigabytes(),
					method.warmUpSeconds())
			.strip();
	}

	private static String goals(List<Goal> goals) {
		return "| goal (warm, full HTTP stack) | measured | met |\n| --- | --- | --- |\n"
				+ goals.stream().map(Goal::row).collect(Collectors.joining("\n"));
	}

	private static String missed(List<Goal> goals) {
		long missed = goals.stream().filter(goal -> !goal.met()).count();
		return (missed == 0) ? "All %d goals are met.".formatted(goals.size())
				: "%d of %d goals are met.".formatted(goals.size() - missed, goals.size());
	}

	private static String repeat() {
		return """
				```sh
				mvn -Pbenchmark verify
				```

				builds Clew and the graph (in `backend/target/benchmark`, kept for the next run), measures, and writes this part. The [README](../README.md#benchmark) has the options, and a command for a trial on a smaller graph.
				"""
			.strip();
	}

}

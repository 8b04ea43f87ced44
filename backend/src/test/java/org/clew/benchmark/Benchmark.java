package org.clew.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.clew.benchmark.Options.Part;
import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.imports.ImportRuns;
import org.clew.benchmark.process.Clew;
import org.clew.benchmark.process.Neo4jServer;
import org.clew.benchmark.report.Report;
import org.clew.benchmark.report.Results;
import org.clew.benchmark.report.Setting;
import org.clew.benchmark.starts.StartRuns;

import org.springframework.util.unit.DataSize;

/**
 * Builds the graph, measures, and writes the report; {@code mvn -Pbenchmark verify}
 * starts it. Only one of the measured processes runs at a time.
 */
public final class Benchmark {

	/** Held, or its level would be forgotten with it. */
	private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

	private final Options options;

	private Benchmark(Options options) {
		this.options = options;
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		DRIVER_LOG.setLevel(Level.WARNING);
		new Benchmark(Options.of(arguments)).run();
	}

	private void run() throws IOException, InterruptedException {
		Path saved = Files.createDirectories(this.options.work()).resolve("results.json");
		if (this.options.measures(Part.IMPORTS)) {
			new ImportRuns(this.options.jar(), this.options.work(), this.options.memory(), this.options.openStates(),
					Recorder::tell)
				.run(this.options.docs());
		}
		if (this.options.measures(Part.STARTS)) {
			new StartRuns(this.options.jar(), serverClassPath(), this.options.work(), this.options.memory(),
					Recorder::tell)
				.run(this.options.docs());
		}
		if (this.options.measuresWithoutGraph()) {
			return;
		}
		if (!this.options.parts().isEmpty()) {
			measure().save(saved);
		}
		if (this.options.parts().isEmpty() || this.options.measuresEverything()) {
			Path file = new Report(Results.load(saved)).write(this.options.reportDirectory());
			Recorder.tell("Report: " + file);
		}
	}

	private Results measure() throws IOException, InterruptedException {
		BenchmarkGraph graph = graph();
		Recorder.tell("Graph: %d entities, %d relationships, built in %d s".formatted(graph.shape().entities(),
				graph.shape().relationships(), graph.buildSeconds()));
		Sample sample = Sample.of(graph, this.options.questions());
		Recorder recorder = new Recorder(this.options);
		clew(graph, sample, recorder);
		if (this.options.measures(Part.PEERS)) {
			peers(graph, sample, recorder);
		}
		return recorder.results(setting(graph));
	}

	private BenchmarkGraph graph() throws IOException, InterruptedException {
		Path directory = this.options.work()
			.resolve("graph-%d-%d-%s".formatted(this.options.entities(), this.options.seed(), this.options.claims()));
		return BenchmarkGraph.at(directory, this.options.shape(), data -> {
			Clew.start(this.options.jar(), data, this.options.memory()).close();
			Neo4jServer.start(serverClassPath(), data, this.options.memory(), PeerRuns.LIMIT).close();
		});
	}

	private void clew(BenchmarkGraph graph, Sample sample, Recorder recorder) throws IOException, InterruptedException {
		ClewRuns clew = new ClewRuns(this.options, graph, sample, recorder);
		if (this.options.measures(Part.PATHS)) {
			new ReferenceRuns(this.options, graph, sample, recorder).paths(clew.paths());
		}
		if (this.options.measures(Part.NEIGHBOURHOODS)) {
			clew.neighbourhoods();
		}
		if (this.options.measures(Part.LOAD)) {
			clew.load();
		}
	}

	private void peers(BenchmarkGraph graph, Sample sample, Recorder recorder)
			throws IOException, InterruptedException {
		PeerRuns peers = new PeerRuns(this.options, serverClassPath(), graph, sample, recorder);
		if (this.options.measures(Part.NEIGHBOURHOODS)) {
			peers.neighbourhoods();
		}
		if (this.options.measures(Part.PATHS)) {
			peers.paths();
		}
	}

	private String serverClassPath() throws IOException {
		return Files.readString(this.options.server()).strip();
	}

	private Setting setting(BenchmarkGraph graph) throws IOException, InterruptedException {
		int[] countries = graph.shape().countryDegrees();
		return Setting.here(
				new Setting.Graph(graph.shape().seed(), graph.shape().entities(), graph.shape().relationships(),
						graph.shape().claimShare(), countries[0], countries[countries.length - 1], graph.buildSeconds(),
						graph.storeBytes() / 1e9),
				new Setting.Method(this.options.questions(), this.options.slowQuestions(),
						this.options.warmUp().toSeconds(), this.options.load().toSeconds(),
						megabytes(this.options.heap()), megabytes(this.options.pageCache()), graph.shape().hubDegree(),
						PeerRuns.LIMIT.toSeconds()));
	}

	private static String megabytes(DataSize size) {
		return "%,d MB".formatted(size.toMegabytes());
	}

}

package org.clew.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.benchmark.contender.PathSight;
import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Question;
import org.clew.benchmark.measure.Stopwatch;
import org.clew.benchmark.report.Key;
import org.clew.benchmark.report.Results;
import org.clew.benchmark.report.Results.CostCheck;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.Remarks;
import org.clew.benchmark.report.Results.Series;
import org.clew.benchmark.report.Results.Start;
import org.clew.benchmark.report.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what is measured, and tells it at once.
 */
final class Recorder {

	private final Options options;

	private final List<Series> series = new ArrayList<>();

	private final List<LoadRun> loads = new ArrayList<>();

	private final List<CostCheck> costChecks = new ArrayList<>();

	private @Nullable Start start;

	Recorder(Options options) {
		this.options = options;
	}

	/** Cold, then warm, about the same things. */
	void measure(Key key, Question question) throws IOException, InterruptedException {
		Latencies cold = cold(question);
		Stopwatch.warmUp(question, this.options.questions(), this.options.warmUp());
		add(new Series(key, cold, Stopwatch.measure(question, this.options.questions()), null));
	}

	/** From the first call on. */
	Latencies cold(Question question) throws IOException, InterruptedException {
		return Stopwatch.measure(question, this.options.questions());
	}

	/**
	 * Paths, warm.
	 * @param cold the same taken cold before, if it was
	 * @param reader finds the first path in an answer
	 * @return the first paths of the answers that came in time
	 */
	Map<Integer, PathSight> measurePaths(Key key, Question question, int calls, @Nullable Latencies cold,
			Function<byte[], PathSight> reader) throws IOException, InterruptedException {
		Map<Integer, PathSight> sights = new HashMap<>();
		Latencies warm = Stopwatch.measure(question, calls, (n, answer) -> sights.put(n, reader.apply(answer)));
		add(new Series(key, cold, warm, remarks(sights.values())));
		return sights;
	}

	private static Remarks remarks(Collection<PathSight> sights) {
		return new Remarks((int) sights.stream().filter(PathSight::found).count(),
				(int) sights.stream().filter(PathSight::throughCountry).count(),
				(int) sights.stream().filter(sight -> !sight.complete()).count());
	}

	void add(Series measured) {
		this.series.add(measured);
		Latencies warm = measured.warm();
		Remarks remarks = measured.remarks();
		tell("%s, %s: p50 %s, p95 %s, p99 %s ms (%d calls)%s%s".formatted(
				measured.key().subject().title(), measured.key().title(), warm.percentile(50), warm.percentile(95),
				warm.percentile(99), warm.calls(), (measured.cold() != null) ? "; cold p50 %s, p95 %s"
					.formatted(measured.cold().percentile(50), measured.cold().percentile(95)) : "",
				(remarks != null) ? "; " + remarks : ""));
	}

	void add(LoadRun run) {
		this.loads.add(run);
		Latencies latencies = run.load().latencies();
		tell("%d clients: %.0f calls/s, p50 %s, p95 %s, p99 %s ms, %d errors; %s".formatted(run.load().clients(),
				run.load().callsPerSecond(), latencies.percentile(50), latencies.percentile(95),
				latencies.percentile(99), run.load().errorCount(), run.after()));
		run.load().errors().forEach((error, count) -> tell("  %d times: %s".formatted(count, error)));
	}

	void add(CostCheck check) {
		this.costChecks.add(check);
		tell(check.toString());
	}

	void set(Start measured) {
		this.start = measured;
		tell(measured.toString());
	}

	Results results(Setting setting) {
		return new Results(setting, this.series, this.loads, this.costChecks, this.start);
	}

	@SuppressWarnings("SystemOut")
	static void tell(String line) {
		System.out.println(line);
	}

}

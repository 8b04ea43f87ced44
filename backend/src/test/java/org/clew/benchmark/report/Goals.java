package org.clew.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Latencies.Percentile;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.Series;

/**
 * The goals of the service, warm, through the full HTTP stack.
 */
final class Goals {

	private final Results results;

	private final List<Goal> goals = new ArrayList<>();

	private Goals(Results results) {
		this.results = results;
	}

	/** Those of which everything was measured. */
	static List<Goal> of(Results results) {
		return new Goals(results).all();
	}

	private List<Goal> all() {
		warm(Key.CLEW_SNAPSHOT).ifPresent(clew -> paths("From the snapshot", clew, 5, 15));
		both(Key.CLEW_SNAPSHOT_SEARCH, Key.REFERENCE, (search, limit) -> this.goals
			.add(Goal.within("Search alone, k = 1: p50 within 10× of (e)", p50(search), p50(limit), 10)));
		warm(Key.CLEW_CYPHER).ifPresent(clew -> paths("Over Cypher", clew, 30, 90));
		neighbourhoods();
		List<LoadRun> loads = this.results.loads();
		if (loads.size() > 1) {
			load(loads.get(loads.size() - 2), loads.getLast());
		}
		return this.goals;
	}

	private void paths(String way, Latencies clew, double median, double high) {
		this.goals.add(Goal.atMost("%s: p50 ≤ %.0f ms".formatted(way, median), p50(clew), median));
		this.goals.add(Goal.atMost("%s: p95 ≤ %.0f ms".formatted(way, high), p95(clew), high));
		warm(Key.WITHOUT_COUNTRIES).ifPresent(peer -> this.goals
			.add(Goal.faster(way + ": at least 500× faster than (b)", p50(clew), p50(peer), 500)));
		warm(Key.SHORTEST_5).ifPresent(
				peer -> this.goals.add(Goal.faster(way + ": at least 50× faster than (c)", p50(clew), p50(peer), 50)));
		warm(Key.SHORTEST_PATH)
			.ifPresent(peer -> this.goals.add(Goal.within(way + ": p95 no worse than (a)", p95(clew), p95(peer), 1)));
		warm(Key.BELOW_A_DEGREE)
			.ifPresent(peer -> this.goals.add(Goal.within(way + ": p95 no worse than (d)", p95(clew), p95(peer), 1)));
	}

	private void neighbourhoods() {
		both(Key.CLEW_SMALL, Key.QUERY_API_SMALL, (clew, peer) -> this.goals
			.add(Goal.within("Neighbourhood, small: p50 faster than the Query API", p50(clew), p50(peer), 1)));
		both(Key.CLEW_HUBS, Key.QUERY_API_HUBS, (clew, peer) -> this.goals
			.add(Goal.within("Neighbourhood, hubs: p50 faster than the Query API", p50(clew), p50(peer), 1)));
		warm(Key.CLEW_LARGEST)
			.ifPresent(clew -> this.goals.add(Goal.atMost("Neighbourhood, largest hub: p95 ≤ 15 ms", p95(clew), 15)));
		both(Key.CLEW_LARGEST, Key.CLEW_SMALL, (hub, small) -> this.goals
			.add(Goal.within("Neighbourhood, largest hub: p50 within 2× of a small entity", p50(hub), p50(small), 2)));
	}

	/** The last and largest load, after those before. */
	private void load(LoadRun before, LoadRun run) {
		this.goals.add(new Goal("%d clients for %.0f s: no error".formatted(run.load().clients(), run.load().seconds()),
				"%d errors, %,d answers".formatted(run.load().errorCount(), run.load().latencies().calls()),
				run.load().errors().isEmpty() ? 0 : Double.POSITIVE_INFINITY));
		this.goals.add(new Goal("… and flat memory: live heap after it within 1.1× of before",
				String.format(Locale.ROOT, "%.0f MB before, %.0f MB after", before.after().heap(), run.after().heap()),
				run.after().heap() / (before.after().heap() * 1.1)));
	}

	private void both(Key one, Key other, BiConsumer<Latencies, Latencies> goal) {
		warm(one).ifPresent(first -> warm(other).ifPresent(second -> goal.accept(first, second)));
	}

	private Optional<Latencies> warm(Key key) {
		return this.results.series(key).map(Series::warm);
	}

	private static Percentile p50(Latencies latencies) {
		return latencies.percentile(50);
	}

	private static Percentile p95(Latencies latencies) {
		return latencies.percentile(95);
	}

}

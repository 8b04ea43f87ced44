package org.clew.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.benchmark.contender.PathSight;
import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.graph.BenchmarkGraph.Pair;
import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.reference.BidirectionalDijkstra;
import org.clew.benchmark.reference.BidirectionalDijkstra.Found;
import org.clew.benchmark.report.Key;
import org.clew.benchmark.report.Results.CostCheck;
import org.clew.benchmark.report.Results.Series;
import org.jspecify.annotations.Nullable;

/**
 * The search on bare arrays: how fast it can be, and what is right.
 */
final class ReferenceRuns {

	private static final int LONGEST = 6;

	private static final double TOLERANCE = 1e-3;

	private final Options options;

	private final Sample sample;

	private final Recorder recorder;

	private final BidirectionalDijkstra dijkstra;

	ReferenceRuns(Options options, BenchmarkGraph graph, Sample sample, Recorder recorder) {
		this.options = options;
		this.sample = sample;
		this.recorder = recorder;
		this.dijkstra = new BidirectionalDijkstra(graph.topology());
	}

	/** How fast it is, and whether Clew says the same. */
	void paths(Map<Key, Map<Integer, PathSight>> clew) {
		List<Pair> pairs = this.sample.pairs();
		long end = System.nanoTime() + this.options.warmUp().toNanos();
		while (System.nanoTime() < end) {
			this.sample.others().forEach(pair -> this.dijkstra.search(pair.from(), pair.to()));
		}
		List<Double> millis = new ArrayList<>();
		List<@Nullable Found> found = new ArrayList<>();
		for (Pair pair : pairs) {
			long begin = System.nanoTime();
			found.add(this.dijkstra.search(pair.from(), pair.to()));
			millis.add((System.nanoTime() - begin) / 1e6);
		}
		this.recorder.add(new Series(Key.REFERENCE, null, new Latencies(millis, 0), null));
		clew.forEach((key, sights) -> this.recorder.add(check(key, sights, found)));
	}

	private static CostCheck check(Key key, Map<Integer, PathSight> clew, List<@Nullable Found> found) {
		int same = 0;
		int longer = 0;
		for (int n = 0; n < found.size(); n++) {
			PathSight sight = clew.get(n);
			Found cheapest = found.get(n);
			if (sight == null) {
				continue;
			}
			double cost = (sight.cost() != null) ? sight.cost() : Double.POSITIVE_INFINITY;
			double right = (cheapest != null) ? cheapest.cost() : Double.POSITIVE_INFINITY;
			if (cost == right || Math.abs(cost - right) < TOLERANCE) {
				same++;
			}
			else if (cheapest != null && cheapest.length() > LONGEST && cost > right) {
				longer++;
			}
		}
		return new CostCheck(key, same, longer, found.size() - same - longer);
	}

}

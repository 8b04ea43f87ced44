package org.clew.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.clew.benchmark.contender.ClewApi;
import org.clew.benchmark.contender.ClewApi.Way;
import org.clew.benchmark.contender.PathSight;
import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.graph.BenchmarkGraph.Pair;
import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Load;
import org.clew.benchmark.measure.Question;
import org.clew.benchmark.measure.Stopwatch;
import org.clew.benchmark.process.Clew;
import org.clew.benchmark.report.Key;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.MemoryUse;
import org.clew.benchmark.report.Results.Series;
import org.clew.benchmark.report.Results.Start;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of Clew, each in a process that has answered nothing else before.
 */
final class ClewRuns {

	private static final int[] CLIENTS = { 1, 8, 64 };

	private final Options options;

	private final BenchmarkGraph graph;

	private final Sample sample;

	private final Recorder recorder;

	ClewRuns(Options options, BenchmarkGraph graph, Sample sample, Recorder recorder) {
		this.options = options;
		this.graph = graph;
		this.sample = sample;
		this.recorder = recorder;
	}

	/**
	 * A running Clew and how to talk to it.
	 *
	 * @param snapshotSeconds from its start until the snapshot answered; absent if there
	 * is none
	 */
	private record Session(Clew clew, ClewApi api, @Nullable Double snapshotSeconds) implements AutoCloseable {

		@Override
		public void close() {
			this.api.close();
			this.clew.close();
		}

	}

	private Session startWithSnapshot() throws IOException, InterruptedException {
		Clew clew = Clew.start(this.options.jar(), this.graph.data(), this.options.memory());
		ClewApi api = new ClewApi(clew.uri(), this.graph);
		try {
			Duration waited = api.awaitSnapshot(this.sample.others().getFirst());
			return new Session(clew, api, seconds(clew.startTime().plus(waited)));
		}
		catch (IOException | InterruptedException ex) {
			api.close();
			clew.close();
			throw ex;
		}
	}

	private Session startWithoutSnapshot() throws IOException, InterruptedException {
		Clew clew = Clew.start(this.options.jar(), this.graph.data(), this.options.memory(),
				"--clew.snapshot.memory-share=0");
		return new Session(clew, new ClewApi(clew.uri(), this.graph), null);
	}

	/**
	 * Both ways to the telling paths.
	 * @return by the name of the way: what it answers for one path of each pair
	 */
	Map<Key, Map<Integer, PathSight>> paths() throws IOException, InterruptedException {
		Map<Key, Map<Integer, PathSight>> cheapest = new EnumMap<>(Key.class);
		try (Session session = startWithSnapshot()) {
			paths(session.api(), Way.SNAPSHOT, Key.CLEW_SNAPSHOT);
			this.recorder.measurePaths(Key.CLEW_SNAPSHOT_FIRST,
					session.api().paths(this.sample.fresh(), 5, Way.SNAPSHOT), this.options.questions(), null,
					PathSight::ofClew);
			Map<Integer, PathSight> sights = onePath(session.api(), Way.SNAPSHOT, Key.CLEW_SNAPSHOT_ONE);
			searchAlone(sights.values());
			cheapest.put(Key.CLEW_SNAPSHOT_ONE, sights);
		}
		try (Session session = startWithoutSnapshot()) {
			paths(session.api(), Way.CYPHER, Key.CLEW_CYPHER);
			cheapest.put(Key.CLEW_CYPHER_ONE, onePath(session.api(), Way.CYPHER, Key.CLEW_CYPHER_ONE));
		}
		return cheapest;
	}

	private void paths(ClewApi api, Way way, Key key) throws IOException, InterruptedException {
		Question question = api.paths(this.sample.pairs(), 5, way);
		Latencies cold = this.recorder.cold(question);
		Stopwatch.warmUp(api.paths(this.sample.others(), 5, way), this.options.questions(), this.options.warmUp());
		this.recorder.measurePaths(key, question, this.options.questions(), cold, PathSight::ofClew);
	}

	private Map<Integer, PathSight> onePath(ClewApi api, Way way, Key key) throws IOException, InterruptedException {
		Stopwatch.warmUp(api.paths(this.sample.others(), 1, way), this.options.questions(), this.options.warmUp());
		return this.recorder.measurePaths(key, api.paths(this.sample.pairs(), 1, way), this.options.questions(), null,
				PathSight::ofClew);
	}

	private void searchAlone(Collection<PathSight> sights) {
		List<Double> search = sights.stream().flatMap(sight -> Stream.ofNullable(sight.searchMillis())).toList();
		if (!search.isEmpty()) {
			this.recorder.add(new Series(Key.CLEW_SNAPSHOT_SEARCH, null, new Latencies(search, 0), null));
		}
	}

	void neighbourhoods() throws IOException, InterruptedException {
		neighbourhoods(Key.CLEW_SMALL, this.sample.small());
		neighbourhoods(Key.CLEW_HUBS, this.sample.hubs());
		neighbourhoods(Key.CLEW_LARGEST, this.sample.largest());
	}

	/** A neighbourhood is read from the database in any case. */
	private void neighbourhoods(Key key, List<Integer> entities) throws IOException, InterruptedException {
		try (Session session = startWithoutSnapshot()) {
			this.recorder.measure(key, session.api().neighbourhoods(entities));
		}
	}

	void load() throws IOException, InterruptedException {
		try (Session session = startWithSnapshot()) {
			this.recorder
				.set(new Start(seconds(session.clew().startTime()), session.snapshotSeconds(), memory(session.clew())));
			Question mix = mix(session.api());
			Stopwatch.warmUp(mix, this.options.questions(), this.options.warmUp());
			for (int clients : CLIENTS) {
				Duration time = (clients == CLIENTS[CLIENTS.length - 1]) ? this.options.load()
						: this.options.load().dividedBy(3);
				List<Double> resident = new ArrayList<>();
				Thread watch = Thread.ofVirtual().start(() -> session.clew().memory().watch(resident));
				Load load = Load.run(clients, time, this.options.seed() + clients, mix);
				watch.interrupt();
				watch.join();
				this.recorder.add(new LoadRun(load, resident, memory(session.clew())));
			}
		}
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1e3;
	}

	private static MemoryUse memory(Clew clew) throws IOException {
		double resident = clew.memory().residentMegabytes();
		return new MemoryUse(resident, clew.memory().liveHeapMegabytes());
	}

	/** Half paths; of the neighbourhoods, four in five of small entities. */
	private Question mix(ClewApi api) {
		List<Pair> pairs = this.graph.pairsOfPeople(10_000, this.options.seed() + 3);
		List<Integer> small = this.graph.smallNodes(10_000, this.options.seed() + 4);
		Question paths = api.paths(pairs, 5, Way.AUTO);
		Question ofSmall = api.neighbourhoods(small);
		Question ofHubs = api.neighbourhoods(this.sample.hubs());
		return n -> switch (n % 10) {
			case 0, 1, 2, 3, 4 -> paths.ask(n / 10 % pairs.size());
			case 5 -> ofHubs.ask(n / 10 % this.sample.hubs().size());
			default -> ofSmall.ask(n / 10 % small.size());
		};
	}

}

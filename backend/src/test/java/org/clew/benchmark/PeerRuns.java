package org.clew.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.clew.benchmark.contender.BareDriver;
import org.clew.benchmark.contender.PathSight;
import org.clew.benchmark.contender.QueryApi;
import org.clew.benchmark.contender.Statements;
import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.graph.BenchmarkGraph.Pair;
import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Question;
import org.clew.benchmark.measure.Stopwatch;
import org.clew.benchmark.process.Neo4jServer;
import org.clew.benchmark.report.Key;
import org.clew.benchmark.report.Results.Series;
import org.neo4j.driver.Driver;

/**
 * The measurements of a Neo4j server on the same store, started anew for each that is
 * taken cold.
 */
final class PeerRuns {

	static final Duration LIMIT = Duration.ofSeconds(60);

	private final Options options;

	private final String classPath;

	private final BenchmarkGraph graph;

	private final Sample sample;

	private final Recorder recorder;

	PeerRuns(Options options, String classPath, BenchmarkGraph graph, Sample sample, Recorder recorder) {
		this.options = options;
		this.classPath = classPath;
		this.graph = graph;
		this.sample = sample;
		this.recorder = recorder;
	}

	private Neo4jServer start() throws IOException, InterruptedException {
		return Neo4jServer.start(this.classPath, this.graph.data(), this.options.memory(), LIMIT);
	}

	void paths() throws IOException, InterruptedException {
		try (Neo4jServer server = start(); QueryApi api = new QueryApi(server.uri(), LIMIT)) {
			paths(api, Key.SHORTEST_PATH, Statements.SHORTEST_PATH);
			slowPaths(api, Key.SHORTEST_5, Statements.SHORTEST_5);
			slowPaths(api, Key.WITHOUT_COUNTRIES, Statements.WITHOUT_COUNTRIES);
		}
		try (Neo4jServer server = start(); QueryApi api = new QueryApi(server.uri(), LIMIT)) {
			paths(api, Key.BELOW_A_DEGREE, Statements.BELOW_A_DEGREE);
		}
	}

	private void paths(QueryApi api, Key key, String statement) throws IOException, InterruptedException {
		Question question = api.question(statement, parameters(this.sample.pairs()));
		Latencies cold = this.recorder.cold(question);
		Stopwatch.warmUp(api.question(statement, parameters(this.sample.others())), this.options.questions(),
				this.options.warmUp());
		this.recorder.measurePaths(key, question, this.options.questions(), cold, PathSight::ofQueryApi);
	}

	/** Those that take seconds each: a few, and not twice. */
	private void slowPaths(QueryApi api, Key key, String statement) throws IOException, InterruptedException {
		this.recorder.measurePaths(key, api.question(statement, parameters(this.sample.pairs())),
				this.options.slowQuestions(), null, PathSight::ofQueryApi);
	}

	private IntFunction<Map<String, Object>> parameters(List<Pair> pairs) {
		return n -> Map.of("from", this.graph.id(pairs.get(n).from()), "to", this.graph.id(pairs.get(n).to()), "hub",
				this.graph.shape().hubDegree());
	}

	void neighbourhoods() throws IOException, InterruptedException {
		String ofHub = Statements.neighboursOfHub(this.graph.relationshipTypes());
		neighbourhoods(Key.QUERY_API_SMALL, Key.DRIVER_SMALL, Statements.NEIGHBOURS, this.sample.small());
		neighbourhoods(Key.QUERY_API_HUBS, Key.DRIVER_HUBS, ofHub, this.sample.hubs());
		neighbourhoods(Key.QUERY_API_LARGEST, Key.DRIVER_LARGEST, ofHub, this.sample.largest());
	}

	private void neighbourhoods(Key overHttp, Key overBolt, String statement, List<Integer> entities)
			throws IOException, InterruptedException {
		IntFunction<Map<String, Object>> parameters = n -> Map.of("id", this.graph.id(entities.get(n)));
		try (Neo4jServer server = start();
				QueryApi api = new QueryApi(server.uri(), LIMIT);
				Driver driver = server.driver()) {
			this.recorder.measure(overHttp, api.question(statement, parameters));
			Question question = new BareDriver(driver).question(statement, parameters);
			Stopwatch.warmUp(question, this.options.questions(), this.options.warmUp());
			this.recorder.add(new Series(overBolt, null, Stopwatch.measure(question, this.options.questions()), null));
		}
	}

}

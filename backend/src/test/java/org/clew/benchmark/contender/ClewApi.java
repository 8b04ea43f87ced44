package org.clew.benchmark.contender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.graph.BenchmarkGraph.Pair;
import org.clew.benchmark.measure.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clew's own HTTP API.
 */
public final class ClewApi implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final Duration SNAPSHOT = Duration.ofMinutes(10);

	/** The type of problem that Clew answers when its own time for a call is over. */
	private static final String OUT_OF_TIME = "urn:clew:problem:time-budget";

	private final Http http = new Http(LIMIT);

	private final JsonMapper json = new JsonMapper();

	private final URI uri;

	private final BenchmarkGraph graph;

	/** The way that paths are searched on. */
	public enum Way {

		SNAPSHOT("snapshot"), CYPHER("cypher"), AUTO("auto");

		private final String parameter;

		Way(String parameter) {
			this.parameter = parameter;
		}

	}

	public ClewApi(URI uri, BenchmarkGraph graph) {
		this.uri = uri;
		this.graph = graph;
	}

	/** The {@code k} most telling paths of at most six relationships. */
	public Question paths(List<Pair> pairs, int k, Way way) {
		return n -> get("/api/v1/paths?from=%s&to=%s&k=%d&maxLength=6&rank=telling&via=%s"
			.formatted(this.graph.id(pairs.get(n).from()), this.graph.id(pairs.get(n).to()), k, way.parameter));
	}

	public Question neighbourhoods(List<Integer> entities) {
		return n -> get("/api/v1/entities/%s/neighbourhood".formatted(this.graph.id(entities.get(n))));
	}

	/**
	 * Waits until the snapshot is complete, so that nothing is made in the background.
	 * @return how long it was until the first search was answered from it
	 */
	public Duration awaitSnapshot(Pair pair) throws IOException, InterruptedException {
		Question question = paths(List.of(pair), 1, Way.AUTO);
		long begin = System.nanoTime();
		while (!isFromSnapshot(question)) {
			pause(begin);
		}
		Duration waited = Duration.ofNanos(System.nanoTime() - begin);
		while (!this.json.readTree(get("/api/v1/snapshot")).path("detailed").asBoolean()) {
			pause(begin);
		}
		return waited;
	}

	private static void pause(long begin) throws IOException, InterruptedException {
		if (System.nanoTime() - begin > SNAPSHOT.toNanos()) {
			throw new IOException("no snapshot after " + SNAPSHOT);
		}
		Thread.sleep(100);
	}

	private boolean isFromSnapshot(Question question) throws IOException, InterruptedException {
		try {
			return this.json.readTree(question.ask(0)).at("/meta/answeredBy").asString("").equals("snapshot");
		}
		catch (Question.TimeLimit ex) {
			return false;
		}
	}

	private byte[] get(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.http.get(this.uri.resolve(path));
		if (response.statusCode() != 200) {
			JsonNode problem = this.json.readTree(response.body());
			String type = problem.path("type").asString("");
			String message = "%d %s: %s".formatted(response.statusCode(), type, problem.path("detail").asString(""));
			throw type.equals(OUT_OF_TIME) ? new Question.TimeLimit(message) : new IOException(message);
		}
		return response.body();
	}

	@Override
	public void close() {
		this.http.close();
	}

}

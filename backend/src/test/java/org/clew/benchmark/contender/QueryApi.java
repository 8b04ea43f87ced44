package org.clew.benchmark.contender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;

import org.clew.benchmark.measure.Question;
import tools.jackson.databind.json.JsonMapper;

/**
 * Neo4j's own HTTP Query API.
 */
public final class QueryApi implements AutoCloseable {

	/** The server looks only now and then whether a transaction is over its time. */
	private static final Duration SPARE = Duration.ofSeconds(15);

	private final Http http;

	private final JsonMapper json = new JsonMapper();

	private final URI uri;

	/**
	 * @param limit after which the server ends a transaction
	 */
	public QueryApi(URI server, Duration limit) {
		this.uri = server.resolve("/db/neo4j/query/v2");
		this.http = new Http(limit.plus(SPARE));
	}

	public Question question(String statement, IntFunction<Map<String, Object>> parameters) {
		return n -> {
			byte[] request = this.json.writeValueAsBytes(Map.of("statement", "CYPHER 25\n" + statement, "parameters",
					parameters.apply(n), "accessMode", "READ"));
			HttpResponse<byte[]> response = this.http.post(this.uri, request);
			if (response.statusCode() >= 300) {
				String problem = new String(response.body(), StandardCharsets.UTF_8);
				if (problem.contains("TransactionTimedOut")) {
					throw new Question.TimeLimit(problem);
				}
				throw new IOException("%d: %s".formatted(response.statusCode(), problem));
			}
			return response.body();
		};
	}

	@Override
	public void close() {
		this.http.close();
	}

}

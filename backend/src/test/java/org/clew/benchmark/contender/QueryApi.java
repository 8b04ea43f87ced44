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

	/** Bytes at the end of an answer that an error fits into. */
	private static final int ERROR_LENGTH = 4096;

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
			check(response.body());
			return response.body();
		};
	}

	/**
	 * What goes wrong after the answer has begun is only told at its end, whatever the
	 * status.
	 */
	private static void check(byte[] body) throws IOException {
		int from = Math.max(0, body.length - ERROR_LENGTH);
		String end = new String(body, from, body.length - from, StandardCharsets.UTF_8);
		if (end.contains("\"errors\":[{\"code\"")) {
			throw end.contains("TransactionTimedOut") ? new Question.TimeLimit(end) : new IOException(end);
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}

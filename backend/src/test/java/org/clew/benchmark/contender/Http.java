package org.clew.benchmark.contender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

import org.clew.benchmark.measure.Question.TimeLimit;

/**
 * One client for all that speak HTTP: connections stay open, nothing is compressed, and
 * an answer counts when its last byte is there.
 */
final class Http implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final Duration limit;

	/**
	 * @param limit after which an answer is not waited for
	 */
	Http(Duration limit) {
		this.limit = limit;
	}

	HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri));
	}

	HttpResponse<byte[]> post(URI uri, byte[] json) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(BodyPublishers.ofByteArray(json)));
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		try {
			return this.client.send(request.timeout(this.limit).build(), BodyHandlers.ofByteArray());
		}
		catch (HttpTimeoutException ex) {
			throw new TimeLimit(ex.toString());
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}

package org.clew.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that knows nothing of the program but its address.
 */
public record Api(int port) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What came back. */
	public record Answer(int status, String type, HttpResponse<String> response) {

		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/** What a problem document says of the wrong fields. */
		public List<String> messages() {
			return json().get("errors").valueStream().map(error -> error.get("message").asString()).toList();
		}

		/** The fields that a problem document names. */
		public List<String> wrongFields() {
			return json().get("errors").valueStream().map(error -> error.get("field").asString()).toList();
		}

	}

	/** The document of a call that must succeed, by its path below {@code /api/v1/}. */
	public JsonNode get(String path) {
		Answer answer = call("/api/v1/" + path);
		Assertions.assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

	public Answer call(String path) {
		return send(request(path).GET());
	}

	public Answer call(String path, String accept) {
		return send(request(path).header("Accept", accept).GET());
	}

	/** The content of an answer that is no text. */
	public byte[] bytes(String path) {
		return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
	}

	/** The same as it is sent, for a client that sends further headers. */
	public HttpResponse<byte[]> bytes(String path, Map<String, String> headers) {
		HttpRequest.Builder request = request(path).GET();
		headers.forEach(request::header);
		return send(request, BodyHandlers.ofByteArray());
	}

	/** Writes the content of an answer to a file. */
	public Path download(String path, Path file) {
		return send(request(path).GET(), BodyHandlers.ofFile(file)).body();
	}

	public Answer post(String path, String contentType, String body) {
		return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
	}

	/** Replaces the version of a thing that an entity tag names. */
	public Answer put(String path, String ifMatch, String body) {
		return send(request(path).header("Content-Type", "application/json")
			.header("If-Match", ifMatch)
			.PUT(BodyPublishers.ofString(body)));
	}

	public Answer delete(String path) {
		return send(request(path).DELETE());
	}

	/** An answer that is only wanted if it has another entity tag. */
	public HttpResponse<String> conditional(String path, String tag) {
		return send(request(path).header("If-None-Match", tag).GET(), BodyHandlers.ofString());
	}

	/** Any request that is one. */
	public HttpResponse<String> raw(String method, String path, Map<String, String> headers, String body) {
		HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return send(request, BodyHandlers.ofString());
	}

	/** What comes back for a request line and headers that no client would send. */
	public String line(String head) {
		return lineTo("localhost", head);
	}

	/** The same for another host than this one. */
	public String lineTo(String host, String head) {
		return send(head + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
	}

	/** The same with a body that is as it stands. */
	public String lineWithBody(String head, String body) {
		return send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body);
	}

	private String send(String request) {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	static Answer send(HttpRequest.Builder request) {
		HttpResponse<String> response = send(request, BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response);
	}

	private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			HttpResponse<T> response = CLIENT.send(request.build(), handler);
			DescribedAnswers.check(response);
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	/** One field of each element of a list. */
	public static List<String> each(JsonNode list, String field) {
		return list.valueStream().map(item -> item.get(field).asString()).toList();
	}

}

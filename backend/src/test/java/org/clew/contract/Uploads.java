package org.clew.contract;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.clew.database.Deadline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads as a browser sends them.
 */
public final class Uploads {

	private static final String BOUNDARY = "a-part-ends-here";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * A file.
	 *
	 * @param part as which it is sent
	 */
	public record Upload(String part, String name, BodyPublisher content) {

		public Upload(String name, String content) {
			this("file", name, BodyPublishers.ofString(content));
		}

		/** A file of the disk, under its own name. */
		public static Upload of(Path file) {
			try {
				return new Upload("file", file.getFileName().toString(), BodyPublishers.ofFile(file));
			}
			catch (FileNotFoundException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private Uploads() {
	}

	public static Api.Answer post(Api api, Map<String, String> parameters, Upload... files) {
		String query = parameters.entrySet()
			.stream()
			.map(each -> each.getKey() + "=" + Api.encode(each.getValue()))
			.collect(Collectors.joining("&"));
		List<BodyPublisher> parts = new ArrayList<>();
		for (Upload file : files) {
			parts.add(BodyPublishers
				.ofString("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
					.formatted(BOUNDARY, file.part(), file.name())));
			parts.add(file.content());
			parts.add(BodyPublishers.ofString("\r\n"));
		}
		parts.add(BodyPublishers.ofString("--%s--\r\n".formatted(BOUNDARY)));
		return Api.send(
				HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/imports?%s".formatted(api.port(), query)))
					.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
					.POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
	}

	/** What a browser sends for a page of another site. */
	public static Api.Answer postFromAnotherSite(Api api) {
		return Api.send(
				HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/imports?dataset=d".formatted(api.port())))
					.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
					.header("Sec-Fetch-Site", "cross-site")
					.POST(BodyPublishers.ofString("--%s--\r\n".formatted(BOUNDARY))));
	}

	public static Api.Answer delete(Api api, String id) {
		return Api
			.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/imports/%s".formatted(api.port(), id)))
				.DELETE());
	}

	/** How an import stands when it is over. */
	public static JsonNode await(Api api, String id, Duration patience) {
		Deadline deadline = Deadline.in(patience);
		JsonNode status = api.get("imports/" + id);
		while (!List.of("DONE", "FAILED", "CANCELLED", "UNDO_FAILED", "UNDONE")
			.contains(status.get("state").asString())) {
			assertThat(deadline.passed()).as(status.toString()).isFalse();
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
			status = api.get("imports/" + id);
		}
		return status;
	}

	/** The reasons of all that an import did not take. */
	public static List<String> rejects(Api api, String id) {
		return api.call("/api/v1/imports/" + id + "/rejects")
			.response()
			.body()
			.lines()
			.map(JSON::readTree)
			.filter(line -> line.get("kind").asString().equals("rejected"))
			.map(line -> line.get("reason").asString())
			.toList();
	}

	static JsonNode json(String text) {
		return JSON.readTree(text);
	}

}

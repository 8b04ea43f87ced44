package org.clew.benchmark.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.clew.benchmark.process.ProcessMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads files to a running Clew, and downloads all of it.
 */
final class ImportClient {

	private static final String BOUNDARY = "a-part-ends-here";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI uri;

	private final ProcessMemory memory;

	/**
	 * An import that is done.
	 *
	 * @param seconds from the beginning of the upload
	 * @param mostHeap used meanwhile, garbage and all, in megabytes
	 */
	record Done(JsonNode status, double seconds, double mostHeap) {

		long created(String kind) {
			return this.status.get(kind).valueStream().mapToLong(count -> count.get("created").asLong()).sum();
		}

		long records() {
			return this.status.get("records").asLong();
		}

	}

	/** How long a download took until its first byte, and its last. */
	record Download(double firstByteMillis, double seconds, long bytes) {
	}

	ImportClient(URI uri, ProcessMemory memory) {
		this.uri = uri;
		this.memory = memory;
	}

	Done upload(String parameters, List<Path> files) throws IOException, InterruptedException {
		List<BodyPublisher> parts = new ArrayList<>();
		for (Path file : files) {
			parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
				.formatted(BOUNDARY, file.getFileName())));
			parts.add(BodyPublishers.ofFile(file));
			parts.add(text("\r\n"));
		}
		parts.add(text("--%s--\r\n".formatted(BOUNDARY)));
		long begin = System.nanoTime();
		JsonNode status = json(HttpRequest.newBuilder(this.uri.resolve("/api/v1/imports?" + parameters))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
		HttpRequest.Builder ask = HttpRequest
			.newBuilder(this.uri.resolve("/api/v1/imports/" + status.get("id").asString()));
		double mostHeap = 0;
		while (!List.of("DONE", "FAILED").contains(status.get("state").asString())) {
			Thread.sleep(Duration.ofMillis(500));
			mostHeap = Math.max(mostHeap, this.memory.usedHeapMegabytes());
			status = json(ask);
		}
		if (!status.get("state").asString().equals("DONE")) {
			throw new IOException(status.toString());
		}
		return new Done(status, (System.nanoTime() - begin) / 1e9, mostHeap);
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
	}

	private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2) {
			throw new IOException(response.body());
		}
		return JSON.readTree(response.body());
	}

	Download download(String format, Path file) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<InputStream> response = this.http.send(
				HttpRequest.newBuilder(this.uri.resolve("/api/v1/export?format=" + format)).build(),
				BodyHandlers.ofInputStream());
		try (InputStream in = response.body(); OutputStream out = Files.newOutputStream(file)) {
			int first = in.read();
			double firstByte = (System.nanoTime() - begin) / 1e6;
			out.write(first);
			long bytes = 1 + in.transferTo(out);
			return new Download(firstByte, (System.nanoTime() - begin) / 1e9, bytes);
		}
	}

}

package org.clew.dataimport.job;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.store.Origin;
import tools.jackson.databind.json.JsonMapper;

/**
 * Relationships that wait, on disk, until all entities are read.
 */
final class Waiting implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path file;

	private final BufferedWriter writer;

	/** An origin of which the fact is known to be a relationship. */
	private record Line(String file, long line, EdgeFact edge, String record) {
	}

	Waiting(Path directory) throws IOException {
		this.file = directory.resolve("waiting.jsonl.gz");
		this.writer = new BufferedWriter(
				new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(this.file)), StandardCharsets.UTF_8));
	}

	void add(Origin origin) throws IOException {
		if (origin.fact() instanceof EdgeFact edge) {
			this.writer
				.write(JSON.writeValueAsString(new Line(origin.file(), origin.line(), edge, origin.record().get())));
			this.writer.write('\n');
		}
	}

	/** Gives back each, in the order in which they came. None can be added any more. */
	void forEach(Consumer<Origin> take) throws IOException {
		this.writer.close();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(this.file)), StandardCharsets.UTF_8))) {
			for (String text = reader.readLine(); text != null; text = reader.readLine()) {
				Line line = JSON.readValue(text, Line.class);
				take.accept(new Origin(line.file(), line.line(), line.edge(), line::record));
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
		Files.deleteIfExists(this.file);
	}

}

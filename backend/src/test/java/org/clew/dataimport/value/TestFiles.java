package org.clew.dataimport.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.List;

import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Files to read in tests, and the real data beside the repository.
 */
public final class TestFiles {

	private TestFiles() {
	}

	/** A file that holds a text. */
	public static ImportFile of(String name, String text) {
		return of(name, text, StandardCharsets.UTF_8);
	}

	public static ImportFile of(String name, String text, Charset charset) {
		return new ImportFile() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(text.getBytes(charset));
			}

		};
	}

	/** A file of the disk, {@code .gz} or not. */
	public static ImportFile of(Path path) {
		String name = path.getFileName().toString();
		boolean packed = name.endsWith(".gz");
		return new ImportFile() {

			@Override
			public String name() {
				return packed ? name.substring(0, name.length() - 3) : name;
			}

			@Override
			public InputStream open() throws IOException {
				InputStream input = Files.newInputStream(path);
				return packed ? new GZIPInputStream(input) : input;
			}

		};
	}

	/**
	 * A file or folder of the shared real data; the test is skipped where that is not
	 * there.
	 */
	public static Path shared(String name) {
		Path root = Path.of(Objects.requireNonNullElse(System.getenv("CLEW_SHARED_DATA"), "../../shared/data"));
		Path path = root.resolve(name);
		assumeThat(path)
			.as("needs the shared data: %s is not there; set CLEW_SHARED_DATA to the folder", path.toAbsolutePath())
			.exists();
		return path;
	}

	/** All of a file as text. */
	public static String text(ImportFile file) {
		try (InputStream input = file.open()) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static ReadingContext context(String namespace) {
		return new ReadingContext("test",
				new SourceFact("test-source", "A source", null, null, "https://example.org/", null, null), namespace,
				List.of());
	}

}

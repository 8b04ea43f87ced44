package org.clew.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The report in the repository: parts between markers, each written by a command of its
 * own, which leaves the others as they are.
 */
final class Document {

	private static final String HEAD = """
			# Benchmarks

			Everything below is generated: the numbers, the charts and the words between them. Each part names the command that writes it.
			""";

	private final Path directory;

	/**
	 * @param directory where the documentation is
	 */
	Document(Path directory) {
		this.directory = directory;
	}

	/**
	 * Puts a part in the place of what it was before, or at the end.
	 * @return the file
	 */
	Path write(String part, String markdown) throws IOException {
		Path file = this.directory.resolve("benchmarks.md");
		String before = Files.exists(file) ? Files.readString(file) : HEAD;
		Files.createDirectories(this.directory);
		Files.writeString(file, replace(before, part, markdown));
		return file;
	}

	/** A picture of a part. */
	void writeChart(String name, String svg) throws IOException {
		Files.createDirectories(this.directory.resolve("benchmarks"));
		Files.writeString(this.directory.resolve("benchmarks").resolve(name), svg);
	}

	static String replace(String document, String part, String markdown) {
		String begin = "<!-- begin %s -->".formatted(part);
		String end = "<!-- end %s -->".formatted(part);
		String text = begin + "\n" + markdown.strip() + "\n" + end;
		int from = document.indexOf(begin);
		int to = document.indexOf(end, from + 1);
		if (from < 0 || to < 0) {
			return document.stripTrailing() + "\n\n" + text + "\n";
		}
		return document.substring(0, from) + text + document.substring(to + end.length());
	}

}

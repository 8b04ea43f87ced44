package org.clew;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two jars as a user starts them.
 */
class PackagedJarsIT {

	private static final String READY = "Clew is ready";

	@TempDir
	Path directory;

	@Test
	void startsQuietlyAndRefusesASecondStartOnTheSameDataInOneLine() throws IOException, InterruptedException {
		String data = "--clew.data-dir=" + this.directory.resolve("data");
		Process first = start("clew.jar", data);
		try (BufferedReader output = first.inputReader()) {
			List<String> lines = new ArrayList<>();
			String line = output.readLine();
			while (line != null && !line.contains(READY)) {
				lines.add(line);
				line = output.readLine();
			}
			assertThat(line).contains(READY);
			assertThat(lines).as("told before").singleElement().asString().contains("Loaded the founding graph");

			assertThat(output("clew.jar", data)).singleElement()
				.asString()
				.contains("is in use by another Clew (process " + first.pid() + ")");
		}
		finally {
			first.destroy();
			assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	@Test
	void asksForAServerWhereTheEngineIsLeftOut() throws IOException, InterruptedException {
		assertThat(output("clew-remote.jar")).singleElement().asString().contains("spring.neo4j.uri");
	}

	@Test
	void leavesOutEverythingOfTheEngine() throws IOException {
		assertThat(libraries("clew.jar")).anyMatch(name -> name.startsWith("neo4j-kernel-"));
		assertThat(libraries("clew-remote.jar")).filteredOn(name -> name.startsWith("neo4j-"))
			.allMatch(name -> name.matches("neo4j-(java-driver|bolt-connection|migrations|cypher-dsl).*"));
		assertThat(libraries("clew-remote.jar")).noneMatch(name -> name.matches("(lucene|scala|cypher).*"));
	}

	private static List<String> libraries(String jar) throws IOException {
		try (ZipFile file = new ZipFile(jar(jar).toFile()); Stream<?> entries = file.stream()) {
			return entries.map(Object::toString)
				.filter(name -> name.startsWith("BOOT-INF/lib/"))
				.map(name -> name.substring("BOOT-INF/lib/".length()))
				.toList();
		}
	}

	/** All that a start says that fails. */
	private static List<String> output(String jar, String... options) throws IOException, InterruptedException {
		Process process = start(jar, options);
		try (BufferedReader output = process.inputReader()) {
			List<String> lines = output.lines().toList();
			assertThat(process.waitFor()).isNotZero();
			return lines;
		}
	}

	private static Process start(String jar, String... options) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar(jar).toString(),
						"--server.port=0"));
		command.addAll(List.of(options));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static Path jar(String name) {
		Path jar = Path.of("target", name).toAbsolutePath();
		assertThat(Files.exists(jar)).as(jar.toString()).isTrue();
		return jar;
	}

}

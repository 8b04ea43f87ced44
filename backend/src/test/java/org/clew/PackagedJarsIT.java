package org.clew;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
			answersFromEveryLibrary(line.substring(line.indexOf("http://")));
			assertThat(readableByOthers(this.directory.resolve("data"))).isEmpty();

			assertThat(output("clew.jar", data)).singleElement()
				.asString()
				.contains("is in use by another Clew (process " + first.pid() + ")");
		}
		finally {
			first.destroy();
			assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	private static List<Path> readableByOthers(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(PackagedJarsIT::isReadableByOthers).toList();
		}
	}

	private static boolean isReadableByOthers(Path file) {
		try {
			return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------");
		}
		catch (NoSuchFileException ex) {
			// The engine has deleted it meanwhile.
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void startsOnAnAddressOfOthersOnlyWhereThatIsWanted() throws IOException, InterruptedException {
		assertThat(output("clew.jar", "--server.address=0.0.0.0")).singleElement()
			.asString()
			.contains("server.address is 0.0.0.0", "--clew.access=open");
	}

	/**
	 * What lies in one jar together must still be found: pages, descriptions, services.
	 */
	private static void answersFromEveryLibrary(String address) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (String path : List.of("/", "/swagger-ui/index.html", "/v3/api-docs", "/actuator/health",
					"/api/v1/entities?q=ablyazov", "/api/v1/export?dataset=odf-kazakhstan-2017&format=xlsx")) {
				HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
						BodyHandlers.ofString());
				assertThat(answer.statusCode()).as(path).isEqualTo(200);
			}
		}
	}

	@Test
	void asksForAServerWhereTheEngineIsLeftOut() throws IOException, InterruptedException {
		assertThat(output("clew-remote.jar")).singleElement().asString().contains("spring.neo4j.uri");
	}

	@Test
	void leavesOutEverythingOfTheEngine() throws IOException {
		assertThat(entries("clew.jar")).contains("org/neo4j/kernel/internal/Version.class");
		List<String> libraries = entries("clew-remote.jar").stream()
			.filter(name -> name.startsWith("BOOT-INF/lib/"))
			.map(name -> name.substring("BOOT-INF/lib/".length()))
			.toList();
		assertThat(libraries).filteredOn(name -> name.startsWith("neo4j-"))
			.isNotEmpty()
			.allMatch(name -> name.matches("neo4j-(java-driver|bolt-connection|migrations|cypher-dsl).*"));
		assertThat(libraries).noneMatch(name -> name.matches("(lucene|scala|cypher).*"));
	}

	@Test
	void keepsEverybodysNotice() throws IOException {
		try (ZipFile file = new ZipFile(jar("clew.jar").toFile())) {
			for (String notice : List.of("META-INF/NOTICE", "META-INF/NOTICE.txt")) {
				String text = new String(file.getInputStream(file.getEntry(notice)).readAllBytes(),
						StandardCharsets.UTF_8);
				assertThat(text).as(notice).contains(notice.endsWith(".txt") ? "Lucene" : "Clew").contains("Apache");
			}
		}
	}

	private static List<String> entries(String jar) throws IOException {
		try (ZipFile file = new ZipFile(jar(jar).toFile())) {
			return file.stream().map(ZipEntry::getName).toList();
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

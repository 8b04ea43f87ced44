package org.clew.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The application as {@code docker-compose.yml} composes it, with a file system that
 * cannot be written and a user that is not root.
 */
class ComposedIT {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final String PROJECT = "clew-it-" + ProcessHandle.current().pid();

	private static final Duration START = Duration.ofMinutes(5);

	@TempDir
	static Path directory;

	private static String published;

	@BeforeAll
	static void compose() throws IOException, InterruptedException {
		assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "skipped: there is no Docker engine");
		assumeTrue(isOnPath(), "skipped: there is no docker-compose on the path");
		run("up", "--detach", "--build");
		published = run("port", "clew", "8080").strip();
	}

	@AfterAll
	static void decompose() throws IOException, InterruptedException {
		if (published != null) {
			run("down", "--volumes");
		}
	}

	@Test
	void isReachedFromThisMachineAloneAndImports() throws InterruptedException {
		assertThat(published).startsWith("127.0.0.1:");
		Api api = new Api(Integer.parseInt(published.substring(published.indexOf(':') + 1)));
		assertThat(awaitHealth(api)).isTrue();

		Answer begun = Uploads.post(api, Map.of("dataset", "composed", "format", "clew"), new Upload("a.json",
				"""
						{"sources": [{"id": "composed-s", "title": "S"}], "nodes": [{"id": "composed/a", "type": "Person", "name": "A",
						"claims": [{"source": "composed-s", "locator": "p. 1", "nature": "fact"}]}, {"id": "composed/b"}]}"""));
		String id = begun.json().get("id").asString();

		assertThat(Uploads.await(api, id, START).get("state").asString()).isEqualTo("DONE");
		assertThat(api.get("entities/composed%2Fa").get("name").asString()).isEqualTo("A");
		assertThat(api.call("/api/v1/imports/" + id + "/rejects").response().body()).contains("composed/b");
	}

	private static boolean awaitHealth(Api api) throws InterruptedException {
		long end = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < end) {
			if (isHealthy(api)) {
				return true;
			}
			TimeUnit.SECONDS.sleep(1);
		}
		return false;
	}

	private static boolean isHealthy(Api api) {
		try {
			return api.line("GET /actuator/health HTTP/1.1").startsWith("HTTP/1.1 200");
		}
		catch (UncheckedIOException ex) {
			// It does not listen yet.
			return false;
		}
	}

	/** What the command says, which must succeed. */
	private static String run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("docker-compose", "--project-name", PROJECT));
		command.addAll(List.of(arguments));
		Path output = directory.resolve(arguments[0] + ".out");
		Path errors = directory.resolve(arguments[0] + ".err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment()
			.putAll(Map.of("NEO4J_PASSWORD", "composed-password", "CLEW_PORT", "0", "DOCKER_BUILDKIT", "0"));
		assertThat(builder.start().waitFor()).as(() -> command + ": " + text(errors)).isZero();
		return text(output);
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private static boolean isOnPath() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch(path -> Files.isExecutable(Path.of(path, "docker-compose")));
	}

}

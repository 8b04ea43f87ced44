package org.clew.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Clients that are generated from the description of the API: linted, compiled with the
 * strictest types, and used; skipped where there is no Node, or nothing was installed for
 * it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ClientsIT {

	private static final Path CLIENTS = Path.of("..", "frontend-static", "clients");

	@TempDir
	static Path directory;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@Test
	void generatedClientsDoWhatTheyAreUsedFor() throws IOException, InterruptedException {
		assumeTrue(isOnPath("node"), "skipped: there is no node on the path");
		assumeTrue(Files.exists(CLIENTS.resolve("node_modules/openapi-typescript")),
				"skipped: npm ci was not run in frontend-static/clients");
		Process clients = new ProcessBuilder("node", "run.js", "http://localhost:" + this.port)
			.directory(CLIENTS.toFile())
			.redirectErrorStream(true)
			.start();
		List<String> lines = clients.inputReader(StandardCharsets.UTF_8).lines().toList();

		assertThat(clients.waitFor()).as(String.join("\n", lines)).isZero();
		assertThat(lines).contains("fetch: version 2, and too late 412", "fetch: then came 1 relationship",
				"fetch: an import is READY and would bring 2 people", "fetch: it is DONE with 2 created and 1 rejected",
				"fetch: refused for its dataset", "sdk: of nobody: id", "sdk: met: 3", "sdk: version 2",
				"sdk: an import is READY and would bring 2 people",
				"sdk: it is DONE with 2 created, as its events told");
	}

	private static boolean isOnPath(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
	}

}

package org.clew;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The packaged product in a real browser: runs the end-to-end tests of the page, which
 * are written where the page is.
 */
class PageIT {

	private static final Path PAGE = Path.of("..", "frontend-static");

	private static final Path REPORT = Path.of("target", "e2e.log");

	/** Behind this line the report says of each test that failed why it did. */
	private static final String FAILURES = "✖ failing tests:";

	private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CLEW_CHROMIUM", "/usr/bin/chromium"));

	@Test
	void passesItsEndToEndTests() throws IOException, InterruptedException {
		assumeTrue(Files.exists(CHROMIUM),
				"skipped: there is no Chromium at " + CHROMIUM + "; CLEW_CHROMIUM may name one");
		assumeTrue(isOnPath("npm"), "skipped: there is no npm on the path");
		ProcessBuilder tests = new ProcessBuilder(List.of("npm", "run", "--silent", "e2e")).directory(PAGE.toFile())
			.redirectErrorStream(true)
			.redirectOutput(REPORT.toFile());
		tests.environment().put("CLEW_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
		int status = tests.start().waitFor();
		String report = Files.readString(REPORT);
		assertThat(status).as("%s", report.substring(Math.max(report.lastIndexOf(FAILURES), 0))).isZero();
	}

	private static boolean isOnPath(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
	}

}

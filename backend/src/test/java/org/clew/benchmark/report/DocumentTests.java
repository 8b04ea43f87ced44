package org.clew.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests {

	@TempDir
	Path directory;

	@Test
	void replacesItsPartAndLeavesTheOthers() throws IOException {
		Document document = new Document(this.directory.resolve("docs"));
		document.write("service", "## Old\n");
		document.write("page", "## Page\n");

		Path file = document.write("service", "## New\n");

		assertThat(Files.readString(file)).startsWith("# Benchmarks\n")
			.containsSubsequence("<!-- begin service -->\n## New\n<!-- end service -->",
					"<!-- begin page -->\n## Page\n<!-- end page -->\n")
			.doesNotContain("Old");
	}

}

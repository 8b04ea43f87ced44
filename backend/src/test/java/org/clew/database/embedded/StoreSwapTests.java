package org.clew.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

class StoreSwapTests {

	@TempDir
	Path directory;

	/** Each directory holds a file that tells which store it is. */
	private void directories(List<String> names) throws IOException {
		for (String name : names) {
			String store = switch (name) {
				case "data.old" -> "old";
				case "data" -> names.contains("data.old") && !names.contains("data.rebuilt") ? "new" : "old";
				default -> "new";
			};
			Files.writeString(Files.createDirectories(this.directory.resolve(name)).resolve("store"), store);
		}
	}

	@ParameterizedTest
	@CsvSource({ "data data.building, old", "data data.rebuilt, new", "data.old data.rebuilt, new",
			"data data.old, new", "data, old" })
	void isFinishedWhereverItWasCutOff(String found, String expected) throws IOException {
		directories(Arrays.asList(StringUtils.tokenizeToStringArray(found, " ")));
		StoreSwap.finish(this.directory);
		assertThat(names()).containsExactly("data");
		assertThat(this.directory.resolve("data/store")).hasContent(expected);
	}

	@Test
	void putsTheNewStoreInTheOldOnesPlace() throws IOException {
		directories(List.of("data", "data.building"));
		StoreSwap.swap(this.directory);
		assertThat(names()).containsExactly("data");
		assertThat(this.directory.resolve("data/store")).hasContent("new");
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

}

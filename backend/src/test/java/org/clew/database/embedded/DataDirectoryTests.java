package org.clew.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.clew.database.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTests {

	@TempDir
	Path directory;

	@Test
	void isHeldByOneAtATimeAndNamesItsHolder() {
		Path data = this.directory.resolve("data");
		try (DataDirectory held = DataDirectory.lock(data)) {
			assertThat(held.path()).isEqualTo(data.toAbsolutePath()).isDirectory();
			assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> DataDirectory.lock(data))
				.withMessageContaining(data.toString())
				.withMessageContaining("process " + ProcessHandle.current().pid())
				.withMessageNotContaining("\n");
		}
		DataDirectory.lock(data).close();
	}

	@Test
	void isForItsOwnerAlone() throws IOException {
		Path empty = open("empty");
		DataDirectory.lock(empty).close();
		assertThat(mode(empty)).isEqualTo("rwx------");

		Path known = open("known");
		Files.createFile(known.resolve("clew.lock"));
		Files.createFile(known.resolve("store"));
		DataDirectory.lock(known).close();
		assertThat(mode(known)).isEqualTo("rwx------");
	}

	@Test
	void leavesADirectoryThatOthersUseAsItIs() throws IOException {
		Path shared = open("shared");
		Files.createFile(shared.resolve("letters.txt"));
		DataDirectory.lock(shared).close();
		assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
	}

	private Path open(String name) throws IOException {
		Path path = Files.createDirectory(this.directory.resolve(name));
		return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void saysWhatIsInItsWay() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> DataDirectory.lock(file))
			.withMessageContaining("is not a directory");
	}

}

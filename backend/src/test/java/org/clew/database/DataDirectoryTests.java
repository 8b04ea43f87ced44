package org.clew.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
		Path data = Files.createDirectory(this.directory.resolve("shared"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		DataDirectory.lock(data).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
	}

	@Test
	void saysWhatIsInItsWay() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> DataDirectory.lock(file))
			.withMessageContaining("is not a directory");
	}

}

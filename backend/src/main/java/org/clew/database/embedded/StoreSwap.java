package org.clew.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.clew.database.StartupProblem;

import org.springframework.util.FileSystemUtils;

/**
 * Puts a rebuilt store in the place of the old one, by names of directories alone. What a
 * killed process left half done is finished at the next start.
 */
final class StoreSwap {

	/** Below the data directory, the store that is being built. */
	static final String BUILDING = "data.building";

	private static final String REBUILT = "data.rebuilt";

	private static final String OLD = "data.old";

	private StoreSwap() {
	}

	/** Takes the store that was built for complete, and swaps. */
	static void swap(Path dataDirectory) throws IOException {
		move(dataDirectory, BUILDING, REBUILT);
		proceed(dataDirectory);
	}

	/**
	 * Finishes a swap that was begun, and forgets a store that was not built to its end.
	 * @throws StartupProblem if that cannot be done
	 */
	static void finish(Path dataDirectory) {
		try {
			FileSystemUtils.deleteRecursively(dataDirectory.resolve(BUILDING));
			proceed(dataDirectory);
		}
		catch (IOException ex) {
			throw new StartupProblem("the rebuilt store in %s cannot be put in place: %s".formatted(dataDirectory, ex),
					ex);
		}
	}

	private static void proceed(Path dataDirectory) throws IOException {
		if (Files.exists(dataDirectory.resolve(REBUILT))) {
			if (Files.exists(dataDirectory.resolve(StoreFiles.DATA))) {
				FileSystemUtils.deleteRecursively(dataDirectory.resolve(OLD));
				move(dataDirectory, StoreFiles.DATA, OLD);
			}
			move(dataDirectory, REBUILT, StoreFiles.DATA);
		}
		FileSystemUtils.deleteRecursively(dataDirectory.resolve(OLD));
	}

	private static void move(Path dataDirectory, String from, String to) throws IOException {
		Files.move(dataDirectory.resolve(from), dataDirectory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
	}

}

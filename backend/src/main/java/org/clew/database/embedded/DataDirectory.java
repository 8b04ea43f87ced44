package org.clew.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.clew.database.OwnDirectory;
import org.clew.database.StartupProblem;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the embedded database, held by one process at a time.
 */
public final class DataDirectory implements AutoCloseable {

	/** Name of the file that is locked. */
	public static final String LOCK_FILE = "clew.lock";

	private final Path path;

	private final FileChannel channel;

	private DataDirectory(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Takes the lock of a directory that is there; absent if another process holds it.
	 * @throws StartupProblem if the directory cannot be written
	 */
	public static Optional<DataDirectory> tryLock(Path directory) {
		try {
			return Optional.of(lock(directory));
		}
		catch (InUse ex) {
			return Optional.empty();
		}
	}

	private static final class InUse extends StartupProblem {

		private static final long serialVersionUID = 1L;

		InUse(Path path, String holder) {
			super("the data directory %s is in use by another Clew%s; stop that one, or start with --clew.data-dir=<another directory>"
				.formatted(path, holder.isEmpty() ? "" : " (process " + holder + ")"));
		}

	}

	/**
	 * Creates the directory where it is missing and takes its lock.
	 * @throws StartupProblem if another process holds it or it cannot be written
	 */
	public static DataDirectory lock(Path directory) {
		Path path = directory.toAbsolutePath().normalize();
		try {
			OwnDirectory.create(path, List.of(LOCK_FILE));
			FileChannel channel = FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				String holder = read(channel);
				channel.close();
				throw new InUse(path, holder);
			}
			channel.truncate(0);
			channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
			return new DataDirectory(path, channel);
		}
		catch (FileAlreadyExistsException ex) {
			throw new StartupProblem("clew.data-dir %s is not a directory".formatted(path), ex);
		}
		catch (IOException ex) {
			throw new StartupProblem("the data directory %s cannot be written: %s".formatted(path, ex.getMessage()),
					ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			// The lock lies beyond the text, which others must be able to read.
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String read(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(20);
		channel.read(buffer, 0);
		return StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
	}

	public Path path() {
		return this.path;
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

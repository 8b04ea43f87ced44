package org.clew.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.contract.Api;
import org.clew.database.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar in a process of its own, which tests may treat badly.
 */
final class PackagedClew implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Clew is ready: http://[^:]+:(\\d+)");

	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	private final Process process;

	private final Path log;

	private PackagedClew(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts it on a free port, and does not wait.
	 * @param log file that gets what it says
	 */
	static PackagedClew launch(Path log, Path data, String... settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar",
						Path.of("target", "clew.jar").toAbsolutePath().toString(), "--server.port=0",
						"--clew.data-dir=" + data, "--clew.sample-data.load=never", "--clew.warm-up=false"));
		command.addAll(List.of(settings));
		return new PackagedClew(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
	}

	/** Starts it, and waits until it is ready. */
	static PackagedClew start(Path log, Path data, String... settings) throws IOException {
		PackagedClew clew = launch(log, data, settings);
		clew.api();
		return clew;
	}

	/** Waits until it is ready. */
	Api api() {
		Deadline deadline = Deadline.in(LONGEST_START);
		while (true) {
			Matcher ready = READY.matcher(said());
			if (ready.find()) {
				return new Api(Integer.parseInt(ready.group(1)));
			}
			assertThat(this.process.isAlive() && !deadline.passed()).as(said()).isTrue();
			pause(50);
		}
	}

	String said() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends it as a loss of power does. */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd(Duration.ofMinutes(1));
	}

	/** The status that it ends with by itself. */
	int awaitEnd(Duration patience) {
		try {
			assertThat(this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)).as("it has ended").isTrue();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		awaitEnd(Duration.ofMinutes(2));
	}

}

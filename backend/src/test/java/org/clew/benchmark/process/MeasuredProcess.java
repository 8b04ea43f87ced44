package org.clew.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A service that runs in a process of its own until it is closed.
 */
public abstract sealed class MeasuredProcess implements AutoCloseable permits Clew, Neo4jServer {

	private static final Duration STOP = Duration.ofMinutes(2);

	private final Process process;

	private final URI uri;

	private final Duration start;

	/**
	 * @param uri where its HTTP API is
	 * @param start time from the start of the process until it answered
	 */
	MeasuredProcess(Process process, URI uri, Duration start) {
		this.process = process;
		this.uri = uri;
		this.start = start;
		// A benchmark that is interrupted leaves nothing running.
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
	}

	public URI uri() {
		return this.uri;
	}

	public Duration startTime() {
		return this.start;
	}

	/** Processor time that all its threads have taken. */
	public Duration cpuTime() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	public ProcessMemory memory() {
		return new ProcessMemory(this.process.pid());
	}

	/** Stops it in order, so that its store needs no recovery. */
	@Override
	public void close() {
		stop(this.process);
	}

	static void stop(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/** The next look at a process that is still starting. */
	static void pause(Process process, long sinceNanos, Duration most) throws IOException, InterruptedException {
		if (!process.isAlive()) {
			throw new IOException("the process ended with " + process.exitValue());
		}
		if (System.nanoTime() - sinceNanos > most.toNanos()) {
			stop(process);
			throw new IOException("the process did not start within " + most);
		}
		Thread.sleep(100);
	}

}

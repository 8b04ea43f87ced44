package org.clew.database;

import java.time.Duration;

/**
 * The moment by which a call must have answered; every transaction of the call gets what
 * is left until then.
 */
public final class Deadline {

	private final long start;

	private final long budget;

	private Deadline(long start, long budget) {
		this.start = start;
		this.budget = budget;
	}

	public static Deadline in(Duration budget) {
		return new Deadline(System.nanoTime(), budget.toNanos());
	}

	/** One that passes earlier, so that time is left to tell what was found. */
	public Deadline share(double part) {
		return new Deadline(this.start, (long) (this.budget * part));
	}

	/**
	 * What is left, at least a millisecond, since zero would mean no limit to the server.
	 */
	Duration remaining() {
		return Duration.ofNanos(Math.max(this.budget - (System.nanoTime() - this.start), 1_000_000));
	}

	public boolean passed() {
		return System.nanoTime() - this.start >= this.budget;
	}

	/** Milliseconds since the call began, to a tenth. */
	public double elapsedMs() {
		return Math.round((System.nanoTime() - this.start) / 100_000.0) / 10.0;
	}

}

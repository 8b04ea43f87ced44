package org.clew.database;

import java.time.Duration;

/**
 * The moment by which a call must have answered; every transaction of the call gets what
 * is left until then.
 */
public final class Deadline {

	private final long start = System.nanoTime();

	private final long budget;

	private Deadline(Duration budget) {
		this.budget = budget.toNanos();
	}

	public static Deadline in(Duration budget) {
		return new Deadline(budget);
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

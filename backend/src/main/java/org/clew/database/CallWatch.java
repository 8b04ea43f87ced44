package org.clew.database;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Releases a thread that waits for the database longer than its call may take. The
 * database has the same limit and ends what runs in time; this is for one that does not
 * answer at all.
 */
final class CallWatch implements AutoCloseable {

	/** What the database has to end by itself what takes too long. */
	private static final Duration GRACE = Duration.ofMillis(500);

	/** An interrupt may come too early to be noticed. */
	private static final Duration AGAIN = Duration.ofMillis(100);

	private static final ScheduledThreadPoolExecutor TIMER = timer();

	private final Thread thread = Thread.currentThread();

	private final Future<?> alarm;

	private boolean rung;

	private boolean over;

	private CallWatch(Duration time) {
		this.alarm = TIMER.scheduleWithFixedDelay(this::ring, time.plus(GRACE).toNanos(), AGAIN.toNanos(),
				TimeUnit.NANOSECONDS);
	}

	/**
	 * Watches what the current thread does until this is closed.
	 * @param time that the database has for it
	 */
	static CallWatch over(Duration time) {
		return new CallWatch(time);
	}

	private static ScheduledThreadPoolExecutor timer() {
		var timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("call-watch").factory());
		timer.setRemoveOnCancelPolicy(true);
		return timer;
	}

	private synchronized void ring() {
		if (!this.over) {
			this.rung = true;
			this.thread.interrupt();
		}
	}

	/** What a failure means to the caller. */
	synchronized RuntimeException translate(Neo4jException ex) {
		return this.rung ? new TimeBudgetExhausted(ex) : DatabaseFailure.translate(ex);
	}

	/** From here on the thread belongs to what comes next. */
	@Override
	public synchronized void close() {
		this.over = true;
		this.alarm.cancel(false);
		if (this.rung) {
			Thread.interrupted();
		}
	}

}

package org.clew.dataimport.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.clew.dataimport.job.ImportStatus.Ahead;
import org.clew.dataimport.job.ImportStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Imports and undoings that are not over yet, in their order. One runs at a time.
 */
final class ImportQueue {

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

	private final Map<String, Job> jobs = new LinkedHashMap<>();

	private static final class Job {

		private Supplier<ImportStatus> status;

		private @Nullable ImportRun run;

		private boolean started;

		private boolean cancelled;

		Job(ImportStatus status) {
			this.status = () -> status;
		}

	}

	/** What became of the wish to end an import. */
	enum Cancelling {

		/** It has not begun, and will not. */
		TAKEN_OUT,
		/** It ends soon. */
		ASKED,
		/** There is none that could be. */
		NONE

	}

	/** Puts an import, or its undoing, at the end. */
	synchronized void add(ImportStatus status, Runnable work) {
		Job job = new Job(status);
		this.jobs.put(status.id(), job);
		this.thread.execute(() -> {
			if (begins(status.id(), job)) {
				work.run();
			}
		});
	}

	private synchronized boolean begins(String id, Job job) {
		job.started = true;
		return this.jobs.get(id) == job;
	}

	/** An import runs now, whether it waited here or not. */
	synchronized void runs(ImportRun run) {
		ImportStatus status = run.tally().status();
		Job job = this.jobs.computeIfAbsent(status.id(), id -> new Job(status));
		job.started = true;
		job.run = run;
		job.status = run.tally()::status;
		if (job.cancelled) {
			run.cancel();
		}
	}

	/** What ran is over. What waits under the same id, to undo it, stays. */
	synchronized void ended(String id) {
		Job job = this.jobs.get(id);
		if (job != null && job.started) {
			this.jobs.remove(id);
		}
	}

	synchronized boolean has(String id) {
		return this.jobs.containsKey(id);
	}

	/** How one stands that is not over; {@code null} if it is. */
	synchronized @Nullable ImportStatus status(String id) {
		Job job = this.jobs.get(id);
		if (job == null) {
			return null;
		}
		ImportStatus status = job.status.get();
		if (job.started) {
			return (job.cancelled && status.state() != State.CANCELLED) ? status.withState(State.CANCELLING) : status;
		}
		List<Ahead> ahead = new ArrayList<>();
		for (Map.Entry<String, Job> each : this.jobs.entrySet()) {
			if (each.getKey().equals(id)) {
				break;
			}
			ImportStatus other = each.getValue().status.get();
			ahead.add(new Ahead(other.id(), other.title(), other.state()));
		}
		return status.withAhead(ahead);
	}

	/** Ends an import early. */
	synchronized Cancelling cancel(String id) {
		Job job = this.jobs.get(id);
		if (job == null || job.status.get().state() == State.UNDOING) {
			return Cancelling.NONE;
		}
		if (!job.started) {
			this.jobs.remove(id);
			return Cancelling.TAKEN_OUT;
		}
		job.cancelled = true;
		if (job.run != null) {
			job.run.cancel();
		}
		return Cancelling.ASKED;
	}

}

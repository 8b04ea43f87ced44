package org.clew.dataimport.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.clew.dataimport.store.Outcome;

/**
 * Stores one batch after the other, beside the thread that reads, and lets that one get
 * no further ahead than two batches.
 */
final class StoringThread implements AutoCloseable {

	private static final int AHEAD = 2;

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import-store").factory());

	private final Queue<Future<?>> waiting = new ArrayDeque<>();

	private final Stored stored;

	/** Takes what became of a batch. */
	@FunctionalInterface
	interface Stored {

		void accept(Outcome outcome) throws IOException;

	}

	StoringThread(Stored stored) {
		this.stored = stored;
	}

	void add(Supplier<Outcome> batch) {
		while (this.waiting.size() >= AHEAD) {
			await(this.waiting.remove());
		}
		this.waiting.add(this.thread.submit(() -> {
			this.stored.accept(batch.get());
			return true;
		}));
	}

	/** Waits until all is stored. */
	void await() {
		while (!this.waiting.isEmpty()) {
			await(this.waiting.remove());
		}
	}

	private static void await(Future<?> future) {
		try {
			future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while an import was stored", ex);
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case RuntimeException failure -> throw failure;
				case IOException failure -> throw new UncheckedIOException(failure);
				case null, default -> throw new IllegalStateException(ex);
			}
		}
	}

	/** Waits for the batch that is stored now, so that nothing is stored after it. */
	@Override
	public void close() {
		this.thread.shutdownNow();
		boolean interrupted = false;
		while (!this.thread.isTerminated()) {
			try {
				this.thread.awaitTermination(1, TimeUnit.MINUTES);
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}

package org.clew.topology;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clew.database.DatabaseState;
import org.clew.database.GraphWritten;
import org.clew.topology.SnapshotReader.Size;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a snapshot, hands it out only while it is what the database holds, and makes a
 * new one in the background when it no longer is.
 */
@Component
public class Snapshots {

	private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

	/**
	 * After one that was outdated before it was done, the next waits for so many times as
	 * long as it took, so that a busy database is not read all the time.
	 */
	private static final int PAUSE = 4;

	/**
	 * In a graph of more, the structure alone is read first, so that most questions need
	 * not wait for the time and evidence of everything.
	 */
	private static final int FEW_EDGES = 100_000;

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

	/**
	 * @param memoryShare share of the heap that it may take, 0 for none at all; while it
	 * is made, it needs as much again
	 */
	@ConfigurationProperties("clew.snapshot")
	record Settings(@DefaultValue("0.25") double memoryShare) {
	}

	private final Settings settings;

	private final SnapshotReader reader;

	private final AtomicBoolean building = new AtomicBoolean();

	private volatile @Nullable Snapshot current;

	private volatile Status.State state = Status.State.NONE;

	private volatile long notBefore = System.nanoTime();

	private volatile long buildMs;

	private volatile boolean closed;

	Snapshots(Settings settings, SnapshotReader reader) {
		this.settings = settings;
		this.reader = reader;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.settings.memoryShare() > 0) {
			rebuild();
		}
		else {
			this.state = Status.State.OFF;
		}
	}

	/**
	 * Begins a new snapshot at once, not only when the next question finds that the old
	 * one is outdated. A change is not applied to the old one: the database does not tell
	 * whether others changed something at the same time.
	 */
	@EventListener
	void on(GraphWritten written) {
		if (this.current != null) {
			this.state = Status.State.STALE;
			rebuild();
		}
	}

	/**
	 * The snapshot, if it shows the database in a state. If it does not, a new one is
	 * begun in the background.
	 * @param detailed whether it must know times and evidence
	 */
	public Optional<Snapshot> at(DatabaseState state, boolean detailed) {
		Snapshot snapshot = this.current;
		if (snapshot != null && snapshot.state().equals(state)) {
			return Optional.of(snapshot).filter(fresh -> fresh.isDetailed() || !detailed);
		}
		if (snapshot != null) {
			this.state = Status.State.STALE;
		}
		if (this.state.isWorthBuilding()) {
			rebuild();
		}
		return Optional.empty();
	}

	/**
	 * The snapshot, as far as is known by now: who reads the database afterwards must
	 * compare its state.
	 * @param detailed whether it must know times and evidence
	 */
	public Optional<Snapshot> latest(boolean detailed) {
		return Optional.ofNullable(this.current)
			.filter(snapshot -> this.state == Status.State.FRESH && (snapshot.isDetailed() || !detailed));
	}

	/** How it stands. */
	Status status() {
		Snapshot snapshot = this.current;
		if (snapshot == null) {
			return new Status(this.building.get() ? Status.State.BUILDING : this.state, false, 0, 0, 0, this.buildMs);
		}
		return new Status(this.state, snapshot.isDetailed(), snapshot.nodes(), snapshot.edges(), snapshot.bytes(),
				this.buildMs);
	}

	/** In a thread of its own, as it computes too long for one that others share. */
	private void rebuild() {
		if (System.nanoTime() - this.notBefore >= 0 && this.building.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("snapshot").start(() -> {
				try {
					build();
				}
				catch (RuntimeException ex) {
					failed(ex);
				}
				finally {
					this.building.set(false);
				}
			});
		}
	}

	private void failed(RuntimeException ex) {
		this.state = Status.State.FAILED;
		this.current = null;
		this.notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
		if (!this.closed) {
			log.warn("No snapshot could be made", ex);
		}
	}

	/** The database goes away before whoever reads it is done. */
	@PreDestroy
	void close() {
		this.closed = true;
	}

	private void build() {
		long start = System.nanoTime();
		long allowed = (long) (Runtime.getRuntime().maxMemory() * this.settings.memoryShare());
		Size before = this.reader.size();
		if (before.bytes() > allowed) {
			log.info("The graph is too large for a snapshot: {} of {} MB", before.bytes() >> 20, allowed >> 20);
			this.state = Status.State.TOO_LARGE;
			this.current = null;
			return;
		}
		// The old one is of no use any more, and there may not be memory for both.
		this.current = null;
		boolean fresh = before.edges() <= FEW_EDGES || publish(this.reader.read(before.state(), false));
		fresh = fresh && publish(this.reader.read(before.state(), true));
		long took = System.nanoTime() - start;
		this.buildMs = Duration.ofNanos(took).toMillis();
		if (!fresh) {
			this.notBefore = System.nanoTime() + took * PAUSE;
		}
	}

	/** Hands out a snapshot from now on, unless the database has changed meanwhile. */
	private boolean publish(Snapshot made) {
		boolean fresh = this.reader.size().state().equals(made.state());
		this.current = fresh ? made : null;
		this.state = fresh ? Status.State.FRESH : Status.State.NONE;
		return fresh;
	}

	/**
	 * @param detailed whether it knows times and evidence, too; if not yet, questions
	 * about these are answered by the database
	 * @param bytes that it holds
	 * @param buildMs time that the last one took to make, in milliseconds
	 * @param state where it stands
	 * @param nodes number of nodes in it
	 * @param edges number of edges in it
	 */
	@Schema(name = "SnapshotStatus")
	record Status(State state, boolean detailed, int nodes, int edges, long bytes, long buildMs) {

		enum State {

			/** There is none yet. */
			NONE,
			/** It is being made. */
			BUILDING,
			/** It was what the database held when that was last looked at. */
			FRESH,
			/** The database has changed; the next search begins a new one. */
			STALE,
			/** It would take more memory than it may. */
			TOO_LARGE,
			/** It could not be made; the log says why. */
			FAILED,
			/** It is turned off. */
			OFF;

			private boolean isWorthBuilding() {
				return this == NONE || this == STALE || this == FAILED;
			}

		}

	}

}

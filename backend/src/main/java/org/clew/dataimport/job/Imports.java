package org.clew.dataimport.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportRecords.Stored;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.job.ImportTally.Progress;
import org.clew.dataimport.store.FactStore;
import org.clew.dataimport.store.ImportUndo;
import org.clew.dataimport.store.Kind;
import org.clew.dataimport.store.StoredFacts;
import org.clew.database.DiskReserve;
import org.clew.database.GraphWriter;
import org.clew.web.FatalErrors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Runs imports, one after the other, and takes them back.
 */
@Component
public class Imports {

	private static final Logger log = LoggerFactory.getLogger(Imports.class);

	private final ImportRecords records;

	private final FactReaders readers;

	private final FactStore store;

	private final StoredFacts stored;

	private final ImportUndo undo;

	private final GraphWriter writer;

	private final ImportSettings settings;

	private final DiskReserve disk;

	private final ImportQueue queue = new ImportQueue();

	/** Held while it is kept that an import begins, ends, or is to end. */
	private final Object ending = new Object();

	/** How imports ended whose end could not be stored. */
	private final Map<String, ImportStatus> unsaved = new ConcurrentHashMap<>();

	Imports(ImportRecords records, FactReaders readers, FactStore store, StoredFacts stored, ImportUndo undo,
			GraphWriter writer, ImportSettings settings, DiskReserve disk) {
		this.records = records;
		this.readers = readers;
		this.store = store;
		this.stored = stored;
		this.undo = undo;
		this.writer = writer;
		this.settings = settings;
		this.disk = disk;
	}

	/** All imports, the latest first. */
	public List<ImportStatus> all() {
		return this.records.all().stream().map(this::status).toList();
	}

	/** How an import stands. */
	public Optional<ImportStatus> status(String id) {
		return this.records.byId(id).map(this::status);
	}

	private ImportStatus status(Stored stored) {
		String id = stored.order().id();
		ImportStatus running = this.queue.status(id);
		return (running != null) ? running : this.unsaved.getOrDefault(id, stored.status());
	}

	/** The list of rejects of an import, if it has one. */
	public Optional<Path> rejects(String id) {
		return this.records.byId(id)
			.map(stored -> this.settings.directoryOf(stored.order().id()).resolve(Rejects.FILE))
			.filter(Files::exists);
	}

	/** What an order would bring, as far as its first records tell. */
	Optional<ImportPreview> preview(String id) {
		return this.records.byId(id).map(stored -> {
			try {
				return ImportPreview.of(stored.order(), this.readers, this.stored, this.settings);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Keeps an order without running it. */
	ImportStatus keep(ImportOrder order) {
		expire();
		ImportStatus status = initial(order).withState(State.READY);
		this.records.save(order, status);
		return status;
	}

	/** Puts an order at the end of the queue. */
	ImportStatus submit(ImportOrder order) {
		return submit(order, false);
	}

	private ImportStatus submit(ImportOrder order, boolean resumed) {
		ImportStatus status = initial(order).withState(State.QUEUED);
		save(order, status);
		this.queue.add(status, () -> run(order, resumed));
		return Objects.requireNonNullElse(this.queue.status(order.id()), status);
	}

	private void save(ImportOrder order, ImportStatus status) {
		this.records.save(order, status);
		this.unsaved.remove(order.id());
	}

	/** Starts one that was kept, or goes on with one that ended early. */
	Optional<ImportStatus> start(String id) {
		synchronized (this.ending) {
			return this.records.byId(id)
				.filter(stored -> status(stored).state() == State.READY || status(stored).state().endedEarly())
				.map(stored -> submit(stored.order(), status(stored).state() != State.READY));
		}
	}

	/**
	 * Ends an import that waits or runs. What it stored stays until it is undone, or
	 * started again.
	 */
	Optional<ImportStatus> cancel(String id) {
		return this.records.byId(id).flatMap(stored -> switch (this.queue.cancel(id)) {
			case NONE -> Optional.empty();
			case TAKEN_OUT -> {
				ImportStatus status = stored.status().withState(State.CANCELLED);
				save(stored.order(), status);
				yield Optional.of(status);
			}
			case ASKED -> {
				keepCancelling(stored);
				yield status(id);
			}
		});
	}

	/** Unless it has ended meanwhile, whose record is not to be replaced. */
	private void keepCancelling(Stored stored) {
		synchronized (this.ending) {
			if (this.queue.has(stored.order().id())) {
				this.records.save(stored.order(), status(stored));
			}
		}
	}

	private static ImportStatus initial(ImportOrder order) {
		return new ImportTally(order, 0, () -> 0).status();
	}

	/** An order of the same files that was not brought to its end, to go on with. */
	Optional<ImportOrder> interrupted(String digest) {
		return this.records.all()
			.stream()
			.filter(stored -> stored.order().digest().equals(digest) && isUnfinished(stored.status().state())
					&& !this.queue.has(stored.order().id()))
			.map(Stored::order)
			.findFirst();
	}

	private static boolean isUnfinished(State state) {
		return state.endedEarly() || (!state.isOver() && state != State.UNDOING);
	}

	/**
	 * Runs an order in this thread.
	 * @param resumed whether an earlier attempt may have stored some of it
	 */
	ImportStatus run(ImportOrder order, boolean resumed) {
		ImportStatus status;
		try {
			Progress earlier = resumed ? this.records.progress(order.id()) : null;
			try (ImportRun run = new ImportRun(order, earlier, this.readers, this.store, types(earlier), this.settings,
					this.disk)) {
				this.queue.runs(run);
				this.records.save(order, run.tally().status());
				status = attempt(order, run);
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			status = initial(order).withProblem(State.FAILED, problem(order, "", ex));
		}
		end(order, status);
		if (status.state() == State.DONE) {
			deleteUploads(order);
		}
		return status;
	}

	private TypeLimits types(@Nullable Progress earlier) {
		Map<Kind, List<String>> brought = (earlier != null) ? earlier.newTypes() : null;
		return new TypeLimits(this.stored.types(), Objects.requireNonNullElse(brought, Map.of()), this.settings);
	}

	/**
	 * Keeps how it ended, here if not in the database, so that it is over whatever fails.
	 */
	private void end(ImportOrder order, ImportStatus status) {
		synchronized (this.ending) {
			try {
				save(order, status);
			}
			catch (RuntimeException ex) {
				log.error("How the import {} ended cannot be stored: {}", order.id(), status.state(), ex);
				this.unsaved.put(order.id(), status);
			}
			finally {
				this.queue.ended(order.id());
			}
		}
		this.writer.announce();
	}

	private static ImportStatus attempt(ImportOrder order, ImportRun run) {
		try {
			return run.run();
		}
		catch (IOException | RuntimeException | Error ex) {
			return run.tally().status().withProblem(State.FAILED, problem(order, run.file(), ex));
		}
	}

	/** For who gave the file; what is a fault of the program is for the log. */
	private static String problem(ImportOrder order, String file, Throwable failure) {
		FatalErrors.endIfFatal(failure);
		if (failure instanceof InputRefused refused) {
			return Objects.requireNonNullElse(refused.getMessage(), "");
		}
		log.warn("The import {} failed", order.id(), failure);
		if (failure instanceof IOException || failure instanceof UncheckedIOException) {
			return "%s cannot be read, or is cut off".formatted(file.isEmpty() ? "a file" : file);
		}
		if (failure instanceof Neo4jException) {
			return "the database did not take it; the log has the details, and it can be started again";
		}
		return "it failed by a fault of Clew%s; the log has the details"
			.formatted(file.isEmpty() ? "" : " while it read " + file);
	}

	/** Only what was uploaded lies in the directory of the import. */
	private void deleteUploads(ImportOrder order) {
		Path directory = this.settings.directoryOf(order.id());
		for (OrderedFile file : order.files()) {
			if (file.path().startsWith(directory)) {
				try {
					Files.deleteIfExists(file.path());
				}
				catch (IOException ex) {
					log.warn("{} cannot be deleted", file.path(), ex);
				}
			}
		}
	}

	/** Takes an import back, after what is in the queue before it. */
	Optional<ImportStatus> undo(String id) {
		synchronized (this.ending) {
			return this.records.byId(id).filter(stored -> canBeUndone(status(stored).state())).map(stored -> {
				ImportStatus status = status(stored).withState(State.UNDOING);
				save(stored.order(), status);
				this.queue.add(status, () -> undo(stored.order(), status));
				return Objects.requireNonNullElse(this.queue.status(id), status);
			});
		}
	}

	private static boolean canBeUndone(State state) {
		return state.isOver() && state != State.UNDONE;
	}

	/**
	 * Takes an import back in this thread.
	 * @return how it ended
	 */
	State undo(ImportOrder order, ImportStatus status) {
		ImportStatus end;
		try {
			int kept = this.undo.undo(order.stamp(false), done -> {
			});
			end = status.withState(State.UNDONE).withKept(kept);
		}
		catch (RuntimeException | Error ex) {
			FatalErrors.endIfFatal(ex);
			log.warn("The import {} could not be undone", order.id(), ex);
			end = status.withProblem(State.UNDO_FAILED,
					"it could not be undone whole; the log has the details, and undoing it can be tried again");
		}
		end(order, end);
		if (end.state() == State.UNDONE) {
			deleteAll(order);
		}
		return end.state();
	}

	/** Its list of rejects holds records as they were in its files. */
	private void deleteAll(ImportOrder order) {
		Path directory = this.settings.directoryOf(order.id());
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			log.warn("{} cannot be deleted", directory, ex);
		}
	}

	/** Takes back what was only looked at and then forgotten. */
	private void expire() {
		Instant limit = Instant.now().minus(this.settings.keepReady());
		this.records.all()
			.stream()
			.map(this::status)
			.filter(status -> status.state() == State.READY && !Instant.parse(status.startedAt()).isAfter(limit))
			.forEach(status -> undo(status.id()));
	}

	/**
	 * Goes on with what the end of an earlier process interrupted. An import that was run
	 * from the command line goes on when that command is given again.
	 */
	void resume() {
		for (Stored stored : this.records.all()) {
			State state = stored.status().state();
			if (state == State.UNDOING || state == State.UNDO_FAILED) {
				ImportStatus status = stored.status().withState(State.UNDOING);
				this.queue.add(status, () -> undo(stored.order(), status));
			}
			else if (state == State.CANCELLING) {
				this.records.save(stored.order(), stored.status().withState(State.CANCELLED));
			}
			else if (!state.isOver()) {
				Path directory = this.settings.directoryOf(stored.order().id());
				if (stored.order()
					.files()
					.stream()
					.allMatch(file -> file.path().startsWith(directory) && Files.exists(file.path()))) {
					log.info("Going on with the import {}", stored.order().id());
					submit(stored.order(), true);
				}
				else {
					this.records.save(stored.order(), stored.status()
						.withProblem(State.FAILED, "it was interrupted; give the same command again and it goes on"));
				}
			}
		}
		expire();
	}

	/** When an order was made, as part of its id. */
	static String newId() {
		return Instant.now().toString().replaceAll("[-:]|\\..*", "").toLowerCase(Locale.ROOT) + "-"
				+ UUID.randomUUID().toString().substring(0, 8);
	}

}

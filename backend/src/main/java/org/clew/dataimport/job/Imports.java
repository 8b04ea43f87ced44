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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportRecords.Stored;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.store.FactStore;
import org.clew.dataimport.store.ImportUndo;
import org.clew.database.GraphWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Runs imports, one after the other, and takes them back.
 */
@Component
public class Imports {

	private static final Logger log = LoggerFactory.getLogger(Imports.class);

	private final ImportRecords records;

	private final FactReaders readers;

	private final FactStore store;

	private final ImportUndo undo;

	private final GraphWriter writer;

	private final ImportSettings settings;

	private final ExecutorService queue = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

	/** What is not over yet. */
	private final Map<String, Supplier<ImportStatus>> running = new ConcurrentHashMap<>();

	Imports(ImportRecords records, FactReaders readers, FactStore store, ImportUndo undo, GraphWriter writer,
			ImportSettings settings) {
		this.records = records;
		this.readers = readers;
		this.store = store;
		this.undo = undo;
		this.writer = writer;
		this.settings = settings;
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
		Supplier<ImportStatus> running = this.running.get(stored.order().id());
		return (running != null) ? running.get() : stored.status();
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
				return ImportPreview.of(stored.order(), this.readers, this.settings);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Keeps an order without running it. */
	ImportStatus keep(ImportOrder order) {
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
		this.records.save(order, status);
		this.running.put(order.id(), () -> status);
		this.queue.execute(() -> run(order, resumed));
		return status;
	}

	/** Starts one that was kept, or one that failed. */
	Optional<ImportStatus> start(String id) {
		return this.records.byId(id)
			.filter(stored -> stored.status().state() == State.READY || stored.status().state() == State.FAILED)
			.map(stored -> submit(stored.order(), stored.status().state() == State.FAILED));
	}

	private static ImportStatus initial(ImportOrder order) {
		return new ImportTally(order, 0, () -> 0).status();
	}

	/** An order of the same files that was not brought to its end, to go on with. */
	Optional<ImportOrder> interrupted(String digest) {
		return this.records.all()
			.stream()
			.filter(stored -> stored.order().digest().equals(digest) && isUnfinished(stored.status().state())
					&& !this.running.containsKey(stored.order().id()))
			.map(Stored::order)
			.findFirst();
	}

	private static boolean isUnfinished(State state) {
		return state == State.FAILED || !state.isOver();
	}

	/**
	 * Runs an order in this thread.
	 * @param resumed whether an earlier attempt may have stored some of it
	 */
	ImportStatus run(ImportOrder order, boolean resumed) {
		ImportStatus status;
		try (ImportRun run = new ImportRun(order, resumed, this.readers, this.store, this.settings)) {
			this.running.put(order.id(), run.tally()::status);
			this.records.save(order, run.tally().status());
			status = attempt(order, run);
		}
		catch (IOException | RuntimeException ex) {
			status = initial(order).withProblem(problem(order, ex));
		}
		this.records.save(order, status);
		this.running.remove(order.id());
		this.writer.announce();
		if (status.state() == State.DONE) {
			deleteUploads(order);
		}
		return status;
	}

	private static ImportStatus attempt(ImportOrder order, ImportRun run) {
		try {
			run.run();
			return run.tally().status();
		}
		catch (IOException | RuntimeException ex) {
			return run.tally().status().withProblem(problem(order, ex));
		}
	}

	/** For who gave the file; what is a fault of the program is for the log. */
	private static String problem(ImportOrder order, Exception failure) {
		if (failure instanceof InputRefused refused) {
			return Objects.requireNonNullElse(refused.getMessage(), "");
		}
		log.warn("The import {} failed", order.id(), failure);
		return (failure instanceof IOException || failure instanceof UncheckedIOException)
				? "a file cannot be read, or is cut off" : "it failed; the log has the details";
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
		return this.records.byId(id).filter(stored -> status(stored).state().isOver()).map(stored -> {
			ImportStatus status = stored.status().withState(State.UNDOING);
			this.records.save(stored.order(), status);
			this.running.put(id, () -> status);
			this.queue.execute(() -> undo(stored));
			return status;
		});
	}

	private void undo(Stored stored) {
		ImportOrder order = stored.order();
		try {
			int kept = this.undo.undo(order.stamp(false), done -> {
			});
			this.records.save(order, stored.status().withState(State.UNDONE).withKept(kept));
			deleteUploads(order);
		}
		catch (RuntimeException ex) {
			log.warn("The import {} could not be undone", order.id(), ex);
			this.records.save(order, stored.status()
				.withProblem("it could not be undone; the log has the details, and it can be tried again"));
		}
		finally {
			this.running.remove(order.id());
			this.writer.announce();
		}
	}

	/**
	 * Goes on with what the end of an earlier process interrupted. An import that was run
	 * from the command line goes on when that command is given again.
	 */
	void resume() {
		for (Stored stored : this.records.all()) {
			State state = stored.status().state();
			if (state == State.UNDOING) {
				this.running.put(stored.order().id(), stored::status);
				this.queue.execute(() -> undo(stored));
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
						.withProblem("it was interrupted; give the same command again and it goes on"));
				}
			}
		}
	}

	/** When an order was made, as part of its id. */
	static String newId() {
		return Instant.now().toString().replaceAll("[-:]|\\..*", "").toLowerCase(Locale.ROOT) + "-"
				+ UUID.randomUUID().toString().substring(0, 8);
	}

}

package org.clew.dataimport.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactRules;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.StoredFile;
import org.clew.dataimport.input.StoredFiles;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.job.ImportTally.Progress;
import org.clew.dataimport.store.FactStore;
import org.clew.dataimport.store.FormerSources;
import org.clew.dataimport.store.Origin;
import org.clew.dataimport.store.Outcome;
import org.clew.database.DiskReserve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import, from the first file to the last relationship. While a batch is stored, the
 * next is read.
 */
final class ImportRun implements FactSink, AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** In nanoseconds. */
	private static final long LOOK_AGAIN = 1_000_000_000;

	private final ImportOrder order;

	private final @Nullable Progress earlier;

	private final FactReader reader;

	private final FactStore store;

	private final DiskReserve disk;

	private final int batchSize;

	private final List<StoredFile> files = new ArrayList<>();

	/** What is not read of archives, by their names. */
	private final Map<String, List<String>> passedOver = new LinkedHashMap<>();

	private final Rejects rejects;

	private final Waiting waiting;

	private final ImportTally tally;

	private final TypeLimits types;

	private final FormerSources formerSources = new FormerSources();

	private final StoringThread storing;

	private List<Origin> batch = new ArrayList<>();

	/** That were read, the one that is filled now not among them. */
	private long batches;

	private volatile boolean linking;

	private volatile boolean cancelled;

	private String file = "";

	/** The file itself as a source is stored with the first fact that rests on it. */
	private boolean ofFileIsStored;

	private long line;

	private Supplier<String> record = () -> "";

	/**
	 * @param earlier how far an earlier attempt came
	 */
	ImportRun(ImportOrder order, @Nullable Progress earlier, FactReaders readers, FactStore store, TypeLimits types,
			ImportSettings settings, DiskReserve disk) throws IOException {
		this.types = types;
		this.disk = disk;
		this.order = order;
		this.earlier = earlier;
		this.store = store;
		this.batchSize = (earlier != null) ? earlier.batchSize() : settings.batch();
		long bytes = 0;
		for (OrderedFile ordered : order.files()) {
			bytes += Files.size(ordered.path());
			StoredFiles stored = StoredFiles.of(ordered.name(), ordered.path(), settings.maxSize().toBytes());
			this.files.addAll(stored.files());
			this.passedOver.put(ordered.name(), stored.remarks());
		}
		this.reader = readers.of(order, this.files);
		Path directory = Files.createDirectories(settings.directoryOf(order.id()));
		this.rejects = new Rejects(directory);
		this.waiting = new Waiting(directory);
		this.tally = new ImportTally(order, bytes, () -> this.files.stream().mapToLong(StoredFile::packedBytes).sum());
		this.storing = new StoringThread(this::stored);
		if (earlier != null) {
			this.tally.goOn(earlier);
		}
	}

	/** Ends it after the batch that is stored now. */
	void cancel() {
		this.cancelled = true;
		this.tally.enter(State.CANCELLING);
	}

	/** The file that is read, or was last. */
	String file() {
		return this.file;
	}

	ImportTally tally() {
		return this.tally;
	}

	/**
	 * Reads and stores all, unless it is cancelled meanwhile.
	 * @return how it ended, which nobody is told before that is kept
	 */
	ImportStatus run() throws IOException {
		try {
			readAndLink();
			return this.tally.end(State.DONE);
		}
		catch (Cancelled ex) {
			this.storing.await();
			return this.tally.end(State.CANCELLED);
		}
	}

	private void readAndLink() throws IOException {
		this.store.dataset(this.order.dataset(), this.order.title());
		this.passedOver.forEach((archive, remarks) -> {
			this.file = archive;
			remarks.forEach(this::remark);
		});
		for (StoredFile each : this.files) {
			// What is told before its first record is told of the file as a whole.
			this.file = each.name();
			this.line = 0;
			this.record = () -> "";
			this.ofFileIsStored = false;
			this.reader.read(each, new ReadingContext(this.order.dataset(), source(each.name()),
					this.order.namespaceOf(each.name()), List.copyOf(this.files)), this);
		}
		flush();
		this.storing.await();
		goOn();
		this.tally.enter(State.LINKING);
		this.linking = true;
		this.waiting.forEach(this::add);
		flush();
		this.storing.await();
	}

	private void goOn() {
		if (this.cancelled) {
			throw new Cancelled();
		}
	}

	/** Ends the reading of a file. */
	private static final class Cancelled extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Cancelled() {
			super("cancelled", null, false, false);
		}

	}

	private SourceFact source(String name) {
		SourceFact given = this.order.source();
		return new SourceFact("%s/%s".formatted(this.order.dataset(), name), "%s: %s".formatted(given.title(), name),
				given.publisher(), given.publishedOn(), given.url(), given.retrievedOn(), given.licence());
	}

	@Override
	public void record(long line, Supplier<String> text) {
		goOn();
		this.line = line;
		this.record = text;
		this.tally.record();
	}

	@Override
	public void fact(Fact given) {
		Fact fact = FactDates.normalised(given, this::remark);
		List<String> problems = problems(fact);
		if (problems.isEmpty()) {
			if (!this.ofFileIsStored && restsOnFile(fact)) {
				this.ofFileIsStored = true;
				add(new Origin(this.file, this.line, source(this.file), this.record));
			}
			add(new Origin(this.file, this.line, fact, this.record));
		}
		else {
			reject("%s '%s': %s".formatted(kind(fact), FactRules.cut(fact.id()), String.join("; ", problems)));
		}
	}

	private List<String> problems(Fact fact) {
		List<String> problems = FactRules.problems(fact);
		String ofType = problems.isEmpty() ? this.types.problem(fact) : null;
		return (ofType != null) ? List.of(ofType) : problems;
	}

	private boolean restsOnFile(Fact fact) {
		List<ClaimFact> claims = switch (fact) {
			case SourceFact source -> List.of();
			case NodeFact node -> Objects.requireNonNullElse(node.claims(), List.of());
			case EdgeFact edge -> Objects.requireNonNullElse(edge.claims(), List.of());
		};
		String id = source(this.file).id();
		return claims.stream().anyMatch(claim -> claim.source().equals(id));
	}

	private static String kind(Fact fact) {
		return fact.getClass().getSimpleName().replace("Fact", "").toLowerCase(Locale.ROOT);
	}

	@Override
	public void reject(String reason) {
		reject(this.file, this.line, reason, this.record.get());
	}

	private void reject(String file, long line, String reason, String text) {
		this.tally.rejected();
		try {
			this.rejects.add(true, file, line, reason, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void remark(String remark) {
		this.tally.remark(remark);
		try {
			this.rejects.add(false, this.file, this.line, remark, this.record.get());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(Origin origin) {
		this.batch.add(origin);
		if (this.batch.size() >= this.batchSize) {
			flush();
		}
	}

	private void flush() {
		List<Origin> full = this.batch;
		this.batch = new ArrayList<>(this.batchSize);
		if (!full.isEmpty()) {
			awaitRoom();
			goOn();
			long before = (this.earlier != null) ? this.earlier.batches() : 0;
			boolean repeated = !this.linking && ++this.batches <= before;
			long reached = Math.max(this.batches, before);
			this.storing
				.add(() -> this.store.store(this.order.stamp(repeated), full, this.formerSources, outcome -> JSON
					.writeValueAsString(this.tally.progress(this.batchSize, reached, outcome, this.types.brought()))));
		}
	}

	/** Waits where the disk is nearly full, and goes on by itself. */
	private void awaitRoom() {
		Optional<String> shortage = this.disk.shortage(0);
		while (shortage.isPresent()) {
			goOn();
			this.tally.pause("waits until there is room: " + shortage.get());
			LockSupport.parkNanos(LOOK_AGAIN);
			shortage = this.disk.shortage(0);
		}
		this.tally.pause(null);
	}

	/** Runs in the thread that stores. */
	private void stored(Outcome outcome) throws IOException {
		this.tally.add(outcome);
		for (Outcome.Refused refused : outcome.refused()) {
			reject(refused);
		}
		for (Outcome.Remark remark : outcome.remarks()) {
			Origin origin = remark.origin();
			this.rejects.add(false, origin.file(), origin.line(), remark.remark(), origin.record().get());
		}
		boolean last = this.linking;
		for (Outcome.Refused dangling : outcome.dangling()) {
			if (last) {
				reject(dangling);
			}
			else {
				this.waiting.add(dangling.origin());
			}
		}
	}

	private void reject(Outcome.Refused refused) {
		Origin origin = refused.origin();
		reject(origin.file(), origin.line(),
				"%s '%s': %s".formatted(kind(origin.fact()), origin.fact().id(), refused.reason()),
				origin.record().get());
	}

	@Override
	public void close() throws IOException {
		this.storing.close();
		this.waiting.close();
		this.rejects.close();
	}

}

package org.clew.dataimport.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.store.FactStore;
import org.clew.dataimport.store.ImportStamp;
import org.clew.dataimport.store.Origin;
import org.clew.dataimport.store.Outcome;

/**
 * One import, from the first file to the last relationship. While a batch is stored, the
 * next is read.
 */
final class ImportRun implements FactSink, AutoCloseable {

	private final ImportOrder order;

	private final ImportStamp stamp;

	private final FactReader reader;

	private final FactStore store;

	private final int batchSize;

	private final List<StoredFile> files = new ArrayList<>();

	private final Rejects rejects;

	private final Waiting waiting;

	private final ImportTally tally;

	private final StoringThread storing;

	private List<Origin> batch = new ArrayList<>();

	private String file = "";

	/** The file itself as a source is stored with the first fact that rests on it. */
	private boolean ofFileIsStored;

	private long line;

	private Supplier<String> record = () -> "";

	/**
	 * @param resumed whether an earlier attempt may have stored some of it
	 */
	ImportRun(ImportOrder order, boolean resumed, FactReaders readers, FactStore store, ImportSettings settings)
			throws IOException {
		this.order = order;
		this.stamp = order.stamp(resumed);
		this.store = store;
		this.batchSize = settings.batch();
		long bytes = 0;
		for (OrderedFile ordered : order.files()) {
			bytes += Files.size(ordered.path());
			this.files.addAll(StoredFile.of(ordered.name(), ordered.path(), settings.maxSize().toBytes()));
		}
		this.reader = readers.of(order, this.files);
		Path directory = Files.createDirectories(settings.directoryOf(order.id()));
		this.rejects = new Rejects(directory);
		this.waiting = new Waiting(directory);
		this.tally = new ImportTally(order, bytes, () -> this.files.stream().mapToLong(StoredFile::packedBytes).sum());
		this.storing = new StoringThread(this::stored);
	}

	ImportTally tally() {
		return this.tally;
	}

	/** Reads and stores all. */
	void run() throws IOException {
		this.store.dataset(this.order.dataset(), this.order.title());
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
		this.tally.enter(State.LINKING);
		this.waiting.forEach(this::add);
		flush();
		this.storing.await();
		this.tally.enter(State.DONE);
	}

	private SourceFact source(String name) {
		SourceFact given = this.order.source();
		return new SourceFact("%s/%s".formatted(this.order.dataset(), name), "%s: %s".formatted(given.title(), name),
				given.publisher(), given.publishedOn(), given.url(), given.retrievedOn(), given.licence());
	}

	@Override
	public void record(long line, Supplier<String> text) {
		this.line = line;
		this.record = text;
		this.tally.record();
	}

	@Override
	public void fact(Fact given) {
		Fact fact = FactDates.normalised(given, this::remark);
		List<String> problems = FactRules.problems(fact);
		if (problems.isEmpty()) {
			if (!this.ofFileIsStored && restsOnFile(fact)) {
				this.ofFileIsStored = true;
				add(new Origin(this.file, this.line, source(this.file), this.record));
			}
			add(new Origin(this.file, this.line, fact, this.record));
		}
		else {
			reject("%s '%s': %s".formatted(kind(fact), fact.id(), String.join("; ", problems)));
		}
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
			this.storing.add(() -> this.store.store(this.stamp, full));
		}
	}

	/** Runs in the thread that stores. */
	private void stored(Outcome outcome) throws IOException {
		this.tally.add(outcome);
		for (Outcome.Refused refused : outcome.refused()) {
			reject(refused);
		}
		boolean last = this.tally.status().state() == State.LINKING;
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

package org.clew.dataimport.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.job.ImportStatus.TypeCount;
import org.clew.dataimport.store.Kind;
import org.clew.dataimport.store.Outcome;
import org.clew.dataimport.store.Outcome.Change;
import org.clew.dataimport.store.Outcome.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Counts while an import runs. Safe for one that reads, one that stores, and others that
 * look on.
 */
final class ImportTally {

	/** Different remarks that are told apart. */
	private static final int MOST_REMARKS = 100;

	private final ImportOrder order;

	private final Instant startedAt = Instant.now();

	private final long bytesTotal;

	private final LongSupplier bytesRead;

	private final Map<Kind, Map<String, Map<Change, Integer>>> counts = new TreeMap<>();

	private final Map<String, Long> remarks = new LinkedHashMap<>();

	/**
	 * Of those, what the store told, which is not told again when a batch is repeated.
	 */
	private final Map<String, Long> storeRemarks = new LinkedHashMap<>();

	private State state = State.READING;

	/** Why it does not go on at the moment. */
	private @Nullable String pause;

	private long records;

	private long rejected;

	/**
	 * @param bytesTotal of all files as they are
	 * @param bytesRead of them so far
	 */
	ImportTally(ImportOrder order, long bytesTotal, LongSupplier bytesRead) {
		this.order = order;
		this.bytesTotal = bytesTotal;
		this.bytesRead = bytesRead;
	}

	/**
	 * @param reason why it does not go on, absent if it does
	 */
	synchronized void pause(@Nullable String reason) {
		this.pause = reason;
	}

	synchronized void enter(State state) {
		this.state = state;
	}

	/** How it ends. */
	synchronized ImportStatus end(State end) {
		State before = this.state;
		this.state = end;
		try {
			return status();
		}
		finally {
			this.state = before;
		}
	}

	synchronized void record() {
		this.records++;
	}

	synchronized void rejected() {
		this.rejected++;
	}

	synchronized void remark(String remark) {
		String kept = (this.remarks.size() < MOST_REMARKS || this.remarks.containsKey(remark)) ? remark : "other";
		this.remarks.merge(kept, 1L, Long::sum);
	}

	/**
	 * How far an import has come, as it is kept beside what it stored.
	 *
	 * @param batchSize facts of a batch
	 * @param batches that were read and stored
	 * @param counts of what they came to
	 * @param remarks of the store on them
	 * @param newTypes that were not there before the import; absent if an earlier Clew
	 * kept it
	 */
	record Progress(int batchSize, long batches, List<Tally> counts, Map<String, Long> remarks,
			@Nullable Map<Kind, List<String>> newTypes) {
	}

	/** Goes on from what an earlier attempt came to. */
	synchronized void goOn(Progress earlier) {
		count(this.counts, earlier.counts());
		earlier.remarks().forEach((remark, count) -> {
			this.storeRemarks.put(remark, count);
			this.remarks.merge(remark, count, Long::sum);
		});
	}

	/** How far it has come with what a batch came to. */
	synchronized Progress progress(int batchSize, long batches, Outcome outcome, Map<Kind, List<String>> newTypes) {
		Map<Kind, Map<String, Map<Change, Integer>>> all = new TreeMap<>();
		count(all, tallies());
		count(all, outcome.tallies());
		Map<String, Long> told = new LinkedHashMap<>(this.storeRemarks);
		outcome.remarks().forEach(remark -> told.merge(remark.kind(), 1L, Long::sum));
		return new Progress(batchSize, batches, tallies(all), told, newTypes);
	}

	synchronized void add(Outcome outcome) {
		count(this.counts, outcome.tallies());
		outcome.remarks().forEach(remark -> {
			this.storeRemarks.merge(remark.kind(), 1L, Long::sum);
			remark(remark.kind());
		});
	}

	private static void count(Map<Kind, Map<String, Map<Change, Integer>>> counts, List<Tally> tallies) {
		for (Tally tally : tallies) {
			counts.computeIfAbsent(tally.kind(), kind -> new TreeMap<>())
				.computeIfAbsent(tally.type(), type -> new EnumMap<>(Change.class))
				.merge(tally.change(), tally.count(), Integer::sum);
		}
	}

	private List<Tally> tallies() {
		return tallies(this.counts);
	}

	private static List<Tally> tallies(Map<Kind, Map<String, Map<Change, Integer>>> counts) {
		List<Tally> tallies = new ArrayList<>();
		counts.forEach((kind, types) -> types.forEach((type, changes) -> changes
			.forEach((change, count) -> tallies.add(new Tally(kind, type, change, count)))));
		return tallies;
	}

	synchronized ImportStatus status() {
		double seconds = Math.max(1e-3, (Instant.now().toEpochMilli() - this.startedAt.toEpochMilli()) / 1e3);
		long read = this.bytesRead.getAsLong();
		Long remaining = (this.state == State.READING && read > 0 && this.bytesTotal > 0)
				? (Long) (long) (seconds * 1e3 * Math.max(0, this.bytesTotal - read) / read) : null;
		TypeCount sources = ofType("Source", counts(Kind.SOURCE));
		List<TypeCount> nodes = counts(Kind.ENTITY);
		List<TypeCount> edges = counts(Kind.EDGE);
		boolean nothing = this.state == State.DONE && nodes.isEmpty() && edges.isEmpty()
				&& sources.created() + sources.changed() + sources.unchanged() == 0;
		return new ImportStatus(this.order.id(), this.state, this.order.format(), this.order.dataset(),
				this.order.title(), this.order.files().stream().map(ImportOrder.OrderedFile::name).toList(),
				this.startedAt.toString(), this.state.isOver() ? Instant.now().toString() : null, this.records,
				Math.round(this.records / seconds), read, this.bytesTotal, remaining, nodes, edges, sources,
				ofType("Claim", counts(Kind.CLAIM)).created(), this.rejected, Map.copyOf(this.remarks), nothing, null,
				this.state.isOver() ? null : this.pause, null, null);
	}

	private List<TypeCount> counts(Kind kind) {
		List<TypeCount> counts = new ArrayList<>();
		this.counts.getOrDefault(kind, Map.of())
			.forEach((type, count) -> counts.add(new TypeCount(type, count.getOrDefault(Change.CREATED, 0),
					count.getOrDefault(Change.CHANGED, 0), count.getOrDefault(Change.UNCHANGED, 0))));
		return counts;
	}

	private static TypeCount ofType(String type, List<TypeCount> counts) {
		return counts.stream()
			.filter(count -> count.type().equals(type))
			.findFirst()
			.orElse(new TypeCount(type, 0, 0, 0));
	}

}

package org.clew.dataimport.ftm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.input.ImportFile;

/**
 * What the records of an import say about one entity together: what has to be known of
 * all before the first becomes a fact. It is found by reading the files once before, and
 * takes twelve bytes for an entity and no more than {@link #MOST} entities.
 */
final class Fragments {

	/** Ids that are remembered; what the records behind them say stands alone. */
	static final int MOST = 3_000_000;

	/** Former ids that are remembered; those behind them are not found. */
	private static final int MOST_REFERENTS = 500_000;

	private static final int MOST_PROOFS = 10_000;

	private static final int SCHEMATA = 0xFFF;

	private static final int REPEATED = 1 << 12;

	private static final int PARTY = 1 << 13;

	private static final int SEVERAL_ENDS = 1 << 14;

	private static final int ENDS_FROM = 15;

	private final FtmModel model;

	private final String partyTopic;

	private final int most;

	private final Long2IntOpenHashMap known = new Long2IntOpenHashMap();

	private final List<String> names = new ArrayList<>(List.of(""));

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Set<String> proofs = new HashSet<>();

	/** Ids of entities by the hash of a former id; empty where several had that. */
	private final Long2ObjectOpenHashMap<String> referents = new Long2ObjectOpenHashMap<>();

	private boolean complete = true;

	private Fragments(FtmModel model, FtmTable table, int most) {
		this.model = model;
		this.partyTopic = table.party().topic();
		this.most = most;
	}

	static Fragments of(List<ImportFile> files, FtmModel model, FtmTable table, int most) throws IOException {
		Fragments fragments = new Fragments(model, table, most);
		for (ImportFile file : files) {
			FtmInput.forEach(file, entry -> FtmRecords.of(entry, model, new Nowhere()).forEach(fragments::add));
		}
		return fragments;
	}

	/** The schema that all records of an entity agree on. */
	String schema(FtmRecord record) {
		int schema = this.known.get(hash(record.id())) & SCHEMATA;
		return (schema != 0) ? this.names.get(schema) : record.schema();
	}

	/** Whether one of the records of an entity says that it is a party. */
	boolean isParty(FtmRecord record) {
		return saysParty(record) || has(record, PARTY);
	}

	/** Whether there is more than one record of an entity. */
	boolean isRepeated(FtmRecord record) {
		return has(record, REPEATED);
	}

	/** Whether the records of an entity that is a relationship name different ends. */
	boolean hasSeveralEnds(FtmRecord record) {
		return has(record, SEVERAL_ENDS);
	}

	/** Whether an entity is a document that proves others. */
	boolean isProof(FtmRecord record) {
		return this.proofs.contains(record.id());
	}

	/** Whether all ids of the files could be remembered. */
	boolean isComplete() {
		return this.complete;
	}

	/**
	 * The entity that an id stands for: itself, or the one that names it among its
	 * referents if the file has no entity of that id.
	 */
	String resolved(String id) {
		long hash = hash(id);
		String now = this.known.containsKey(hash) ? null : this.referents.get(hash);
		return (now == null || now.isEmpty()) ? id : now;
	}

	private void add(FtmRecord record) {
		for (String referent : record.referents()) {
			if (this.referents.size() < MOST_REFERENTS) {
				this.referents.merge(hash(referent), record.id(), (before, now) -> before.equals(now) ? now : "");
			}
		}
		if (this.proofs.size() < MOST_PROOFS) {
			this.proofs.addAll(record.values(FtmEvidence.PROOF));
		}
		long id = hash(record.id());
		int before = this.known.get(id);
		int schema = number(record.schema());
		if (schema == 0 || (before == 0 && this.known.size() >= this.most)) {
			this.complete = false;
			return;
		}
		int ends = ends(record);
		int now = saysParty(record) ? PARTY : 0;
		if (before == 0) {
			this.known.put(id, now | schema | ends);
			return;
		}
		String common = this.model.common(this.names.get(before & SCHEMATA), record.schema());
		int agreed = (common != null) ? number(common) : 0;
		now |= before & (PARTY | SEVERAL_ENDS);
		int endsBefore = before >>> ENDS_FROM << ENDS_FROM;
		if (ends != 0 && endsBefore != 0 && ends != endsBefore) {
			now |= SEVERAL_ENDS;
		}
		this.known.put(id, now | REPEATED | ((agreed != 0) ? agreed : before & SCHEMATA)
				| ((endsBefore != 0) ? endsBefore : ends));
	}

	private int number(String schema) {
		Integer number = this.numbers.get(schema);
		if (number == null) {
			if (this.names.size() > SCHEMATA) {
				return 0;
			}
			number = this.names.size();
			this.names.add(schema);
			this.numbers.put(schema, number);
		}
		return number;
	}

	/** A number in the upper bits that is another where the ends are others. */
	private int ends(FtmRecord record) {
		FtmSchema schema = this.model.schema(record.schema());
		FtmEdge edge = (schema != null) ? schema.edge() : null;
		if (edge == null) {
			return 0;
		}
		List<String> sources = record.values(edge.source());
		List<String> targets = record.values(edge.target());
		if (sources.isEmpty() || targets.isEmpty()) {
			return 0;
		}
		int ends = (int) hash(sources + " " + targets) << ENDS_FROM;
		return (ends != 0) ? ends : 1 << ENDS_FROM;
	}

	private boolean saysParty(FtmRecord record) {
		return record.values("topics").contains(this.partyTopic);
	}

	private boolean has(FtmRecord record, int mark) {
		return (this.known.get(hash(record.id())) & mark) != 0;
	}

	/** FNV-1a over 64 bits, with its bits mixed. */
	private static long hash(String text) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
		}
		return hash ^ (hash >>> 32);
	}

	/** Where nothing is told yet: it is when the file is read again. */
	private static final class Nowhere implements FactSink {

		@Override
		public void record(long line, Supplier<String> text) {
		}

		@Override
		public void fact(Fact fact) {
		}

		@Override
		public void reject(String reason) {
		}

		@Override
		public void remark(String remark) {
		}

	}

}

package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.store.Outcome.Change;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;

/**
 * The sources of a batch.
 */
final class SourceRows {

	private static final Statement READ = new Statement("known sources", """
			UNWIND $ids AS id
			MATCH (source:Source {id: id})
			RETURN id, properties(source) AS properties""");

	private static final Statement EXIST = new Statement("existing sources", """
			UNWIND $ids AS id
			MATCH (source:Source {id: id})
			RETURN id""");

	private static final Statement CREATE = new Statement("new sources", """
			UNWIND $rows AS row
			CREATE (source:Source)
			SET source = row""");

	private static final Statement UPDATE = new Statement("changed sources", """
			UNWIND $rows AS row
			MATCH (source:Source {id: row.id})
			SET source = row""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Changes changes;

	private final Set<String> stored = new HashSet<>();

	SourceRows(WriteTransaction transaction, ImportStamp stamp, Changes changes) {
		this.transaction = transaction;
		this.stamp = stamp;
		this.changes = changes;
	}

	void store(Collection<Gathered> sources, Outcome outcome) {
		if (sources.isEmpty()) {
			return;
		}
		Map<String, Map<String, Object>> known = new HashMap<>();
		List<String> ids = sources.stream().map(Gathered::id).toList();
		this.transaction.read(READ, Map.of("ids", ids),
				row -> known.put(row.get("id").asString(), row.get("properties").asMap()));
		List<Map<String, Object>> created = new ArrayList<>();
		List<Map<String, Object>> changed = new ArrayList<>();
		for (Gathered source : sources) {
			this.stored.add(source.id());
			Map<String, Object> before = known.get(source.id());
			if (before == null) {
				Map<String, Object> row = new HashMap<>(source.properties());
				row.put("import", this.stamp.id());
				created.add(row);
				continue;
			}
			Map<String, Object> after = Properties.merged(before, source.properties());
			if (!after.equals(before)) {
				this.changes.note(Kind.SOURCE, source.id(), Map.of(), before, after);
				changed.add(after);
			}
		}
		if (!created.isEmpty()) {
			this.transaction.write(CREATE, Map.of("rows", created));
		}
		if (!changed.isEmpty()) {
			this.transaction.write(UPDATE, Map.of("rows", changed));
		}
		outcome.tally(Kind.SOURCE, "Source", Change.CREATED, created.size());
		if (!this.stamp.repeated()) {
			outcome.tally(Kind.SOURCE, "Source", Change.CHANGED, changed.size());
			outcome.tally(Kind.SOURCE, "Source", Change.UNCHANGED, sources.size() - created.size() - changed.size());
		}
	}

	/** Those of the ids that no source has. */
	Set<String> missing(Set<String> ids) {
		Set<String> missing = new HashSet<>(ids);
		missing.removeAll(this.stored);
		if (!missing.isEmpty()) {
			this.transaction.read(EXIST, Map.of("ids", List.copyOf(missing)), row -> row.get("id").asString())
				.forEach(missing::remove);
		}
		return missing;
	}

}

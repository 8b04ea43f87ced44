package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import replaced, so that it can be undone: of each thing that was there before,
 * the values that it had. Claims and what follows from them are not noted; they are known
 * by the import that they carry.
 */
final class Changes {

	/** The type of an entity or relationship, among its properties. */
	static final String TYPE = "import:type";

	/** Where a relationship starts, among its properties. */
	static final String START = "import:start";

	/** Where a relationship ends, among its properties. */
	static final String END = "import:end";

	private static final Set<String> FOLLOW_FROM_CLAIMS = Set.of("claims", "sources", "nature", "datasets",
			"searchNames", "import");

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Statement READ = new Statement("changes before", """
			UNWIND $ids AS id
			MATCH (change:Change {id: id})
			RETURN id, change.before AS before""");

	private static final Statement WRITE = new Statement("changes", """
			UNWIND $rows AS row
			MERGE (change:Change {id: row.id})
			ON CREATE SET change.at = timestamp()
			SET change += row""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	private final Map<String, Map<String, @Nullable Object>> values = new LinkedHashMap<>();

	Changes(WriteTransaction transaction, ImportStamp stamp) {
		this.transaction = transaction;
		this.stamp = stamp;
	}

	/**
	 * Notes what a thing was.
	 * @param about what is needed to find it beside its id
	 */
	void note(Kind kind, String subject, Map<String, Object> about, Map<String, Object> before,
			Map<String, Object> after) {
		Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		if (kind != Kind.CLAIM) {
			names.removeAll(FOLLOW_FROM_CLAIMS);
		}
		for (String name : names) {
			if (!Objects.equals(before.get(name), after.get(name))) {
				replaced.put(name, before.get(name));
			}
		}
		if (!replaced.isEmpty()) {
			String id = String.join("\n", this.stamp.id(), kind.value(), subject);
			Map<String, Object> row = new HashMap<>(about);
			row.putAll(Map.of("id", id, "import", this.stamp.id(), "kind", kind.value(), "subject", subject));
			Map<String, @Nullable Object> noted = this.values.get(id);
			if (noted == null) {
				this.rows.add(row);
			}
			else {
				replaced.putAll(noted);
			}
			this.values.put(id, replaced);
		}
	}

	/** Stores them. What an earlier batch of the import noted of a value counts. */
	void write() {
		if (this.rows.isEmpty()) {
			return;
		}
		this.transaction.read(READ, Map.of("ids", List.copyOf(this.values.keySet())), row -> {
			Map<String, @Nullable Object> earlier = values(row.get("before").asString());
			Map<String, @Nullable Object> values = this.values.get(row.get("id").asString());
			if (values != null) {
				values.putAll(earlier);
			}
			return true;
		});
		this.rows.forEach(row -> row.put("before", JSON.writeValueAsString(this.values.get(row.get("id")))));
		this.transaction.write(WRITE, Map.of("rows", this.rows));
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> values(String json) {
		return JSON.readValue(json, LinkedHashMap.class);
	}

}

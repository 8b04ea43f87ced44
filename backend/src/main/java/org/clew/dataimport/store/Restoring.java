package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.database.WriteTransaction;
import org.clew.dataimport.store.EdgeMoves.Move;
import org.clew.dataimport.store.EdgeMoves.Place;
import org.clew.schema.CypherNames;
import org.jspecify.annotations.Nullable;

/**
 * Gives back the values that an import replaced. A value that a later import replaced
 * again stays; undone, that import gives back what was there before both.
 */
final class Restoring {

	private final Statement changes;

	private final Statement rebase;

	private final Statement delete;

	private final Statement entities;

	private final Statement types;

	private final Statement sources;

	private final Statement claims;

	private final Statement subjects;

	private final Statement names;

	Restoring(Statements statements) {
		this.changes = statements.load("writes/undo-changes");
		this.rebase = statements.load("writes/undo-rebase");
		this.delete = statements.load("writes/undo-delete-changes");
		this.entities = statements.load("writes/undo-restore-entities");
		this.types = statements.load("writes/undo-restore-types");
		this.sources = statements.load("writes/undo-restore-sources");
		this.claims = statements.load("writes/undo-restore-claims");
		this.subjects = statements.load("reads/claim-subjects");
		this.names = statements.load("reads/names");
	}

	/** Restores so many, and tells how many there were. */
	int restore(WriteTransaction transaction, ImportStamp stamp, int limit) {
		List<Map<String, Object>> changes = transaction.read(this.changes, Map.of("import", stamp.id(), "limit", limit),
				row -> row.asMap());
		Map<String, Place> places = EdgeMoves.places(transaction, ofKind(changes, Kind.EDGE));
		List<Move> moves = new ArrayList<>();
		Map<String, List<Map<String, Object>>> restored = new HashMap<>();
		List<Map<String, Object>> rebased = new ArrayList<>();
		List<Map<String, Object>> types = new ArrayList<>();
		for (Map<String, Object> row : changes) {
			Map<String, Object> change = map(row.get("change"));
			Map<String, @Nullable Object> values = Changes.values(String.valueOf(change.get("before")));
			rebase((List<?>) row.getOrDefault("later", List.of()), values, rebased);
			Map<String, Object> about = new HashMap<>(change);
			Object type = values.remove(Changes.TYPE);
			if (Kind.EDGE.value().equals(change.get("kind"))) {
				String subject = String.valueOf(change.get("subject"));
				Place now = places.getOrDefault(subject, Place.of(change));
				Place before = place(now, type, values.remove(Changes.START), values.remove(Changes.END));
				about.putAll(now.about());
				if (!before.equals(now)) {
					moves.add(new Move(subject, now, before));
				}
			}
			else if (type != null) {
				types.add(Map.of("id", change.get("subject"), "type", type));
			}
			if (!values.isEmpty()) {
				about.put("values", values);
				restored.computeIfAbsent(key(about), key -> new ArrayList<>()).add(about);
			}
		}
		restored.forEach((key, rows) -> transaction.write(statement(key), Map.of("rows", rows)));
		EdgeMoves.move(transaction, moves);
		write(transaction, this.types, "rows", types);
		Natures natures = new Natures(transaction);
		corrected(transaction, ofKind(changes, Kind.CLAIM)).forEach(natures::refresh);
		write(transaction, this.rebase, "rows", rebased);
		refreshSearchNames(transaction, restored.getOrDefault(Kind.ENTITY.value(), List.of()));
		write(transaction, this.delete, "ids", changes.stream().map(row -> map(row.get("change")).get("id")).toList());
		return changes.size();
	}

	private static List<String> ofKind(List<Map<String, Object>> changes, Kind kind) {
		return changes.stream()
			.map(row -> map(row.get("change")))
			.filter(change -> kind.value().equals(change.get("kind")))
			.map(change -> String.valueOf(change.get("subject")))
			.toList();
	}

	private static Place place(Place now, @Nullable Object type, @Nullable Object start, @Nullable Object end) {
		return new Place(String.valueOf(Objects.requireNonNullElse(type, now.type())),
				String.valueOf(Objects.requireNonNullElse(start, now.start())),
				String.valueOf(Objects.requireNonNullElse(end, now.end())));
	}

	/** What claims are about. */
	private Map<Kind, Set<String>> corrected(WriteTransaction transaction, List<String> claims) {
		Map<Kind, Set<String>> subjects = new EnumMap<>(Kind.class);
		if (!claims.isEmpty()) {
			transaction.read(this.subjects, Map.of("ids", claims),
					row -> subjects
						.computeIfAbsent(Kind.valueOf(row.get("kind").asString().toUpperCase(Locale.ROOT)),
								kind -> new HashSet<>())
						.add(row.get("subject").asString()));
		}
		return subjects;
	}

	/** What a later import replaced is not restored, but was before it. */
	private static void rebase(List<?> later, Map<String, @Nullable Object> values, List<Map<String, Object>> rebased) {
		for (Object each : later) {
			Map<String, Object> change = map(each);
			Map<String, @Nullable Object> theirs = Changes.values(String.valueOf(change.get("before")));
			boolean moved = false;
			for (String name : List.copyOf(values.keySet())) {
				if (theirs.containsKey(name)) {
					theirs.put(name, values.remove(name));
					moved = true;
				}
			}
			if (moved) {
				rebased.add(Map.of("id", change.get("id"), "before", Changes.JSON.writeValueAsString(theirs)));
			}
		}
	}

	private static String key(Map<String, Object> change) {
		return Kind.EDGE.value().equals(change.get("kind")) ? "edge:" + change.get("type")
				: String.valueOf(change.get("kind"));
	}

	private Statement statement(String key) {
		if (key.equals(Kind.ENTITY.value())) {
			return this.entities;
		}
		if (key.equals(Kind.CLAIM.value())) {
			return this.claims;
		}
		if (key.equals(Kind.SOURCE.value())) {
			return this.sources;
		}
		return new Statement("undo changed relationships", """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.start})
				MATCH (target:Entity {id: row.end})
				WITH DISTINCT row, source, target
				MATCH (source)-[relationship:%s {id: row.subject}]->(target)
				SET relationship += row.values""".formatted(CypherNames.quote(key.substring("edge:".length()))));
	}

	/** The names by which an entity is found follow from those that it has. */
	private void refreshSearchNames(WriteTransaction transaction, List<Map<String, Object>> entities) {
		List<Object> ids = entities.stream().map(row -> row.get("subject")).toList();
		if (ids.isEmpty()) {
			return;
		}
		List<Map<String, Object>> rows = transaction.read(this.names, Map.of("ids", ids), row -> {
			Map<String, Object> named = new HashMap<>();
			named.put("name", row.get("name").asString());
			named.put("aliases", row.get("aliases").asList());
			return Map.of("subject", row.get("id").asString(), "values",
					Map.of("searchNames", Properties.searchNames(named)));
		});
		transaction.write(this.entities, Map.of("rows", rows));
	}

	private static void write(WriteTransaction transaction, Statement statement, String name, List<?> rows) {
		if (!rows.isEmpty()) {
			transaction.write(statement, Map.of(name, rows));
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object value) {
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

}

package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.store.Outcome.Change;
import org.clew.database.GraphRecords;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The entities of a batch.
 */
final class NodeRows {

	private static final Statement READ = new Statement("known entities", """
			UNWIND $ids AS id
			MATCH (entity:Entity {id: id})
			RETURN id, labels(entity) AS labels, properties(entity) AS properties""");

	/** The type is a value of the row, so that one plan serves all types. */
	private static final Statement CREATE = new Statement("new entities", """
			UNWIND $rows AS row
			CREATE (entity:Entity:$(row.type))
			SET entity = row.properties""");

	private static final Statement UPDATE = new Statement("changed entities", """
			UNWIND $rows AS row
			MATCH (entity:Entity {id: row.id})
			SET entity = row""");

	private static final Statement RETYPE = new Statement("entities of another type", """
			UNWIND $rows AS row
			MATCH (entity:Entity {id: row.id})
			REMOVE entity:$(row.before)
			SET entity:$(row.after)""");

	/** An entity as it is stored, with its type among its properties. */
	private final Map<String, Map<String, Object>> known = new HashMap<>();

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Changes changes;

	private final Collection<Gathered> nodes;

	private final List<Map<String, Object>> created = new ArrayList<>();

	private final List<Map<String, Object>> updated = new ArrayList<>();

	private final List<Map<String, Object>> retyped = new ArrayList<>();

	private int claims;

	NodeRows(WriteTransaction transaction, ImportStamp stamp, Changes changes, Collection<Gathered> nodes) {
		this.transaction = transaction;
		this.stamp = stamp;
		this.changes = changes;
		this.nodes = nodes;
		List<String> ids = nodes.stream().map(Gathered::id).toList();
		if (!ids.isEmpty()) {
			transaction.read(READ, Map.of("ids", ids), row -> {
				Map<String, Object> properties = new HashMap<>(row.get("properties").asMap());
				properties.put(Changes.TYPE, GraphRecords.type(row.get("labels").asList(Value::asString)));
				return this.known.put(row.get("id").asString(), properties);
			});
		}
	}

	void write(Outcome outcome) {
		Evidence evidence = new Evidence(Kind.ENTITY, this.transaction, this.stamp, this.changes,
				this.nodes.stream().filter(node -> this.known.containsKey(node.id())).toList());
		for (Gathered node : this.nodes) {
			Map<String, Object> before = this.known.get(node.id());
			String mixed = (before != null) ? Properties.mixed(before, node.properties()) : null;
			if (mixed != null) {
				outcome.refuse(node, mixed);
			}
			else if (before == null) {
				add(node, evidence);
				outcome.tally(Kind.ENTITY, node.type(), Change.CREATED, 1);
			}
			else {
				update(node, before, evidence, outcome);
			}
		}
		if (!this.created.isEmpty()) {
			this.transaction.write(CREATE, Map.of("rows", this.created));
		}
		if (!this.updated.isEmpty()) {
			this.transaction.write(UPDATE, Map.of("rows", this.updated));
		}
		if (!this.retyped.isEmpty()) {
			this.transaction.write(RETYPE, Map.of("rows", this.retyped));
		}
		this.claims = evidence.write();
	}

	/** How many claims were stored for them. */
	int claims() {
		return this.claims;
	}

	private void add(Gathered node, Evidence evidence) {
		Map<String, Object> properties = new HashMap<>(node.properties());
		properties.remove(Changes.TYPE);
		properties.put("import", this.stamp.id());
		properties.put("datasets", List.of(this.stamp.dataset()));
		properties.putAll(evidence.add(node, Map.of(), Map.of()));
		this.created.add(Map.of("type", node.type(), "properties", properties));
	}

	private void update(Gathered node, Map<String, Object> before, Evidence evidence, Outcome outcome) {
		remark(node, before, outcome);
		Map<String, Object> after = EntityTypes.merged(before, node.properties());
		boolean ownImport = this.stamp.id().equals(before.get("import"));
		if (!after.equals(before) && !ownImport) {
			this.changes.note(Kind.ENTITY, node.id(), Map.of(), before, after);
		}
		String typeBefore = String.valueOf(before.get(Changes.TYPE));
		String type = String.valueOf(after.get(Changes.TYPE));
		if (!type.equals(typeBefore)) {
			// What has no type but that every entity has must not lose that one.
			this.retyped.add(Map.of("id", node.id(), "before",
					typeBefore.equals(GraphRecords.ENTITY) ? type : typeBefore, "after", type));
		}
		after.put("datasets", Properties.united(before.get("datasets"), this.stamp.dataset()));
		after.putAll(evidence.add(node, Map.of(), before));
		boolean changed = !after.equals(before);
		if (changed) {
			after.remove(Changes.TYPE);
			this.updated.add(after);
		}
		if (!this.stamp.repeated()) {
			outcome.tally(Kind.ENTITY, type,
					(changed || evidence.isCorrected(node)) ? Change.CHANGED : Change.UNCHANGED, 1);
		}
	}

	private void remark(Gathered node, Map<String, Object> before, Outcome outcome) {
		Object typeBefore = before.get(Changes.TYPE);
		if (node.type().equals(typeBefore)) {
			return;
		}
		String both = "'%s' is the %s '%s' of %s, and here the %s '%s'".formatted(node.id(), typeBefore,
				before.get("name"), before.get("datasets"), node.type(), node.properties().get("name"));
		if (!isIn(before.get("datasets"), this.stamp.dataset())
				&& !isIn(before.get("searchNames"), SearchName.of(String.valueOf(node.properties().get("name"))))) {
			outcome.remark(node, "an entity of another data set has the id, with another name and another type", both);
			return;
		}
		switch (EntityTypes.relation(before, node.properties())) {
			case UNRELATED -> outcome.remark(node, "the type is another than before", both + "; the later counts");
			case BROADER -> outcome.remark(node, "the type is broader than the one that is known",
					both + "; the more specific type stays");
			case SAME, NARROWER -> {
			}
		}
	}

	private static boolean isIn(@Nullable Object values, String value) {
		return values instanceof Collection<?> all && all.contains(value);
	}

}

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

	/** Those that the database has already. */
	List<Gathered> stored() {
		return this.nodes.stream().filter(node -> this.known.containsKey(node.id())).toList();
	}

	void write(Evidence evidence, Outcome outcome) {
		for (Gathered node : this.nodes) {
			Map<String, Object> before = this.known.get(node.id());
			Change change = (before == null) ? add(node, evidence) : update(node, before, evidence);
			outcome.tally(Kind.ENTITY, node.type(), change, 1);
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
	}

	private Change add(Gathered node, Evidence evidence) {
		Map<String, Object> properties = new HashMap<>(node.properties());
		properties.put("import", this.stamp.id());
		properties.put("datasets", List.of(this.stamp.dataset()));
		properties.putAll(evidence.add(node, Map.of("kind", Kind.ENTITY.value()), Map.of()));
		this.created.add(Map.of("type", node.type(), "properties", properties));
		return Change.CREATED;
	}

	private Change update(Gathered node, Map<String, Object> before, Evidence evidence) {
		Map<String, Object> after = Properties.merged(before, node.properties());
		after.put(Changes.TYPE, node.type());
		if (!after.equals(before) && !this.stamp.id().equals(before.get("import"))) {
			this.changes.note(Kind.ENTITY, node.id(), Map.of(), before, after);
		}
		if (!node.type().equals(before.get(Changes.TYPE))) {
			this.retyped
				.add(Map.of("id", node.id(), "before", before.getOrDefault(Changes.TYPE, ""), "after", node.type()));
		}
		after.put("datasets", Properties.united(before.get("datasets"), this.stamp.dataset()));
		after.putAll(evidence.add(node, Map.of("kind", Kind.ENTITY.value()), before));
		boolean created = this.stamp.resumed() && this.stamp.id().equals(before.get("import"));
		if (after.equals(before)) {
			return created ? Change.CREATED : Change.UNCHANGED;
		}
		after.remove(Changes.TYPE);
		this.updated.add(after);
		return created ? Change.CREATED : Change.CHANGED;
	}

}

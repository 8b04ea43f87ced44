package org.clew.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Statement;
import org.clew.database.Statements;

import org.springframework.stereotype.Component;

/**
 * The types that the graph holds now: the allow-list from which statements are composed.
 * They are asked for at every call, since an import may add one at any time.
 */
@Component
public class SchemaTypes {

	/**
	 * Types that one statement may name each. The time to plan one that counts by type
	 * grows with more than the square of their number: on two busy cores, 1 second for 50
	 * types, 2 for 70, and 36 for 220.
	 */
	public static final int MOST_NAMED = 50;

	/** Labels and relationship types of what is stored beside the entities. */
	private static final Set<String> RESERVED = Set.of(GraphRecords.ENTITY, "Source", "Claim", "Dataset", "Import",
			"Change", "SavedView", "CursorKey", "IN", "__Neo4jMigration", "__Neo4jMigrationsLock", "MIGRATED_TO");

	private final GraphReader reader;

	private final Statement labels;

	private final Statement relationshipTypes;

	SchemaTypes(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.labels = statements.load("reads/labels");
		this.relationshipTypes = statements.load("reads/relationship-types");
	}

	/** Whether a label or relationship type is Clew's own, and not free for data. */
	public static boolean isReserved(String type) {
		return RESERVED.contains(type);
	}

	/** The types of entities, sorted. */
	public List<String> entityTypes(Deadline deadline) {
		return names(this.labels, deadline);
	}

	/** The types of relationships between entities, sorted. */
	public List<String> relationshipTypes(Deadline deadline) {
		return names(this.relationshipTypes, deadline);
	}

	private List<String> names(Statement statement, Deadline deadline) {
		return this.reader.read(statement, Map.of(), deadline, row -> row.get("name").asString())
			.stream()
			.filter(name -> !isReserved(name))
			.sorted()
			.toList();
	}

}

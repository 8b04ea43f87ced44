package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.schema.SchemaTypes;

import org.springframework.stereotype.Component;

/**
 * Tells what is stored already, for who has not imported yet.
 */
@Component
public class StoredFacts {

	private static final int BATCH = 5000;

	private final GraphReader reader;

	private final Limits limits;

	private final Statement entities;

	private final Statement relationships;

	private final SchemaTypes types;

	StoredFacts(GraphReader reader, Limits limits, Statements statements, SchemaTypes types) {
		this.types = types;
		this.reader = reader;
		this.limits = limits;
		this.entities = statements.load("reads/known-entities");
		this.relationships = statements.load("reads/known-relationships");
	}

	/** All types of entities and of relationships. */
	public Map<Kind, List<String>> types() {
		Deadline deadline = Deadline.in(this.limits.time());
		return Map.of(Kind.ENTITY, this.types.entityTypes(deadline), Kind.EDGE, this.types.relationshipTypes(deadline));
	}

	/** Those of the ids that an entity has. */
	public Set<String> entities(Collection<String> ids) {
		return known(this.entities, ids);
	}

	/** Those of the ids that a relationship has. */
	public Set<String> relationships(Collection<String> ids) {
		return known(this.relationships, ids);
	}

	private Set<String> known(Statement statement, Collection<String> ids) {
		Set<String> known = new HashSet<>();
		List<String> all = new ArrayList<>(ids);
		for (int from = 0; from < all.size(); from += BATCH) {
			known.addAll(this.reader.read(statement,
					Map.of("ids", List.copyOf(all.subList(from, Math.min(all.size(), from + BATCH)))),
					Deadline.in(this.limits.time()), row -> row.get("id").asString()));
		}
		return known;
	}

}

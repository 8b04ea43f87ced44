package org.clew.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Node;
import org.clew.web.FieldError;
import org.clew.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Reads entities by their ids.
 */
@Component
public class Entities {

	private final GraphReader reader;

	private final Statement byId;

	Entities(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.byId = statements.load("reads/nodes-by-id");
	}

	/**
	 * The entity with an id.
	 * @param field the field of the request that gave the id
	 * @throws NotFound if there is no such entity
	 */
	public Node one(String field, String id, Deadline deadline) {
		return all(List.of(id), deadline).values()
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound(field, "entity", id));
	}

	/** Those that exist, by id and in the order of {@code ids}. */
	public Map<String, Node> all(Collection<String> ids, Deadline deadline) {
		Map<String, Node> nodes = new LinkedHashMap<>();
		this.reader
			.read(this.byId, Map.of("ids", ids), deadline,
					row -> GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong()))
			.forEach(node -> nodes.put(node.id(), node));
		return nodes;
	}

	/**
	 * All of them, by id and in the order of {@code ids}.
	 * @param field the field of the request that gave the ids, a list
	 * @throws NotFound if any does not exist, naming each
	 */
	public Map<String, Node> everyOne(String field, List<String> ids, Deadline deadline) {
		Map<String, Node> nodes = all(ids, deadline);
		List<FieldError> errors = new ArrayList<>();
		for (int i = 0; i < ids.size(); i++) {
			if (!nodes.containsKey(ids.get(i))) {
				errors.add(new FieldError("%s[%d]".formatted(field, i),
						"there is no entity with the id '%s'".formatted(ids.get(i))));
			}
		}
		if (!errors.isEmpty()) {
			throw new NotFound(errors);
		}
		return nodes;
	}

}

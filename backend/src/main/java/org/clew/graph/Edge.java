package org.clew.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A relationship between two entities.
 *
 * @param id stable identifier, never the database's own
 * @param type relationship type in UPPER_SNAKE
 * @param source id of the entity it starts from
 * @param target id of the entity it leads to
 * @param role what the one is in the other, such as {@code chair}
 * @param properties what else is known: strings, numbers, booleans or lists of these
 * @param from beginning, as an ISO 8601 date at the precision that is known
 * @param to end, likewise
 * @param evidence what its claims are, in brief
 */
public record Edge(String id, String type, String source, String target, @Nullable String role,
		Map<String, Object> properties, @Nullable String from, @Nullable String to, Evidence evidence) {

	/** Whether nothing is known of its time. */
	public boolean undated() {
		return this.from == null && this.to == null;
	}

}

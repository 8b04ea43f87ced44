package org.clew.graph;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entity of the graph.
 *
 * @param id stable identifier, never the database's own
 * @param type its one type, such as {@code Person}
 * @param properties what else is known: strings, numbers, booleans or lists of these
 * @param from beginning, as an ISO 8601 date at the precision that is known
 * @param to end, likewise
 * @param degree number of relationships to other entities, in both directions
 * @param datasets ids of the data sets it came from
 */
public record Node(String id, String type, String name, List<String> aliases, Map<String, Object> properties,
		@Nullable String from, @Nullable String to, long degree, Evidence evidence, List<String> datasets) {
}

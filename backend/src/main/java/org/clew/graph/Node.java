package org.clew.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the graph.
 *
 * @param id stable identifier, never the database's own
 * @param type its one type, such as {@code Person}
 * @param name best known name
 * @param aliases other names and spellings
 * @param properties what else is known: strings, numbers, booleans or lists of these
 * @param from beginning, as an ISO 8601 date at the precision that is known
 * @param to end, likewise
 * @param degree number of relationships to other entities, in both directions
 * @param evidence what its claims are, in brief
 * @param datasets ids of the data sets it came from
 */
public record Node(String id, String type, String name, List<String> aliases, Map<String, Object> properties,
		@Nullable String from, @Nullable String to, long degree, Evidence evidence, List<String> datasets) {

	/** Where all that is known of it is, as a path whose id is percent-encoded. */
	@JsonProperty
	public String url() {
		return "/api/v1/entities/" + URLEncoder.encode(this.id, StandardCharsets.UTF_8).replace("+", "%20");
	}

}

package org.clew.benchmark.contender;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first path of an answer.
 *
 * @param found whether there is one
 * @param throughCountry whether it passes through a country
 * @param complete whether the answer says that nothing cut the search short
 * @param cost by Clew's measure, where the answer says it
 * @param searchMillis time of the search alone, where the answer says it
 */
public record PathSight(boolean found, boolean throughCountry, boolean complete, @Nullable Double cost,
		@Nullable Double searchMillis) {

	private static final JsonMapper JSON = new JsonMapper();

	/** In an answer of Clew's. */
	public static PathSight ofClew(byte[] answer) {
		JsonNode root = JSON.readTree(answer);
		JsonNode path = root.at("/paths/0");
		List<String> ids = new ArrayList<>();
		path.path("nodes").forEach(id -> ids.add(id.asString()));
		JsonNode cost = path.path("cost");
		JsonNode search = root.at("/meta/searchMs");
		return new PathSight(!ids.isEmpty(), passesCountry(ids), !root.at("/meta/truncated").asBoolean(),
				cost.isMissingNode() ? null : cost.asDouble(), search.isMissingNode() ? null : search.asDouble());
	}

	/**
	 * In an answer of the Query API, whose paths are a list of node, relationship, node…
	 */
	public static PathSight ofQueryApi(byte[] answer) {
		JsonNode path = JSON.readTree(answer).at("/data/values/0/0");
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < path.size(); i += 2) {
			ids.add(path.get(i).at("/properties/id").asString());
		}
		return new PathSight(!ids.isEmpty(), passesCountry(ids), true, null, null);
	}

	private static boolean passesCountry(List<String> ids) {
		return ids.stream().skip(1).limit(Math.max(0, ids.size() - 2)).anyMatch(id -> id.startsWith("country-"));
	}

}

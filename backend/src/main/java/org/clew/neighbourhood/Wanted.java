package org.clew.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.AtTime;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbours are asked for.
 *
 * @param types relationship types to follow; all if empty
 * @param nodeTypes types of entities to take; all if empty
 * @param perType most neighbours of one entity by one step
 */
record Wanted(List<String> types, List<String> nodeTypes, int perType, AtTime at) {

	boolean follows(Step step) {
		return this.types.isEmpty() || this.types.contains(step.type());
	}

	/** Whether what a step leads to has to be looked at. */
	boolean filtered() {
		return !this.nodeTypes.isEmpty() || this.at.period() != null;
	}

	/** What the statements of {@link Expansion} refer to. */
	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>(this.at.parameters());
		parameters.put("types", this.types.isEmpty() ? null : this.types);
		parameters.put("nodeTypes", this.nodeTypes.isEmpty() ? null : this.nodeTypes);
		parameters.put("perType", this.perType);
		return parameters;
	}

}

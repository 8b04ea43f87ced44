package org.clew.path;

import java.util.List;

import org.clew.database.AtTime;

/**
 * What the paths that are sought may use; the two ends may be whatever they are.
 *
 * @param types relationship types; all if empty
 * @param nodeTypes types of inner nodes; all if empty
 * @param avoidIds ids of entities to keep out
 * @param avoidTypes types of entities to keep out
 * @param at when every edge and inner node was, or may have been, true
 * @param overlap whether each two consecutive edges must overlap in time
 * @param minSources how many sources an edge needs, at least
 * @param excludeSources ids of sources that do not count
 */
record PathFilter(List<String> types, List<String> nodeTypes, List<String> avoidIds, List<String> avoidTypes,
		Direction direction, AtTime at, boolean overlap, int minSources, List<String> excludeSources) {

	/** Which way the edges of a path lead, seen from its first node. */
	enum Direction {

		ANY, OUT, IN

	}

	/** The sources that an edge needs: those that do not count do not make it a fact. */
	int sourcesNeeded() {
		return this.excludeSources.isEmpty() ? this.minSources : Math.max(this.minSources, 1);
	}

}

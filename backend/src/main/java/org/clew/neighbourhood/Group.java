package org.clew.neighbourhood;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The neighbours of an entity by one step.
 *
 * @param neighbours some of them, in no promised order; all if there are as many as found
 * @param found how many of those that were looked at are as wanted
 * @param total how many there are as wanted; absent where not all could be looked at
 */
record Group(Step step, List<Neighbour> neighbours, long found, @Nullable Long total) {

	/** The same, of so many. */
	Group of(@Nullable Long total) {
		return new Group(this.step, this.neighbours, this.found, total);
	}

}

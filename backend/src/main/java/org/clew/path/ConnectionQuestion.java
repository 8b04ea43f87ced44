package org.clew.path;

import java.util.List;

import org.clew.path.PathQuestion.Via;

/**
 * What is asked: what connects some entities.
 *
 * @param ids two or more of them, each once
 * @param maxLength most edges of a path between two of them
 */
record ConnectionQuestion(List<String> ids, int maxLength, PathFilter filter, Via via, int effort) {

	/** The best path between two of them. */
	PathQuestion between(String one, String other) {
		return new PathQuestion(one, other, 1, this.maxLength, PathRank.TELLING, this.filter, this.via, this.effort);
	}

}

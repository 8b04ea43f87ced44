package org.clew.path;

/**
 * What makes one path better than another.
 */
enum PathRank {

	/** Its cost: few steps, and none of them through a hub. */
	TELLING,
	/** Its number of steps alone. */
	SHORTEST

}

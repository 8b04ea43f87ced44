package org.clew.benchmark.graph;

import java.util.List;

/**
 * Relationships of one type between entities of two types.
 *
 * @param perMillion how many of them in a graph of a million entities and 5.6 million
 * relationships
 * @param dated share of those of which a beginning is known
 * @param roles one of them, if there are any
 */
record Family(String type, End source, End target, int perMillion, double dated, List<String> roles) {

	/**
	 * How an end is chosen.
	 *
	 * @param skew see {@link Population#byChance}; {@link #IN_TURN} and {@link #NEAR}
	 * otherwise
	 */
	record End(EntityType type, double skew) {

		/** Each has its turn, so that everybody has one. */
		static final double IN_TURN = 0;

		/** Close to the other end. */
		static final double NEAR = -1;

		static End of(EntityType type, double skew) {
			return new End(type, skew);
		}

		static End each(EntityType type) {
			return new End(type, IN_TURN);
		}

		static End near(EntityType type) {
			return new End(type, NEAR);
		}

	}

}

package org.clew.path;

/**
 * What is asked: the best connections between two entities.
 *
 * @param from id of the one
 * @param to id of the other
 * @param k how many
 * @param maxLength most edges of one
 * @param effort the budgets of time and of relationships to read are multiplied by it
 */
record PathQuestion(String from, String to, int k, int maxLength, PathRank rank, PathFilter filter, Via via,
		int effort) {

	/** Where to search. */
	enum Via {

		/**
		 * In the snapshot if it is fresh and knows what is asked, else in the database.
		 */
		AUTO,
		/** In the snapshot, or not at all. */
		SNAPSHOT,
		/** In the database. */
		CYPHER

	}

}

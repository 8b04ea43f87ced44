package org.clew.path;

import java.util.List;
import java.util.Locale;

import org.clew.path.search.FoundPath;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, wherever it looked.
 *
 * @param paths best first, their nodes by the database's own numbers
 * @param proved how many of them, from the first on, are proved to be the best there are
 * @param limit the limit that ended the search before its paths, or their absence, were
 * proved; absent if they are
 * @param way where it looked
 * @param searchMs time of the search alone, in milliseconds
 */
record Found(List<FoundPath> paths, int proved, @Nullable String limit, int nodesSeen, int edgesSeen, Way way,
		double searchMs) {

	enum Way {

		/** In the snapshot. */
		SNAPSHOT,
		/** In the database, batch by batch. */
		CYPHER;

		/** As an answer says it. */
		String value() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

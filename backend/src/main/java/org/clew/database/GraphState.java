package org.clew.database;

import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;

import org.springframework.stereotype.Component;

/**
 * How far the database has come, by its bookmarks. Every read of Clew sees at least what
 * its bookmarks name, in a cluster as well, whichever member answers it.
 */
@Component
public class GraphState {

	private static final Statement NOTHING = new Statement("state", "RETURN 1 AS one");

	private final Driver driver;

	private final GraphReader reader;

	GraphState(Driver driver, GraphReader reader) {
		this.driver = driver;
		this.reader = reader;
	}

	/**
	 * The state now, whoever has written to the database. It takes one round trip.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public DatabaseState now(Deadline deadline) {
		return this.reader.readDated(NOTHING, Map.of(), deadline, row -> 1).state();
	}

	/**
	 * A state that every read from here on is at or behind. It costs nothing, and is the
	 * present one unless others have written since Clew last read.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public DatabaseState atLeast(Deadline deadline) {
		Set<Bookmark> known = this.driver.executableQueryBookmarkManager().getBookmarks();
		return (known.size() == 1) ? new DatabaseState(known) : now(deadline);
	}

}

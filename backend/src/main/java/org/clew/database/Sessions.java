package org.clew.database;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * How sessions are opened: on the configured database, and sharing bookmarks, so that in
 * a cluster a read sees what this process wrote before.
 */
final class Sessions {

	private Sessions() {
	}

	static SessionConfig config(Driver driver, DatabaseSelectionProvider database, AccessMode mode) {
		var config = SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		DatabaseSelection selection = database.getDatabaseSelection();
		if (selection.getValue() != null) {
			config.withDatabase(selection.getValue());
		}
		return config.build();
	}

}

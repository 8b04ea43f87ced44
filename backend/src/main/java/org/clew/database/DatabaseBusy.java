package org.clew.database;

/**
 * All connections to the database are in use, and none became free in time.
 */
public class DatabaseBusy extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DatabaseBusy(Throwable cause) {
		super("No connection to the database became free", cause);
	}

}

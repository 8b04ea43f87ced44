package org.clew.database;

/**
 * Something the person who starts Clew can mend; told in one line, without a stack trace.
 */
public class StartupProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StartupProblem(String message) {
		super(message);
	}

	public StartupProblem(String message, Throwable cause) {
		super(message, cause);
	}

}

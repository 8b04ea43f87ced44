package org.clew.database;

/**
 * A call needed more memory than the database grants one transaction.
 */
public class MemoryExhausted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MemoryExhausted(Throwable cause) {
		super("The database granted no more memory for this call", cause);
	}

}

package org.clew.database;

import java.util.regex.Pattern;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Tells the failures of a database that callers treat differently from the rest.
 */
final class DatabaseFailure {

	/** The driver tells it by words alone. */
	private static final Pattern NO_CONNECTION = Pattern
		.compile("acquire connection from the pool|pending acquisition queue");

	private DatabaseFailure() {
	}

	/**
	 * Exhausted memory is called transient, but trying again at once only exhausts it
	 * again.
	 */
	static RuntimeException unlessWorthRetrying(TransientException ex) {
		return ex.code().contains("OutOfMemory") ? new MemoryExhausted(ex) : ex;
	}

	static RuntimeException translate(Neo4jException ex) {
		if (ex instanceof TransientException failure
				&& unlessWorthRetrying(failure) instanceof MemoryExhausted memory) {
			return memory;
		}
		if (NO_CONNECTION.matcher(String.valueOf(ex.getMessage())).find()) {
			return new DatabaseBusy(ex);
		}
		for (Throwable suppressed : ex.getSuppressed()) {
			// Once its own retries are used up, the driver hides the reason here.
			if (suppressed instanceof ServiceUnavailableException || suppressed instanceof SessionExpiredException) {
				return (RuntimeException) suppressed;
			}
		}
		return ex.code().contains("TransactionTimedOut") || ex.code().contains("TransactionTerminated")
				|| ex.code().contains("Transaction.Terminated") ? new TimeBudgetExhausted(ex) : ex;
	}

}

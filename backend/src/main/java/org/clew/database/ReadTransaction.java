package org.clew.database;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Reads one statement after another in the same transaction.
 *
 * @see GraphReader#inTransaction
 */
public final class ReadTransaction {

	private final Transaction transaction;

	ReadTransaction(Transaction transaction) {
		this.transaction = transaction;
	}

	/**
	 * All rows of a statement, each turned into a value. The statement bounds their
	 * number.
	 * @throws TimeBudgetExhausted if the deadline of the transaction passes first
	 */
	public <T> List<T> read(Statement statement, Map<String, ? extends @Nullable Object> parameters,
			Function<Record, T> mapper) {
		try {
			return this.transaction.run(GraphReader.text(statement), Values.value(parameters)).list(mapper);
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

}

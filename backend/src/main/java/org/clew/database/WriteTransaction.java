package org.clew.database;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Values;

/**
 * Reads and writes one statement after another in the same transaction.
 *
 * @see GraphWriter#inTransaction
 */
public final class WriteTransaction {

	private final SimpleQueryRunner transaction;

	WriteTransaction(SimpleQueryRunner transaction) {
		this.transaction = transaction;
	}

	/** All rows of a statement, each turned into a value. */
	public <T> List<T> read(Statement statement, Map<String, ? extends @Nullable Object> parameters,
			Function<Record, T> mapper) {
		return this.transaction.run(GraphReader.text(statement), Values.value(parameters)).list(mapper);
	}

	public void write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
		this.transaction.run(GraphReader.text(statement), Values.value(parameters)).consume();
	}

}

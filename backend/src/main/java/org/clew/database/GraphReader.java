package org.clew.database;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Runs statements in read-only transactions, in READ access mode and under a deadline.
 */
@Component
public class GraphReader {

	private final Driver driver;

	private final SessionConfig config;

	GraphReader(Driver driver, DatabaseSelectionProvider database) {
		this.driver = driver;
		this.config = Sessions.config(driver, database, AccessMode.READ);
	}

	/**
	 * All rows of a statement, each turned into a value. The statement bounds their
	 * number.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> List<T> read(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Record, T> mapper) {
		return readResult(statement, parameters, deadline, result -> result.list(mapper));
	}

	/**
	 * What a function makes of the result of a statement; rows that it does not ask for
	 * are not fetched.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T readResult(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Result, T> reader) {
		TransactionConfig limits = TransactionConfig.builder()
			.withTimeout(deadline.remaining())
			.withMetadata(Map.of("app", "clew", "statement", statement.name()))
			.build();
		try (var session = this.driver.session(this.config)) {
			return session.executeRead(transaction -> {
				try {
					return reader.apply(transaction.run("CYPHER 25\n" + statement.text(), Values.value(parameters)));
				}
				catch (TransientException ex) {
					throw DatabaseFailure.unlessWorthRetrying(ex);
				}
			}, limits);
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

}

package org.clew.database;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.graph.Each;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
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
	 * number. It takes one round trip, and several only where the first fails and trying
	 * again may help.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> List<T> read(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Record, T> mapper) {
		try (var session = this.driver.session(this.config)) {
			return session.run(text(statement), new HashMap<>(parameters), limits(statement.name(), deadline))
				.list(mapper);
		}
		catch (Neo4jException ex) {
			RuntimeException failure = DatabaseFailure.translate(ex);
			if (!(failure instanceof RetryableException) || deadline.passed()
					|| Thread.currentThread().isInterrupted()) {
				throw failure;
			}
		}
		return readResult(statement, parameters, deadline, result -> result.list(mapper));
	}

	/**
	 * What a function makes of the result of a statement; rows that it does not ask for
	 * are not fetched.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T readResult(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Result, T> reader) {
		try (var session = this.driver.session(this.config)) {
			return session.executeRead(transaction -> {
				try {
					return reader.apply(transaction.run(text(statement), Values.value(parameters)));
				}
				catch (TransientException ex) {
					throw DatabaseFailure.unlessWorthRetrying(ex);
				}
			}, limits(statement.name(), deadline));
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

	/**
	 * Reads the rows of a statement one by one, so that however many there are, few are
	 * in memory: more are only fetched when these are done with. It is not tried again,
	 * as a row that was given cannot be taken back.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> void stream(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Record, T> mapper, Each<T> each) throws IOException {
		try (var session = this.driver.session(this.config)) {
			Result result = session.run(text(statement), new HashMap<>(parameters), limits(statement.name(), deadline));
			while (result.hasNext()) {
				each.accept(mapper.apply(result.next()));
			}
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

	/** Rows, and how far the database had come when they were read. */
	public record Dated<T>(List<T> rows, DatabaseState state) {
	}

	/**
	 * All rows of a statement, each turned into a value, and the state of the database
	 * behind them. It takes one round trip.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> Dated<T> readDated(Statement statement, Map<String, ? extends @Nullable Object> parameters,
			Deadline deadline, Function<Record, T> mapper) {
		try (var session = this.driver.session(this.config)) {
			List<T> rows = session.run(text(statement), new HashMap<>(parameters), limits(statement.name(), deadline))
				.list(mapper);
			return new Dated<>(rows, new DatabaseState(session.lastBookmarks()));
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

	/**
	 * What a function makes of several statements in one transaction, which saves the
	 * round trips to begin and end one for each. Tried once more if the database says
	 * that this may help.
	 * @param name for the transaction's metadata
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T inTransaction(String name, Deadline deadline, Function<ReadTransaction, T> work) {
		try {
			return once(name, deadline, work);
		}
		catch (MemoryExhausted | TimeBudgetExhausted ex) {
			throw ex;
		}
		catch (Neo4jException ex) {
			if (ex instanceof RetryableException && !deadline.passed() && !Thread.currentThread().isInterrupted()) {
				return once(name, deadline, work);
			}
			throw ex;
		}
	}

	private <T> T once(String name, Deadline deadline, Function<ReadTransaction, T> work) {
		try (var session = this.driver.session(this.config);
				Transaction transaction = session.beginTransaction(limits(name, deadline))) {
			return work.apply(new ReadTransaction(transaction));
		}
		catch (Neo4jException ex) {
			throw DatabaseFailure.translate(ex);
		}
	}

	private static TransactionConfig limits(String name, Deadline deadline) {
		return TransactionConfig.builder()
			.withTimeout(deadline.remaining())
			.withMetadata(Map.of("app", "clew", "statement", name))
			.build();
	}

	static String text(Statement statement) {
		return "CYPHER 25\n" + statement.text();
	}

}

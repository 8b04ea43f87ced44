package org.clew.database;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.clew.graph.Each;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Runs statements in read-only transactions, in READ access mode and under a deadline.
 */
@Component
public class GraphReader {

	private final Driver driver;

	private final SessionConfig config;

	/** Until the program is ready, a cold engine answers late rather than not at all. */
	private volatile Duration least = Duration.ofMinutes(1);

	GraphReader(Driver driver, DatabaseSelectionProvider database) {
		this.driver = driver;
		this.config = Sessions.config(driver, database, AccessMode.READ);
	}

	@EventListener(ApplicationReadyEvent.class)
	void beInTimeFromNowOn() {
		this.least = Duration.ZERO;
	}

	private Duration remaining(Deadline deadline) {
		Duration remaining = deadline.remaining();
		return (remaining.compareTo(this.least) < 0) ? this.least : remaining;
	}

	/**
	 * All rows of a statement, each turned into a value. The statement bounds their
	 * number. It takes one round trip, and another one only where the first fails and
	 * trying again may help.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> List<T> read(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Record, T> mapper) {
		return readResult(statement, parameters, deadline, result -> result.list(mapper));
	}

	/**
	 * What a function makes of the result of a statement; rows that it does not ask for
	 * are not fetched. It may be called again if the database says that this may help.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T readResult(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Result, T> reader) {
		return twice(deadline, () -> inSession(deadline, session -> reader
			.apply(session.run(text(statement), new HashMap<>(parameters), limits(statement.name(), deadline)))));
	}

	/**
	 * Reads the rows of a statement one by one, so that however many there are, few are
	 * in memory: more are only fetched when these are done with. It is not tried again,
	 * as a row that was given cannot be taken back.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> void stream(Statement statement, Map<String, ? extends @Nullable Object> parameters, Deadline deadline,
			Function<Record, T> mapper, Each<T> each) throws IOException {
		try (CallWatch watch = CallWatch.over(remaining(deadline))) {
			try (Session session = this.driver.session(this.config)) {
				Result result = session.run(text(statement), new HashMap<>(parameters),
						limits(statement.name(), deadline));
				while (result.hasNext()) {
					each.accept(mapper.apply(result.next()));
				}
			}
			catch (Neo4jException ex) {
				throw watch.translate(ex);
			}
		}
	}

	/**
	 * What Spring Data reads, under the same deadline.
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T within(Deadline deadline, Supplier<T> work) {
		try (CallWatch watch = CallWatch.over(remaining(deadline))) {
			try {
				return work.get();
			}
			catch (Neo4jException ex) {
				throw watch.translate(ex);
			}
			catch (NestedRuntimeException ex) {
				Neo4jException cause = ofDriver(ex);
				throw (cause != null) ? watch.translate(cause) : ex;
			}
		}
	}

	private static @Nullable Neo4jException ofDriver(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof Neo4jException)) {
			cause = cause.getCause();
		}
		return (Neo4jException) cause;
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
		return inSession(deadline, session -> {
			List<T> rows = session.run(text(statement), new HashMap<>(parameters), limits(statement.name(), deadline))
				.list(mapper);
			return new Dated<>(rows, new DatabaseState(session.lastBookmarks()));
		});
	}

	/**
	 * What a function makes of several statements in one transaction, which saves the
	 * round trips to begin and end one for each. Tried once more if the database says
	 * that this may help.
	 * @param name for the transaction's metadata
	 * @throws TimeBudgetExhausted if the deadline passes first
	 */
	public <T> T inTransaction(String name, Deadline deadline, Function<ReadTransaction, T> work) {
		return twice(deadline, () -> inSession(deadline, session -> {
			try (Transaction transaction = session.beginTransaction(limits(name, deadline))) {
				return work.apply(new ReadTransaction(transaction));
			}
		}));
	}

	private static <T> T twice(Deadline deadline, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (MemoryExhausted | TimeBudgetExhausted ex) {
			throw ex;
		}
		catch (Neo4jException ex) {
			if (ex instanceof RetryableException && !deadline.passed() && !Thread.currentThread().isInterrupted()) {
				return work.get();
			}
			throw ex;
		}
	}

	private <T> T inSession(Deadline deadline, Function<Session, T> work) {
		try (CallWatch watch = CallWatch.over(remaining(deadline))) {
			try (Session session = this.driver.session(this.config)) {
				return work.apply(session);
			}
			catch (Neo4jException ex) {
				throw watch.translate(ex);
			}
		}
	}

	private TransactionConfig limits(String name, Deadline deadline) {
		return TransactionConfig.builder()
			.withTimeout(remaining(deadline))
			.withMetadata(Map.of("app", "clew", "statement", name))
			.build();
	}

	static String text(Statement statement) {
		return "CYPHER 25\n" + statement.text();
	}

}

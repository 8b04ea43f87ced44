package org.clew.database;

import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Runs writing statements, each list of them in one transaction.
 */
@Component
public class GraphWriter {

	private final Driver driver;

	private final SessionConfig config;

	private final ApplicationEventPublisher events;

	GraphWriter(Driver driver, DatabaseSelectionProvider database, ApplicationEventPublisher events) {
		this.events = events;
		this.driver = driver;
		this.config = Sessions.config(driver, database, AccessMode.WRITE);
	}

	/** A statement with its parameters. */
	public record Write(Statement statement, Map<String, Object> parameters) {
	}

	/**
	 * What a function makes of a transaction that reads and writes, all of it or nothing;
	 * it may be called again if the database says that this may help. Nobody is told: who
	 * has written the last of several calls {@link #announce}.
	 */
	public <T> T inTransaction(Function<WriteTransaction, T> work) {
		try (var session = this.driver.session(this.config)) {
			return session.executeWrite(transaction -> work.apply(new WriteTransaction(transaction)));
		}
	}

	/**
	 * The same for a call that has to answer in time. It is called again only if the
	 * database says that nothing of it was stored and that this may help.
	 * @throws TimeBudgetExhausted if the deadline passes first; whether it was stored is
	 * not known then
	 */
	public <T> T inTransaction(Deadline deadline, Function<WriteTransaction, T> work) {
		try {
			return once(deadline, work);
		}
		catch (TransientException ex) {
			if (deadline.passed() || Thread.currentThread().isInterrupted()) {
				throw ex;
			}
			return once(deadline, work);
		}
	}

	private <T> T once(Deadline deadline, Function<WriteTransaction, T> work) {
		TransactionConfig limits = TransactionConfig.builder().withTimeout(deadline.remaining()).build();
		try (CallWatch watch = CallWatch.over(deadline.remaining())) {
			try (var session = this.driver.session(this.config);
					Transaction transaction = session.beginTransaction(limits)) {
				T result = work.apply(new WriteTransaction(transaction));
				transaction.commit();
				return result;
			}
			catch (Neo4jException ex) {
				throw watch.translate(ex);
			}
		}
	}

	/** {@link GraphWritten} tells who wants to know that the graph has changed. */
	public void announce() {
		this.events.publishEvent(new GraphWritten());
	}

	/** All of them or none; {@link GraphWritten} tells who wants to know. */
	public void write(Iterable<Write> writes) {
		try (var session = this.driver.session(this.config)) {
			session.executeWriteWithoutResult(transaction -> writes
				.forEach(write -> new WriteTransaction(transaction).write(write.statement(), write.parameters())));
		}
		announce();
	}

}

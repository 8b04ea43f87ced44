package org.clew.database;

import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

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

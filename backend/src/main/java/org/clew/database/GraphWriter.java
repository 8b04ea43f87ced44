package org.clew.database;

import java.util.Map;

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

	/** All of them or none; {@link GraphWritten} tells who wants to know. */
	public void write(Iterable<Write> writes) {
		try (var session = this.driver.session(this.config)) {
			session.executeWriteWithoutResult(transaction -> writes.forEach(
					write -> transaction.run("CYPHER 25\n" + write.statement().text(), write.parameters()).consume()));
		}
		this.events.publishEvent(new GraphWritten());
	}

}

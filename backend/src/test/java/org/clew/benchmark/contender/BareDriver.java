package org.clew.benchmark.contender;

import java.util.Map;
import java.util.function.IntFunction;

import org.clew.benchmark.measure.Question;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * Neo4j's driver over Bolt: what an application has without any HTTP.
 */
public final class BareDriver {

	private static final SessionConfig READ = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private final Driver driver;

	public BareDriver(Driver driver) {
		this.driver = driver;
	}

	public Question question(String statement, IntFunction<Map<String, Object>> parameters) {
		return n -> {
			try (var session = this.driver.session(READ)) {
				session
					.executeRead(transaction -> transaction.run("CYPHER 25\n" + statement, parameters.apply(n)).list());
			}
			return new byte[0];
		};
	}

}

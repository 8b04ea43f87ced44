package org.clew.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told within two seconds whatever it does. One question is
 * asked at a time: while it is open, the database does not answer.
 */
@Component("neo4jHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofMillis(1_500);

	private static final Statement ASK = new Statement("health", "RETURN 1 AS one");

	private final GraphReader reader;

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("database-health").factory());

	private @Nullable Future<?> open;

	DatabaseHealth(GraphReader reader) {
		this.reader = reader;
	}

	@Override
	public Health health() {
		try {
			ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (TimeoutException ex) {
			return down("it has not answered within " + PATIENCE.toMillis() + " ms");
		}
		catch (ExecutionException ex) {
			return down("it cannot be reached");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return down("it has not answered yet");
		}
	}

	private synchronized Future<?> ask() {
		if (this.open == null || this.open.isDone()) {
			this.open = this.threads
				.submit(() -> this.reader.read(ASK, Map.of(), Deadline.in(PATIENCE), row -> row.get("one").asInt()));
		}
		return this.open;
	}

	private static Health down(String reason) {
		return Health.down().withDetail("reason", reason).build();
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

}

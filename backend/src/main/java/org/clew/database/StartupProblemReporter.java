package org.clew.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a {@link StartupProblem} in one line, where Spring Boot would print a report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupProblemReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger("org.clew");

	@Override
	public boolean reportException(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartupProblem) {
				log.error("Clew cannot start: {}", cause.getMessage());
				return true;
			}
		}
		return false;
	}

}

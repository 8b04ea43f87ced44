package org.clew.web.load;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.web.problem.ProblemWriter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets as many calls of each kind run as the server can serve at one time. The next ones
 * wait for a moment; who would wait for longer is told to come back. Without it, a crowd
 * of one kind takes all connections to the database, and every call fails.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Admission extends OncePerRequestFilter {

	/** Calls that wait, for each that runs. */
	private static final int WAITING_PER_RUNNING = 8;

	private final Map<CallKind, Share> shares = new EnumMap<>(CallKind.class);

	private final ConcurrencyProperties properties;

	private final ProblemWriter problems;

	Admission(ConcurrencyProperties properties, ProblemWriter problems) {
		this.properties = properties;
		this.problems = problems;
		this.shares.put(CallKind.READ, new Share(properties.reads()));
		this.shares.put(CallKind.SEARCH, new Share(properties.searches()));
		this.shares.put(CallKind.EXPORT, new Share(properties.exports()));
		this.shares.put(CallKind.WRITE, new Share(properties.writes()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CallKind kind = CallKind.of(request);
		Share share = this.shares.get(kind);
		if (share == null) {
			chain.doFilter(request, response);
			return;
		}
		if (!share.enter(this.properties.maxWait().toNanos())) {
			this.problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy",
					"Too many calls of this kind run at this moment. Try again later.");
			return;
		}
		try {
			chain.doFilter(request,
					(kind == CallKind.EXPORT)
							? new MinimumRate(response, this.properties.exportRate().toBytes(), MinimumRate.PATIENCE)
							: response);
		}
		finally {
			share.leave();
		}
	}

	private static final class Share {

		private final Semaphore running;

		private final Semaphore waiting;

		Share(int calls) {
			this.running = new Semaphore(calls, true);
			this.waiting = new Semaphore(calls * WAITING_PER_RUNNING);
		}

		boolean enter(long nanos) {
			if (this.running.tryAcquire()) {
				return true;
			}
			if (!this.waiting.tryAcquire()) {
				return false;
			}
			try {
				return this.running.tryAcquire(nanos, TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				// Its client is gone.
				Thread.currentThread().interrupt();
				return false;
			}
			finally {
				this.waiting.release();
			}
		}

		void leave() {
			this.running.release();
		}

	}

}

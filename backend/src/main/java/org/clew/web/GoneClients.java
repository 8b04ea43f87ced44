package org.clew.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.clew.web.WatchableHttp11.Client;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that nobody waits for any more: where the client of one has closed the
 * connection, its thread is interrupted, which ends what it does in the database too. A
 * client that has only closed its own half is taken as gone as well.
 */
final class GoneClients extends ValveBase {

	/** Calls are short; those that are not are looked at from then on. */
	private static final Duration UNWATCHED = Duration.ofMillis(100);

	private static final Duration INTERVAL = Duration.ofMillis(50);

	private final Set<Call> calls = ConcurrentHashMap.newKeySet();

	private @Nullable ScheduledExecutorService watch;

	GoneClients() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		Client client = WatchableHttp11.clientOf(request.getCoyoteRequest());
		if (client == null) {
			getNext().invoke(request, response);
			return;
		}
		Call call = new Call(client, Thread.currentThread());
		this.calls.add(call);
		try {
			getNext().invoke(request, response);
		}
		finally {
			this.calls.remove(call);
			call.end();
		}
	}

	@Override
	protected void startInternal() throws LifecycleException {
		this.watch = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("gone-clients").factory());
		var _ = this.watch.scheduleWithFixedDelay(() -> this.calls.forEach(Call::look), INTERVAL.toNanos(),
				INTERVAL.toNanos(), TimeUnit.NANOSECONDS);
		super.startInternal();
	}

	@Override
	protected void stopInternal() throws LifecycleException {
		super.stopInternal();
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
	}

	private static final class Call {

		private final Client client;

		private final Thread thread;

		private final long start = System.nanoTime();

		private boolean gone;

		private boolean ended;

		Call(Client client, Thread thread) {
			this.client = client;
			this.thread = thread;
		}

		/** An interrupt may come too early to be noticed, and is repeated. */
		synchronized void look() {
			if (!this.ended && System.nanoTime() - this.start >= UNWATCHED.toNanos()) {
				this.gone = this.gone || this.client.isGone();
				if (this.gone) {
					this.thread.interrupt();
				}
			}
		}

		/** From here on the thread and the connection belong to what comes next. */
		synchronized void end() {
			this.ended = true;
			if (this.gone) {
				Thread.interrupted();
			}
		}

	}

}

package org.clew.dataimport.job;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells how an import goes on, twice a second, until it is over or nobody listens.
 */
final class ProgressEvents {

	private static final Duration EVERY = Duration.ofMillis(500);

	/** Who listens for longer asks again, as browsers do by themselves. */
	private static final Duration MOST = Duration.ofHours(1);

	private ProgressEvents() {
	}

	static SseEmitter of(Supplier<ImportStatus> status) {
		SseEmitter emitter = new SseEmitter(MOST.toMillis());
		Thread.ofVirtual().name("import-events").start(() -> {
			try {
				ImportStatus now = status.get();
				while (!now.state().isOver()) {
					send(emitter, "progress", now);
					Thread.sleep(EVERY);
					now = status.get();
				}
				send(emitter, "end", now);
				emitter.complete();
			}
			catch (IOException | IllegalStateException ex) {
				// Nobody listens any more.
				emitter.complete();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				emitter.completeWithError(ex);
			}
		});
		return emitter;
	}

	private static void send(SseEmitter emitter, String event, ImportStatus status) throws IOException {
		emitter.send(SseEmitter.event().name(event).data(status, MediaType.APPLICATION_JSON));
	}

}

package org.clew.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 that can be asked whether the client of a request is still there; Tomcat by
 * itself looks at a connection again only when the request is answered. Public, since
 * Tomcat creates it by its name.
 */
public final class WatchableHttp11 extends Http11NioProtocol {

	/** Where a request keeps its {@link Client}; Tomcat itself uses the first places. */
	private static final int NOTE = 31;

	@Override
	protected Processor createProcessor() {
		return new WatchableProcessor(this, getAdapter());
	}

	/** The client of a request; absent if it did not come this way. */
	static @Nullable Client clientOf(Request request) {
		return (Client) request.getNote(NOTE);
	}

	/** Who waits for the answer to a request. */
	@FunctionalInterface
	interface Client {

		/**
		 * Whether it has closed the connection, or its half of it: the two look the same
		 * until something is sent. May be called by any thread while the request is
		 * processed, and not after.
		 */
		boolean isGone();

	}

	private static final class WatchableProcessor extends Http11Processor {

		/** One at a time reads from the connection. */
		private final ReentrantLock reading = new ReentrantLock();

		WatchableProcessor(WatchableHttp11 protocol, Adapter adapter) {
			super(protocol, adapter);
			this.request.setInputBuffer(new LockedBody(this.request.getInputBuffer(), this.reading));
			this.request.setNote(NOTE, (Client) this::isGone);
		}

		/**
		 * Reads a byte and puts it back, so that a request that follows on the same
		 * connection stays as it is. Behind the beginning of one, the end of the
		 * connection is not seen.
		 */
		private boolean isGone() {
			if (!this.reading.tryLock()) {
				return false;
			}
			try {
				SocketWrapperBase<?> socket = getSocketWrapper();
				if (socket != null && isRequestBodyFullyRead()) {
					ByteBuffer next = ByteBuffer.allocate(1);
					if (socket.read(false, next) > 0) {
						socket.unRead(next.flip());
					}
				}
				return false;
			}
			catch (IOException ex) {
				return true;
			}
			finally {
				this.reading.unlock();
			}
		}

	}

	private record LockedBody(InputBuffer body, ReentrantLock reading) implements InputBuffer {

		@Override
		public int doRead(ApplicationBufferHandler handler) throws IOException {
			this.reading.lock();
			try {
				return this.body.doRead(handler);
			}
			finally {
				this.reading.unlock();
			}
		}

		@Override
		public int available() {
			return this.body.available();
		}

	}

}

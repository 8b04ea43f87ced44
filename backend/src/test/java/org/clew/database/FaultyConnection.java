package org.clew.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Passes bytes on between a client and a server on this machine, and fails as networks
 * do.
 */
final class FaultyConnection implements AutoCloseable {

	private static final long PAUSE = 10_000_000;

	private final ServerSocket listening;

	private final int server;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean frozen;

	private volatile boolean refusing;

	private volatile long delay;

	FaultyConnection(int server) throws IOException {
		this.server = server;
		this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** Nothing is passed on, and nobody is told. */
	void freeze() {
		this.frozen = true;
	}

	/** Every connection is cut, and new ones as soon as they are there. */
	void cut() {
		this.refusing = true;
		this.sockets.forEach(FaultyConnection::close);
	}

	/** What is passed on comes so much later, chunk by chunk. */
	void delay(long milliseconds) {
		this.delay = milliseconds * 1_000_000;
	}

	void heal() {
		this.delay = 0;
		this.refusing = false;
		this.frozen = false;
	}

	private void accept() {
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				if (this.refusing) {
					close(client);
					continue;
				}
				Socket onward = new Socket(InetAddress.getLoopbackAddress(), this.server);
				this.sockets.add(client);
				this.sockets.add(onward);
				start(() -> pass(client, onward));
				start(() -> pass(onward, client));
			}
			catch (IOException ex) {
				if (!this.listening.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try {
			InputStream in = from.getInputStream();
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				while (this.frozen && !from.isClosed()) {
					LockSupport.parkNanos(PAUSE);
				}
				LockSupport.parkNanos(this.delay);
				to.getOutputStream().write(buffer, 0, length);
			}
		}
		catch (IOException ex) {
			// One of the two ends is gone, and the other is told.
		}
		close(from);
		close(to);
		this.sockets.remove(from);
		this.sockets.remove(to);
	}

	private static void start(Runnable work) {
		Thread.ofVirtual().start(work);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		this.sockets.forEach(FaultyConnection::close);
	}

}

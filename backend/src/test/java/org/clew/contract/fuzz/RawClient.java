package org.clew.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Sends whatever it is given over a connection of its own.
 */
record RawClient(int port) {

	/** Longer than any call may take. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** A stream of events goes on for as long as an import does. */
	private static final Duration OF_EVENTS = Duration.ofMillis(300);

	private static final Pattern EVENTS = Pattern.compile("(?is).*?\r\ncontent-type: text/event-stream.*");

	/**
	 * What the server answers.
	 * @throws IOException if it does not, or not with the whole of an answer
	 */
	RawAnswer send(RawRequest request) throws IOException {
		long begin = System.nanoTime();
		try (Socket socket = new Socket("localhost", port())) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			IOException unsent = write(socket, request);
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			boolean isOpen = read(socket, answer);
			if (answer.size() == 0 && unsent != null) {
				throw unsent;
			}
			return RawAnswer.parse(Bytes.of(answer.toByteArray()), !request.method().equals("HEAD"), isOpen,
					Duration.ofNanos(System.nanoTime() - begin));
		}
	}

	/** A server may answer before it has read all, and close the connection. */
	private static @Nullable IOException write(Socket socket, RawRequest request) {
		try {
			socket.getOutputStream().write(Bytes.array(request.bytes(socket.getPort())));
			if (!request.isComplete()) {
				socket.shutdownOutput();
			}
			return null;
		}
		catch (IOException ex) {
			return ex;
		}
	}

	private static boolean isOfEvents(String beginning) {
		return EVENTS.matcher(beginning.split("\r\n\r\n", 2)[0]).matches();
	}

	/** Whether more would come. */
	private static boolean read(Socket socket, ByteArrayOutputStream answer) throws IOException {
		InputStream input = socket.getInputStream();
		byte[] buffer = new byte[16384];
		boolean isStream = false;
		try {
			int length = input.read(buffer);
			while (length >= 0) {
				answer.write(buffer, 0, length);
				if (answer.size() == length && isOfEvents(Bytes.of(answer.toByteArray()))) {
					isStream = true;
					socket.setSoTimeout((int) OF_EVENTS.toMillis());
				}
				length = input.read(buffer);
			}
			return false;
		}
		catch (SocketTimeoutException ex) {
			if (isStream) {
				return true;
			}
			throw new IOException("no end of the answer within " + PATIENCE, ex);
		}
		catch (IOException ex) {
			if (answer.size() > 0) {
				// Reset after the answer: the server did not want the rest of the body.
				return false;
			}
			throw ex;
		}
	}

}

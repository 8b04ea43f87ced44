package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it is sent, byte by byte; see {@link Bytes}.
 *
 * @param headers lines without their ends; those that say how long the body is are added
 * where {@code isFramed}
 * @param isFramed whether the length of the body is told, and told right
 * @param isComplete whether the client keeps its half of the connection open: the server
 * need not answer one who has closed it early
 */
record RawRequest(String method, String target, String version, List<String> headers, String body, boolean isFramed,
		boolean isComplete) {

	RawRequest {
		headers = List.copyOf(headers);
	}

	/** The whole of it, for the server that listens there. */
	String bytes(int port) {
		List<String> lines = new ArrayList<>();
		lines.add(method() + " " + target() + " " + version());
		if (header("host").isEmpty()) {
			lines.add("Host: localhost:" + port);
		}
		lines.addAll(headers());
		lines.add("Connection: close");
		if (isFramed() && (!body().isEmpty() || List.of("POST", "PUT").contains(method()))) {
			lines.add("Content-Length: " + body().length());
		}
		return String.join("\r\n", lines) + "\r\n\r\n" + body();
	}

	/** The first value of a header. */
	Optional<String> header(String name) {
		return headers().stream()
			.filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
			.map(line -> line.substring(name.length() + 1).trim())
			.findFirst();
	}

	/** The part of the target before its parameters. */
	String path() {
		int query = target().indexOf('?');
		return (query < 0) ? target() : target().substring(0, query);
	}

	/**
	 * What follows a name in the parameters, as it was sent; absent unless it is there
	 * once.
	 */
	Optional<String> parameter(String name) {
		int query = target().indexOf('?');
		List<String> values = (query < 0) ? List.of()
				: List.of(target().substring(query + 1).split("&", -1))
					.stream()
					.filter(pair -> pair.startsWith(name + "="))
					.map(pair -> pair.substring(name.length() + 1))
					.toList();
		return (values.size() == 1) ? Optional.of(values.getFirst()) : Optional.empty();
	}

}

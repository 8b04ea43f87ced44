package org.clew.contract.fuzz;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer that was read byte by byte.
 *
 * @param body as bytes; see {@link Bytes}
 * @param took from the first byte sent to the last one read
 */
record RawAnswer(int status, HttpHeaders headers, String body, Duration took) {

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) .*", Pattern.DOTALL);

	private static final String END_OF_HEAD = "\r\n\r\n";

	/**
	 * Reads all that came over a connection.
	 * @param isOpen whether more would have come
	 * @throws IOException if it is no answer, or not the whole of one
	 */
	static RawAnswer parse(String bytes, boolean hasBody, boolean isOpen, Duration took) throws IOException {
		String rest = bytes;
		while (true) {
			int end = rest.indexOf(END_OF_HEAD);
			var status = STATUS.matcher(rest);
			if (end < 0 || !status.matches()) {
				throw new IOException("no answer: '" + Bytes.shown(rest, 200) + "'");
			}
			HttpHeaders headers = headers(rest.substring(0, end));
			rest = rest.substring(end + END_OF_HEAD.length());
			int code = Integer.parseInt(status.group(1));
			if (code >= 200) {
				boolean isEmpty = !hasBody || code == 204 || code == 304;
				return new RawAnswer(code, headers, isEmpty ? "" : body(headers, rest, isOpen), took);
			}
		}
	}

	private static HttpHeaders headers(String head) {
		Map<String, List<String>> headers = new HashMap<>();
		head.lines().skip(1).forEach(line -> {
			int colon = line.indexOf(':');
			headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
				.add(line.substring(colon + 1).trim());
		});
		return HttpHeaders.of(headers, (name, value) -> true);
	}

	private static String body(HttpHeaders headers, String bytes, boolean isOpen) throws IOException {
		if (headers.firstValue("Transfer-Encoding").filter("chunked"::equals).isPresent()) {
			return chunks(bytes, isOpen);
		}
		long length = headers.firstValueAsLong("Content-Length").orElse(bytes.length());
		if (length != bytes.length()) {
			throw new IOException("%d bytes instead of %d".formatted(bytes.length(), length));
		}
		return bytes;
	}

	private static String chunks(String bytes, boolean isOpen) throws IOException {
		StringBuilder body = new StringBuilder();
		int position = 0;
		while (true) {
			int end = bytes.indexOf("\r\n", position);
			if (end < 0) {
				if (isOpen) {
					return body.toString();
				}
				throw new IOException("the answer was cut after '" + Bytes.shown(body.toString(), 200) + "'");
			}
			int length = Integer.parseInt(bytes.substring(position, end), 16);
			if (length == 0) {
				return body.toString();
			}
			int next = end + 2 + length;
			if (next > bytes.length()) {
				throw new IOException("the answer was cut within a chunk");
			}
			body.append(bytes, end + 2, next);
			position = next + 2;
		}
	}

	boolean isOf(String mediaType) {
		return headers().firstValue("Content-Type").orElse("").startsWith(mediaType);
	}

}

package org.clew.contract.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.clew.contract.fuzz.KnownValues.Kind;

/**
 * Writes the headers that clients send, and then those that no client should.
 */
final class Headers {

	private static final Map<String, List<String>> HOSTILE = new TreeMap<>(Map.ofEntries(
			Map.entry("Accept",
					List.of("", "*", "text/", "application/json;q=2", "a/b/c", "application/*+json", "*/json",
							"application/json;charset=\"", "text/html", "text/event-stream", "application/problem+json",
							"text/html,".repeat(200), "\u00ff", "application/xml", "image/png, */*;q=0", ",,,", ";")),
			Map.entry("Range",
					List.of("bytes=0-", "bytes=0-5", "bytes=5-2", "bytes=-1", "bytes=-0", "bytes=", "items=0-1",
							"bytes=99999999999999999999-", "bytes=" + "0-0,".repeat(300) + "0-1", "bytes=1-2,4-5",
							"bytes=0-9223372036854775807", "x")),
			Map.entry("If-Range", List.of("\"a\"", "yesterday", "")),
			Map.entry("If-None-Match",
					List.of("*", "W/\"x\"", "\"", "\"a\", \"b\"", "a", "\"\"", "", "\"" + "a".repeat(4000) + "\"",
							"\"a\",".repeat(500), "\"a\\\"b\"", "\u00e9")),
			Map.entry("If-Match",
					List.of("*", "W/\"1\"", "\"", "\"1\", \"2\"", "1", "\"\"", "", "\"-1\"", "\"99999999999999999999\"",
							"\"a\"", "\"1", "\u00e9")),
			Map.entry("If-Modified-Since", List.of("yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "-1", "")),
			Map.entry("If-Unmodified-Since", List.of("yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "-1")),
			Map.entry("Content-Type",
					List.of("", "application/json;charset=utf-16", "application/json;charset=nope", "text/plain",
							"multipart/form-data", "application/x-www-form-urlencoded", "*/*", "garbage", "a/b;;;=",
							"application/json;", "application/*", "application/merge-patch+json", "\u00ff/\u00ff",
							"application/json, application/json")),
			Map.entry("Content-Encoding", List.of("gzip", "br", "x")),
			Map.entry("Accept-Encoding", List.of("gzip", "gzip;q=0", "br", "*;q=0", "identity;q=0", "\u0001")),
			Map.entry("Accept-Language", List.of("xx-yy-zz-" + "a".repeat(300), "*", "-", "de;q=x", "en_US")),
			Map.entry("Accept-Charset", List.of("utf-16", "nope", "*;q=0")),
			Map.entry("Expect", List.of("100-continue", "nonsense")),
			Map.entry("Origin", List.of("null", "http://evil.example", "://", "http://localhost:1", "")),
			Map.entry("Sec-Fetch-Site", List.of("cross-site", "same-site", "none", "x", "")),
			Map.entry("Host",
					List.of("evil.example", "", "localhost:99999", "[::1]", "[", "localhost@evil", "127.0.0.1", "a b",
							"LOCALHOST.", "localhost:", "\u00e9")),
			Map.entry("Cookie", List.of("a=b; c", "=", "JSESSIONID=x", "a=\u0001")),
			Map.entry("Authorization", List.of("Basic !!!", "Bearer", "")),
			Map.entry("X-HTTP-Method-Override", List.of("DELETE", "x")),
			Map.entry("X-Forwarded-Host", List.of("evil.example", ",")),
			Map.entry("X-Forwarded-Prefix", List.of("/../x", "//evil.example")),
			Map.entry("Forwarded", List.of("host=evil.example;proto=https", ";;")),
			Map.entry("Upgrade", List.of("h2c", "websocket", "HTTP/2.0")), Map.entry("Via", List.of("1.1 x")),
			Map.entry("Access-Control-Request-Method", List.of("PUT", "x")),
			Map.entry("X-Long", List.of("a".repeat(9000))), Map.entry("Last-Event-ID", List.of("1", "\u00ff")),
			Map.entry("Trailer", List.of("X-A"))));

	private final KnownValues known;

	Headers(KnownValues known) {
		this.known = known;
	}

	/** What a client may send with such a call. */
	void write(Draft draft) {
		if (!draft.operation.types().isEmpty() && draft.onceIn(2)) {
			draft.header("Accept", draft.anyOf(draft.operation.types()));
		}
		if (draft.method.equals("GET") && draft.onceIn(8)) {
			draft.header("If-None-Match", this.known.any(Kind.TAG, draft.random));
		}
		draft.operation.parameters("header")
			.filter(parameter -> !draft.onceIn(4))
			.forEach(parameter -> draft.header(parameter.name(), draft.anyOf(List.of("\"1\"", "\"2\"", "*", "\"3\""))));
	}

	/** Makes one thing wrong. */
	void bend(Draft draft) {
		switch (draft.random.nextInt(12)) {
			case 0 -> bendLength(draft);
			case 1 -> draft.headers.add(draft.anyOf(List.of("Bad Name: x", "X\0Y: z", ": x", " continued", "NoColon",
					"X-Control: a\u0001b", "X-Null: a\0b", "Host: other", "Content-Length: 0", "X:")));
			case 2 -> {
				for (int i = draft.random.nextInt(5, 150); i > 0; i--) {
					draft.headers.add("X-" + i + ": " + i);
				}
			}
			case 3 -> draft.header(draft.anyOf(List.copyOf(HOSTILE.keySet())),
					HostileText.any(draft.random).replaceAll("[\r\n]", ""));
			default -> {
				String name = draft.anyOf(List.copyOf(HOSTILE.keySet()));
				draft.header(name, draft.anyOf(HOSTILE.get(name)));
			}
		}
	}

	/** The body is told to be longer, shorter or in other pieces than it is. */
	private static void bendLength(Draft draft) {
		draft.isFramed = false;
		draft.isComplete = false;
		int length = draft.body.length();
		switch (draft.random.nextInt(8)) {
			case 0 -> draft.header("Content-Length", String.valueOf(length + draft.random.nextInt(1, 100)));
			case 1 -> draft.header("Content-Length", String.valueOf(Math.max(0, length - 5)));
			case 2 -> draft.header("Content-Length",
					draft.anyOf(List.of("-1", "abc", "99999999999999999999", "+5", "5,5", "9000000")));
			case 3 -> {
				draft.header("Content-Length", String.valueOf(length));
				draft.headers.add("Content-Length: " + (length + 1));
			}
			case 4 -> {
				draft.header("Transfer-Encoding", "chunked");
				draft.body = Integer.toHexString(length) + ";ext=1\r\n" + draft.body + "\r\n0\r\n\r\n";
			}
			case 5 -> {
				draft.header("Transfer-Encoding", "chunked");
				draft.body = draft.anyOf(List.of("zz\r\n", "-1\r\n", "FFFFFFFFFF\r\nx", "5\r\nab", "0\r\nX-A: b\r\n"))
						+ draft.body;
			}
			case 6 -> draft.header("Transfer-Encoding", draft.anyOf(List.of("gzip", "x", "chunked, gzip", "identity")));
			default -> draft.isFramed = false;
		}
	}

}

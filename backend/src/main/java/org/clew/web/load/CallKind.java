package org.clew.web.load;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of calls by what they cost. Each has a share of its own, so that one kind cannot
 * keep the others waiting.
 */
enum CallKind {

	/** One entity, a page of a list, a search by name. */
	READ,

	/** Whatever follows relationships. */
	SEARCH,

	/** A whole data set. */
	EXPORT,

	/** What changes something, uploads included. */
	WRITE;

	private static final String API = "/api/v1/";

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final Pattern SEARCHES = Pattern
		.compile("paths|connections|subgraph|entities/[^/]+/neighbourhood|queries/[^/]+/results");

	/** A stream of events waits for an import and asks little. */
	private static final Pattern EVENTS = Pattern.compile("imports/[^/]+/events");

	private static final Pattern EXPORTS = Pattern.compile("export|imports/[^/]+/rejects");

	/** The kind of a call; absent for what is not shared: the page, health, events. */
	static @Nullable CallKind of(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (!path.startsWith(API)) {
			return null;
		}
		String call = path.substring(API.length());
		if (EVENTS.matcher(call).matches()) {
			return null;
		}
		if (SEARCHES.matcher(call).matches()) {
			return SEARCH;
		}
		if (!READING.contains(request.getMethod())) {
			return WRITE;
		}
		return EXPORTS.matcher(call).matches() ? EXPORT : READ;
	}

}

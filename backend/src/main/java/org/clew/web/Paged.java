package org.clew.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 */
public interface Paged extends Continued {

	/** How many there are on all pages. */
	long total();

	/** Most items of a page. */
	int limit();

	/** How many come before this page. */
	int offset();

	/** None where a page would begin later than any may. */
	@Override
	default @Nullable String continuation() {
		long next = (long) offset() + limit();
		return (next < total() && next <= OffsetPage.LAST) ? ThisCall.with(Map.of("offset", next)) : null;
	}

}

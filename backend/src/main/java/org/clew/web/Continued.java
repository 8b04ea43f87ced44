package org.clew.web;

import org.jspecify.annotations.Nullable;

/**
 * An answer that another call continues; it is named in the header {@code Link}, too.
 */
public interface Continued {

	/** The call that continues, as path and query; absent if nothing is left. */
	@Nullable String continuation();

}

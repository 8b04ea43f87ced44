package org.clew.maintenance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Erases one kind of thing from a store.
 */
interface Erasure {

	/** What a thing is called; absent if there is none of that id. */
	Optional<String> title(String id);

	/**
	 * Erases it.
	 * @return what was done, and what is left to do, in sentences
	 * @throws IOException if a file cannot be read or written
	 */
	List<String> erase(String id) throws IOException;

}

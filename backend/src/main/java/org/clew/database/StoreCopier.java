package org.clew.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Copies the files of a store that is in use.
 */
public interface StoreCopier {

	/**
	 * Copies the store as it is at some moment of the call. Others may write meanwhile.
	 * The copy needs the engine's recovery, as a store whose process was killed does.
	 * @param directory data directory that the copy becomes
	 * @throws IOException if a file cannot be read or written
	 */
	void copyTo(Path directory) throws IOException;

}

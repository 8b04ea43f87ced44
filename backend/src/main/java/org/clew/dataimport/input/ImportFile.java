package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to be imported. It can be read as often as is needed.
 */
public interface ImportFile {

	/** Its name without a folder, and without {@code .gz}. */
	String name();

	/**
	 * Its content, expanded. Reading it throws {@link InputRefused} where a limit is
	 * passed.
	 */
	InputStream open() throws IOException;

}

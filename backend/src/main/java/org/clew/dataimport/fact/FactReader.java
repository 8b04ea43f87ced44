package org.clew.dataimport.fact;

import java.io.IOException;

import org.clew.dataimport.input.ImportFile;

/**
 * Reads files of one format. It holds no more of a file than a record, or what the
 * records of a file refer to by a key.
 */
public interface FactReader {

	/** Its name, as callers say it: {@code ftm}. */
	String format();

	/**
	 * Reads a file from beginning to end.
	 * @throws org.clew.dataimport.input.InputRefused if the file as a whole is not of
	 * this format, or dangerous
	 */
	void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException;

	/**
	 * A reader for the files of one import, which may remember what one says of another.
	 */
	default FactReader forOneImport() {
		return this;
	}

}

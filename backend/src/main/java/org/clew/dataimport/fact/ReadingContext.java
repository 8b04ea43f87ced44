package org.clew.dataimport.fact;

import java.util.List;

import org.clew.dataimport.input.ImportFile;

/**
 * What a reader has to know beside the file.
 *
 * @param dataset id of the data set that the facts belong to
 * @param source what facts rest on that name nothing better; it is stored where anything
 * does
 * @param namespace precedes ids that are unique within one file, or one data set, only
 * @param files all of the import, the one that is read among them, for what one says of
 * another
 */
public record ReadingContext(String dataset, SourceFact source, String namespace, List<ImportFile> files) {

	public ReadingContext {
		files = List.copyOf(files);
	}
}

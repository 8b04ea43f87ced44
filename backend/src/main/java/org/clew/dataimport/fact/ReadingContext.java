package org.clew.dataimport.fact;

/**
 * What a reader has to know beside the file.
 *
 * @param dataset id of the data set that the facts belong to
 * @param source what facts rest on that name nothing better; it is stored where anything
 * does
 * @param namespace precedes ids that are unique within one file only
 */
public record ReadingContext(String dataset, SourceFact source, String namespace) {
}

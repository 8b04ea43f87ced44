package org.clew.dataimport.store;

/**
 * What an import leaves on all that it stores.
 *
 * @param id of the import
 * @param dataset id of the data set that it is of
 */
public record ImportStamp(String id, String dataset) {
}

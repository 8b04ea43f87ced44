package org.clew.dataimport.store;

/**
 * What an import leaves on all that it stores.
 *
 * @param id of the import
 * @param dataset id of the data set that it is of
 * @param resumed whether an earlier attempt may have stored some of it: what is there of
 * this import then counts as created, and otherwise as told twice
 */
public record ImportStamp(String id, String dataset, boolean resumed) {
}

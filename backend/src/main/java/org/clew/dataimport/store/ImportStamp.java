package org.clew.dataimport.store;

/**
 * What an import leaves on all that it stores.
 *
 * @param id of the import
 * @param dataset id of the data set that it is of
 * @param repeated whether an earlier attempt stored it: then only what is new counts, the
 * rest having been counted
 */
public record ImportStamp(String id, String dataset, boolean repeated) {
}

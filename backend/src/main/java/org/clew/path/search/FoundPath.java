package org.clew.path.search;

/**
 * A path that visits no node twice.
 *
 * @param nodes handles from one end to the other
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoundPath(long[] nodes, double cost) {
}

package org.clew.benchmark.process;

import org.springframework.util.unit.DataSize;

/**
 * What each measured process gets, Clew and its peers alike.
 *
 * @param heap of the JVM
 * @param pageCache of the database, outside the heap
 */
public record Memory(DataSize heap, DataSize pageCache) {
}

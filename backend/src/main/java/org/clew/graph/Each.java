package org.clew.graph;

import java.io.IOException;

/**
 * What is done with each of many values, which come one by one since together they may be
 * more than fits into memory.
 */
@FunctionalInterface
public interface Each<T> {

	void accept(T value) throws IOException;

}

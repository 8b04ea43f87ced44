/**
 * The physical limit: the same search on bare arrays in memory, with nothing around it.
 */
@NullMarked
package org.clew.benchmark.reference;

import org.jspecify.annotations.NullMarked;

/**
 * The processes that are measured, each alone on the machine while it is.
 */
@NullMarked
package org.clew.benchmark.process;

import org.jspecify.annotations.NullMarked;

/**
 * How fast data comes in and goes out, against what one would write by hand.
 */
@NullMarked
package org.clew.benchmark.imports;

import org.jspecify.annotations.NullMarked;

/**
 * Times of calls, and what they amount to.
 */
@NullMarked
package org.clew.benchmark.measure;

import org.jspecify.annotations.NullMarked;

/**
 * A large graph in Clew's own stored model, drawn by chance from a seed: the same for
 * everyone who repeats a measurement.
 */
@NullMarked
package org.clew.benchmark.graph;

import org.jspecify.annotations.NullMarked;

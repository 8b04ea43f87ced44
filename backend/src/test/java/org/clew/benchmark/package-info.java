/**
 * Measures Clew at a million entities, against Neo4j's own ways to the same answers.
 */
@NullMarked
package org.clew.benchmark;

import org.jspecify.annotations.NullMarked;

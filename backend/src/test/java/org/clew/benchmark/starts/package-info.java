/**
 * How long Clew takes from the start of its process to its first answer, beside a Neo4j
 * server.
 */
@NullMarked
package org.clew.benchmark.starts;

import org.jspecify.annotations.NullMarked;

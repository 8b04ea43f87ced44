/**
 * Facts on their way into the graph, each with its evidence.
 */
@NullMarked
package org.clew.dataimport;

import org.jspecify.annotations.NullMarked;

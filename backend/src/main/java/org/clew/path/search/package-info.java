/**
 * The search for the cheapest paths in a graph that is seen node by node, whoever tells
 * it the neighbours: it knows neither the database nor the memory that holds a snapshot.
 */
@NullMarked
package org.clew.path.search;

import org.jspecify.annotations.NullMarked;

/**
 * The structure of the graph in memory, for searches that the database would take many
 * round trips for; used only as long as it is what the database holds.
 */
@NullMarked
package org.clew.topology;

import org.jspecify.annotations.NullMarked;

package org.clew.path;

import java.util.List;

/**
 * A loopless path.
 *
 * @param nodes ids from one end to the other
 * @param edges ids of the edges between them, one fewer
 * @param cost by {@link PathCost}
 */
record FoundPath(List<String> nodes, List<String> edges, double cost) {
}

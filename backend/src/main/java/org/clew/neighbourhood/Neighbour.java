package org.clew.neighbourhood;

import org.clew.graph.Edge;
import org.clew.graph.Node;

/**
 * An entity at the other end of a relationship.
 */
record Neighbour(Edge edge, Node node) {
}

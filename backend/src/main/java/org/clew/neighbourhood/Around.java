package org.clew.neighbourhood;

import java.util.List;

import org.clew.graph.Node;

/**
 * An entity and its neighbours in groups; none are read of one that has more
 * relationships than was asked for.
 */
record Around(Node entity, List<Group> groups) {
}

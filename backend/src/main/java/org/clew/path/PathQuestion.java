package org.clew.path;

import java.util.List;

import org.clew.database.AtTime;
import org.clew.graph.Node;

/**
 * What is asked: the best connections between two entities.
 *
 * @param k how many
 * @param maxLength most edges of one
 * @param types relationship types to use; all if empty
 * @param avoid ids of entities and names of types to keep out
 */
record PathQuestion(Node from, Node to, int k, int maxLength, List<String> types, List<String> avoid, AtTime at) {
}

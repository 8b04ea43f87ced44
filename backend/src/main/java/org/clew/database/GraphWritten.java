package org.clew.database;

/**
 * Clew has committed something to the graph.
 */
public record GraphWritten() {
}

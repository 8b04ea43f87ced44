package org.clew.database;

/**
 * A Cypher statement of the {@code cypher} module, or one composed of such by an
 * allow-list.
 *
 * @param name for messages and for the transaction's metadata
 * @param text the statement, parameters only
 */
public record Statement(String name, String text) {
}

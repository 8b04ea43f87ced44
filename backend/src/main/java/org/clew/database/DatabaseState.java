package org.clew.database;

import java.util.Set;

import org.neo4j.driver.Bookmark;

/**
 * How far the database had come when something was read: equal for two reads if, and only
 * if, nothing was committed between them, by whoever. It is what the database tells every
 * client for causal consistency, so that it costs no question of its own.
 */
public record DatabaseState(Set<Bookmark> bookmarks) {
}

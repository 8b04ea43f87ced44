/**
 * The Neo4j behind Clew: the embedded engine or a server, its schema, and how statements
 * are run against it.
 */
@NullMarked
package org.clew.database;

import org.jspecify.annotations.NullMarked;

/**
 * Saved queries: Cypher files with a title and typed parameters, run read-only under
 * limits.
 */
@NullMarked
package org.clew.query;

import org.jspecify.annotations.NullMarked;

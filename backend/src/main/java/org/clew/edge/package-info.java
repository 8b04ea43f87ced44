/**
 * Relationships, looked at one by one with their evidence.
 */
@NullMarked
package org.clew.edge;

import org.jspecify.annotations.NullMarked;

/**
 * What the graph holds: types, relationship types and properties with counts.
 */
@NullMarked
package org.clew.schema;

import org.jspecify.annotations.NullMarked;

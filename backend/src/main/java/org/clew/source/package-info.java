/**
 * Sources and the claims by which they support entities and relationships.
 */
@NullMarked
package org.clew.source;

import org.jspecify.annotations.NullMarked;

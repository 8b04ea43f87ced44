/**
 * What is around an entity, bounded and counted, and what lies among a set of entities.
 */
@NullMarked
package org.clew.neighbourhood;

import org.jspecify.annotations.NullMarked;

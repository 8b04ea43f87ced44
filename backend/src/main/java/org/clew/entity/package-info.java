/**
 * Entities: found by name, and looked at one by one with their evidence and their
 * degrees.
 */
@NullMarked
package org.clew.entity;

import org.jspecify.annotations.NullMarked;

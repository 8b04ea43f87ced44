/**
 * How the statements of the program are planned, and what they cost on hubs.
 */
@NullMarked
package org.clew.plan;

import org.jspecify.annotations.NullMarked;

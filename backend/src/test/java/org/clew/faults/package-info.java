/**
 * Tests that kill, starve and load Clew as it is delivered. Those of minutes have the tag
 * {@code faults}.
 */
@NullMarked
package org.clew.faults;

import org.jspecify.annotations.NullMarked;

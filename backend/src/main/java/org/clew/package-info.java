/**
 * Clew: an investigative relationship explorer in which every fact carries its evidence
 * and its time.
 */
@NullMarked
package org.clew;

import org.jspecify.annotations.NullMarked;

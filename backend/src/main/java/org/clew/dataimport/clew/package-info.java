/**
 * Clew's own JSON on its way in.
 */
@NullMarked
package org.clew.dataimport.clew;

import org.jspecify.annotations.NullMarked;

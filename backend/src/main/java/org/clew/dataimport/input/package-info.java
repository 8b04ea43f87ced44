/**
 * Files that come from outside, read within limits.
 */
@NullMarked
package org.clew.dataimport.input;

import org.jspecify.annotations.NullMarked;

/**
 * Facts as imports read them, whatever the format that they come in, and the rules that
 * each must satisfy.
 */
@NullMarked
package org.clew.dataimport.fact;

import org.jspecify.annotations.NullMarked;

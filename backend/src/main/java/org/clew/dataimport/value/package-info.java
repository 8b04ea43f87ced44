/**
 * What readers of several formats make of a text: ids, countries and dates, the same at
 * every import.
 */
@NullMarked
package org.clew.dataimport.value;

import org.jspecify.annotations.NullMarked;

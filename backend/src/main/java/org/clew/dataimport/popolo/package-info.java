/**
 * Parliaments and their members in Popolo JSON.
 */
@NullMarked
package org.clew.dataimport.popolo;

import org.jspecify.annotations.NullMarked;

/**
 * Tables and documents of any shape, turned into facts by a mapping that says how.
 */
@NullMarked
package org.clew.dataimport.table;

import org.jspecify.annotations.NullMarked;

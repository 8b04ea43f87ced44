/**
 * How facts get into the database, and out of it again when an import is undone.
 */
@NullMarked
package org.clew.dataimport.store;

import org.jspecify.annotations.NullMarked;

/**
 * The embedded engine and the files of its store. Nothing else knows the engine.
 */
@NullMarked
package org.clew.database.embedded;

import org.jspecify.annotations.NullMarked;

/**
 * Graphs in the formats that other tools read, with their evidence and time as far as
 * each can carry them.
 */
@NullMarked
package org.clew.export;

import org.jspecify.annotations.NullMarked;

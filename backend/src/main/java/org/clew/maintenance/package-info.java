/**
 * Commands for who runs Clew: backup, restore, check and purge.
 */
@NullMarked
package org.clew.maintenance;

import org.jspecify.annotations.NullMarked;

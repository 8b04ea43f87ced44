/**
 * FollowTheMoney: its published model, what Clew makes of it, and how its entities are
 * read.
 */
@NullMarked
package org.clew.dataimport.ftm;

import org.jspecify.annotations.NullMarked;

/**
 * The graph as entities of FollowTheMoney.
 */
@NullMarked
package org.clew.export.ftm;

import org.jspecify.annotations.NullMarked;

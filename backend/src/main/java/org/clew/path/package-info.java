/**
 * How two entities are connected: the connections that mean something, exactly the
 * cheapest by a stated cost.
 */
@NullMarked
package org.clew.path;

import org.jspecify.annotations.NullMarked;

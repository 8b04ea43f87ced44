/**
 * What the server takes on at one time: calls, and the bytes of their bodies.
 */
@NullMarked
package org.clew.web.load;

import org.jspecify.annotations.NullMarked;

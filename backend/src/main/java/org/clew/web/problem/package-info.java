/**
 * Problems that are told before a call reaches its controller.
 */
@NullMarked
package org.clew.web.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Who may reach Clew: the address that it listens on, the names that it answers to, and
 * the pages that may call it.
 */
@NullMarked
package org.clew.web.access;

import org.jspecify.annotations.NullMarked;

/**
 * How commands of the command line are given.
 */
@NullMarked
package org.clew.command;

import org.jspecify.annotations.NullMarked;

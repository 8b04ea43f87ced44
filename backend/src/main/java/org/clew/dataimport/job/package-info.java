/**
 * Imports as they are ordered, run, followed, resumed and undone.
 */
@NullMarked
package org.clew.dataimport.job;

import org.jspecify.annotations.NullMarked;

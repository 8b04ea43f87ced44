/**
 * The values a graph answer is made of, free of Spring and of the database driver.
 */
@NullMarked
package org.clew.graph;

import org.jspecify.annotations.NullMarked;

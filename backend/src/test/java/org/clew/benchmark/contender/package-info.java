/**
 * Those who are asked, each the way its users ask it.
 */
@NullMarked
package org.clew.benchmark.contender;

import org.jspecify.annotations.NullMarked;

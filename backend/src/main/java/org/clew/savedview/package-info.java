/**
 * Views of the graph that people keep and share, with what they wrote into them.
 */
@NullMarked
package org.clew.savedview;

import org.jspecify.annotations.NullMarked;

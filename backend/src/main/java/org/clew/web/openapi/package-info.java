/**
 * The description of the API at {@code /v3/api-docs}, made from the code: what must be
 * there from its null-marks, texts from its Javadoc, bounds from where they are checked.
 */
@NullMarked
package org.clew.web.openapi;

import org.jspecify.annotations.NullMarked;

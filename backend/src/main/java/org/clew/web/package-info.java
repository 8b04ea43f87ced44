/**
 * What all endpoints share: checked input, problem documents, headers of the page.
 */
@NullMarked
package org.clew.web;

import org.jspecify.annotations.NullMarked;

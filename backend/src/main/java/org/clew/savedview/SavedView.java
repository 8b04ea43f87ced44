package org.clew.savedview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A view that is kept.
 *
 * @param version 1 at first, and one more with each change
 * @param created when it was first saved
 * @param changed when it was last saved
 * @param id of the view
 */
record SavedView(String id, long version, String created, String changed, @JsonUnwrapped ViewDocument document) {
}

package org.clew.web.openapi;

import java.net.URI;
import java.util.List;

import org.clew.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457): what went wrong, and what to do about it.
 *
 * @param type kind of the problem, as a URN; the same for all problems of a kind
 * @param title the kind in words
 * @param status HTTP status of the answer
 * @param detail what is wrong with this call
 * @param instance path of the call
 * @param errors each wrong field, and what is allowed; absent where no field is wrong
 */
record Problem(URI type, String title, int status, String detail, @Nullable String instance,
		@Nullable List<FieldError> errors) {
}

package org.clew.savedview;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody else has changed what is to be changed. */
class ChangedMeanwhile extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param version that it has by now
	 */
	ChangedMeanwhile(long version) {
		super(HttpStatus.PRECONDITION_FAILED,
				"The view was changed meanwhile: it is at version %d. Read it again, or save yours as another."
					.formatted(version));
	}

}

package org.clew.dataimport.job;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An import is not in a state in which it can do what is asked. */
class Conflict extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	Conflict(String reason) {
		super(HttpStatus.CONFLICT, reason);
	}

}

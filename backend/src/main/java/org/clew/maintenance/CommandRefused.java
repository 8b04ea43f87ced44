package org.clew.maintenance;

/**
 * A command cannot be done, and why, for who gave it.
 */
class CommandRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CommandRefused(String reason) {
		super(reason);
	}

}

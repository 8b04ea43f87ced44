package org.clew.web;

/**
 * What a call asks for is not there yet; its message says what, and what to do.
 */
public class NotReady extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotReady(String message) {
		super(message);
	}

}

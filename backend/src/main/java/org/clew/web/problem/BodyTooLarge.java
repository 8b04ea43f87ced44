package org.clew.web.problem;

import java.io.IOException;

/**
 * A body has more bytes than its call takes.
 */
public class BodyTooLarge extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param most bytes that are allowed
	 * @param setting that says so
	 */
	public BodyTooLarge(long most, String setting) {
		super(sentence(most, setting));
	}

	/** What a client is told. */
	public static String sentence(long most, String setting) {
		return "The body has more than %d bytes, which is %s.".formatted(most, setting);
	}

}

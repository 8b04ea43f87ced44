package org.clew.dataimport.input;

/**
 * A file cannot be read as what it is said to be, or would take more than it may.
 */
public class InputRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param reason a sentence for who gave the file
	 */
	public InputRefused(String reason) {
		super(reason);
	}

}

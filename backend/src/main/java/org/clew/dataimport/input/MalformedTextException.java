package org.clew.dataimport.input;

/**
 * A file holds bytes that its encoding does not allow, or half a character.
 */
public class MalformedTextException extends InputRefused {

	private static final long serialVersionUID = 1L;

	private final long line;

	private final long column;

	private final String problem;

	/**
	 * @param line from 1
	 * @param column of the first character that cannot be read, from 1
	 * @param problem a clause that says what stands there
	 */
	public MalformedTextException(String file, long line, long column, String problem) {
		super("%s, line %d, column %d: %s".formatted(file, line, column, problem));
		this.line = line;
		this.column = column;
		this.problem = problem;
	}

	public long line() {
		return this.line;
	}

	public long column() {
		return this.column;
	}

	/** What stands there, without the place. */
	public String problem() {
		return this.problem;
	}

}

package org.clew.benchmark.measure;

import java.io.IOException;

/**
 * Something that is asked again and again, each time about something else.
 */
public interface Question {

	/**
	 * Asks, and waits for the whole answer.
	 * @param n which pair or entity to ask about, from 0 on
	 * @throws TimeLimit if it took too long
	 */
	byte[] ask(int n) throws IOException, InterruptedException;

	/** An answer that did not come within the time limit. */
	class TimeLimit extends IOException {

		private static final long serialVersionUID = 1;

		public TimeLimit(String message) {
			super(message);
		}

	}

}

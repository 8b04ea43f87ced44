package org.clew.database;

/**
 * A call did not answer within its time ({@code clew.limits.time}).
 */
public class TimeBudgetExhausted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TimeBudgetExhausted(Throwable cause) {
		super("The time for this call ran out", cause);
	}

}

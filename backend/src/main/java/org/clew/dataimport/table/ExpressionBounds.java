package org.clew.dataimport.table;

import java.time.Duration;
import java.util.List;

import com.dashjoin.jsonata.Jsonata.Frame;
import org.jspecify.annotations.Nullable;

/**
 * How much an expression may do: every step is counted, and every result on the way
 * measured.
 */
final class ExpressionBounds {

	/**
	 * For a value of a record. Its steps are few; the time is for a single one that does
	 * not end, and long enough that a busy machine loses no record.
	 */
	static final Limits ELEMENT = new Limits(100_000, 1_000_000, 10_000, 1_000_000, Duration.ofSeconds(10));

	/** For the records of a document. */
	static final Limits DOCUMENT = new Limits(50_000_000, 1_000_000, 2_000_000, 20_000_000, Duration.ofSeconds(60));

	private static final int DEEPEST = 200;

	private final Limits limits;

	private final long deadline;

	private int steps;

	private int depth;

	private long elements;

	private @Nullable String broken;

	/**
	 * @param steps parts of an expression that are evaluated
	 * @param characters of a text on the way
	 * @param elements of a list on the way
	 * @param together elements of all lists on the way
	 */
	record Limits(int steps, int characters, int elements, int together, Duration time) {
	}

	private ExpressionBounds(Limits limits) {
		this.limits = limits;
		this.deadline = System.nanoTime() + limits.time().toNanos();
	}

	static ExpressionBounds watch(Frame frame, Limits limits) {
		ExpressionBounds bounds = new ExpressionBounds(limits);
		frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
		frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
		return bounds;
	}

	/**
	 * Which bound was passed, if one was: an evaluation may end with another error for
	 * it.
	 */
	@Nullable String broken() {
		return this.broken;
	}

	private Value.Missed broken(String reason) {
		this.broken = reason;
		return new Value.Missed(reason);
	}

	private void enter() {
		if (++this.depth > DEEPEST) {
			throw broken("it is nested too deep");
		}
		if (++this.steps > this.limits.steps() || System.nanoTime() > this.deadline) {
			throw broken("it takes too long");
		}
	}

	private void leave(Object result) {
		this.depth--;
		if (result instanceof String text && text.length() > this.limits.characters()) {
			throw broken("a text in it has more than %,d characters".formatted(this.limits.characters()));
		}
		if (result instanceof List<?> list) {
			measure(list.size());
		}
	}

	/**
	 * Lists are measured together, too: a path through two of them joins the second as
	 * often as the first has elements, before anybody sees the result.
	 */
	private void measure(int size) {
		this.elements += size;
		if (size > this.limits.elements()) {
			throw broken("a list in it has more than %,d elements".formatted(this.limits.elements()));
		}
		if (this.elements > this.limits.together()) {
			throw broken("the lists in it have more than %,d elements".formatted(this.limits.together()));
		}
	}

}

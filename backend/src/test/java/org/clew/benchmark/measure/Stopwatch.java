package org.clew.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.clew.benchmark.measure.Question.TimeLimit;

/**
 * Asks one question after the other and measures each.
 */
public final class Stopwatch {

	private static final double MILLI = 1e6;

	private Stopwatch() {
	}

	/** Looks at answers. */
	@FunctionalInterface
	public interface Answers {

		void take(int n, byte[] answer);

	}

	/** Asks about the first {@code calls} things, whatever the answers. */
	public static Latencies measure(Question question, int calls) throws IOException, InterruptedException {
		return measure(question, calls, (n, answer) -> {
		});
	}

	/**
	 * Asks about the first {@code calls} things.
	 * @param answers takes each answer that came in time; what it does with it is not
	 * measured
	 */
	public static Latencies measure(Question question, int calls, Answers answers)
			throws IOException, InterruptedException {
		List<Double> millis = new ArrayList<>();
		int limited = 0;
		for (int n = 0; n < calls; n++) {
			long begin = System.nanoTime();
			try {
				byte[] answer = question.ask(n);
				millis.add((System.nanoTime() - begin) / MILLI);
				answers.take(n, answer);
			}
			catch (TimeLimit ex) {
				millis.add((System.nanoTime() - begin) / MILLI);
				limited++;
			}
		}
		return new Latencies(millis, limited);
	}

	/** Asks about {@code things} things, round and round, until the time is over. */
	public static void warmUp(Question question, int things, Duration time) throws IOException, InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		for (int n = 0; System.nanoTime() < end; n = (n + 1) % things) {
			try {
				question.ask(n);
			}
			catch (TimeLimit ex) {
				// The next may be faster.
			}
		}
	}

}

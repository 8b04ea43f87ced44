package org.clew.benchmark.report;

import java.util.Locale;

import org.clew.benchmark.measure.Latencies.Percentile;

/**
 * What was promised, and what came of it.
 *
 * @param excess how many times as much as allowed it is; up to 1 if the goal is met
 */
record Goal(String promise, String measured, double excess) {

	/** Not more milliseconds than a number. */
	static Goal atMost(String promise, Percentile measured, double most) {
		return new Goal(promise, measured + " ms", measured.millis() / most);
	}

	/** Not more than so many times the milliseconds of another. */
	static Goal within(String promise, Percentile measured, Percentile other, double times) {
		return new Goal(promise, "%s ms against %s ms".formatted(measured, other),
				measured.millis() / (other.millis() * times));
	}

	/** At least so many times as fast as another. */
	static Goal faster(String promise, Percentile measured, Percentile other, double times) {
		return new Goal(promise, "%s (%s ms against %s ms)".formatted(times(other, measured), measured, other),
				measured.millis() * times / other.millis());
	}

	/** How many times as long the one took as the other. */
	static String times(Percentile one, Percentile other) {
		double times = one.millis() / other.millis();
		if (times < 0.1) {
			return String.format(Locale.ROOT, "1/%,.0f", 1 / times);
		}
		return (one.atLeast() ? "> " : "") + String.format(Locale.ROOT, (times < 10) ? "%.1f×" : "%,.0f×", times);
	}

	boolean met() {
		return this.excess <= 1;
	}

	String row() {
		return "| %s | %s | %s |".formatted(this.promise, this.measured, met() ? "yes" : "**no**" + missedBy());
	}

	private String missedBy() {
		if (Double.isInfinite(this.excess)) {
			return "";
		}
		return String.format(Locale.ROOT, (this.excess < 10) ? ", by a factor of %.2f" : ", by a factor of %,.0f",
				this.excess);
	}

}

package org.clew.benchmark.measure;

import java.util.List;
import java.util.Locale;

/**
 * How long calls took.
 *
 * @param millis milliseconds of each, shortest first; one that ran into the time limit
 * counts with the limit
 * @param limited how many ran into the limit
 */
public record Latencies(List<Double> millis, int limited) {

	/** A value of a percentile, and whether it is only a lower bound. */
	public record Percentile(double millis, boolean atLeast) {

		@Override
		public String toString() {
			if (Double.isNaN(this.millis)) {
				return "–";
			}
			String format = (this.millis < 1) ? "%.3f" : (this.millis < 100) ? "%.1f" : "%,.0f";
			return (this.atLeast ? "> " : "") + String.format(Locale.ROOT, format, this.millis);
		}

	}

	public Latencies {
		millis = millis.stream().sorted().toList();
	}

	/**
	 * The smallest time that at least so many percent of the calls did not exceed; not a
	 * number if there were no calls.
	 */
	public Percentile percentile(double percent) {
		if (this.millis.isEmpty()) {
			return new Percentile(Double.NaN, false);
		}
		int rank = Math.max(1, (int) Math.ceil(percent / 100 * this.millis.size()));
		return new Percentile(this.millis.get(rank - 1), rank > this.millis.size() - this.limited);
	}

	public int calls() {
		return this.millis.size();
	}

}

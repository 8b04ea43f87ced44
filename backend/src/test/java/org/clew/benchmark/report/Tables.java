package org.clew.benchmark.report;

import java.util.Comparator;
import java.util.List;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.report.Results.Series;

/**
 * What the tables have in common.
 */
final class Tables {

	private Tables() {
	}

	/** What was measured about a subject, in the order of the report. */
	static List<Series> of(Results results, Key.Subject subject) {
		return results.series()
			.stream()
			.filter(series -> series.key().subject() == subject)
			.sorted(Comparator.comparing(Series::key))
			.toList();
	}

	/** A line of a table. */
	static String row(String... cells) {
		return "| " + String.join(" | ", cells) + " |\n";
	}

	/** Three cells. */
	static String percentiles(Latencies latencies) {
		return "%s | %s | %s".formatted(latencies.percentile(50), latencies.percentile(95), latencies.percentile(99));
	}

	/** Two cells. */
	static String cold(Series series) {
		Latencies cold = series.cold();
		return (cold != null) ? "%s | %s".formatted(cold.percentile(50), cold.percentile(95)) : " | ";
	}

}

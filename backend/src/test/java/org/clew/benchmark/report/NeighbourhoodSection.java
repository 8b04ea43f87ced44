package org.clew.benchmark.report;

import org.clew.benchmark.measure.Latencies.Percentile;
import org.clew.benchmark.report.Key.Subject;
import org.clew.benchmark.report.Results.Series;

/**
 * What is said of neighbourhoods.
 */
final class NeighbourhoodSection {

	private final Results results;

	NeighbourhoodSection(Results results) {
		this.results = results;
	}

	String text() {
		return """
				`GET /api/v1/entities/{id}/neighbourhood` as it is by default: one hop, up to 25 neighbours by relationship type and direction, each with its properties, evidence and degree, and totals. %d calls each: random entities of 45 to 55 relationships, the 20 countries in turn, and the largest country again and again.

				The Query API and the bare driver run one statement for the same content. For small entities it is what a person would write, `MATCH (entity)-[relationship]-(other)` with the degree of each neighbour. For hubs it is a branch with a limit of its own for each type and direction, and a count of each: a single pattern would read the whole hub. That statement has to be written by somebody who knows the types; Clew finds them by itself, and those calls count in its time. The driver is called from the process that measures, without HTTP or JSON.

				![Times by size of the entity](benchmarks/service-neighbourhoods.svg)

				%s
				"""
			.formatted(this.results.setting().method().questions(), table())
			.strip();
	}

	private String table() {
		StringBuilder table = new StringBuilder("""
				| about | warm, ms | p50 | p95 | p99 | cold p50 | cold p95 | p50 / Clew's |
				| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
				""");
		for (Subject subject : Subject.values()) {
			if (subject != Subject.PATHS) {
				Tables.of(this.results, subject).forEach(series -> table.append(row(series)));
			}
		}
		return table.toString().strip();
	}

	private String row(Series series) {
		Subject subject = series.key().subject();
		Percentile clew = Tables.of(this.results, subject).getFirst().warm().percentile(50);
		return Tables.row(subject.title(), series.key().title(), Tables.percentiles(series.warm()), Tables.cold(series),
				Goal.times(series.warm().percentile(50), clew));
	}

}

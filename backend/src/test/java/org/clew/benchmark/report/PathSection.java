package org.clew.benchmark.report;

import java.util.ArrayList;
import java.util.List;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.report.Results.CostCheck;
import org.clew.benchmark.report.Results.Remarks;
import org.clew.benchmark.report.Results.Series;

/**
 * What is said of paths.
 */
final class PathSection {

	private final Results results;

	private final Setting.Method method;

	PathSection(Results results) {
		this.results = results;
		this.method = results.setting().method();
	}

	String text() {
		return """
				Two random people, %d pairs (%d for (b) and (c), which take seconds each); the same for all. Clew answers `GET /api/v1/paths` with at most six relationships, `rank=telling`: the paths with every entity, relationship, count of evidence and explanation. The peers run over Neo4j's HTTP Query API (`/db/neo4j/query/v2`), return the path with its properties, and get %d s for each answer:

				- (a) `shortestPath((a)-[*..8]-(b))`: what everybody writes first;
				- (b) the same with `none(node IN nodes(path)[1..-1] WHERE node:Country)`: what they write next;
				- (c) `SHORTEST 5 (a)--{1,8}(b)`;
				- (d) `ANY SHORTEST` with a degree of at most %,d on both ends of each step: what an expert writes;
				- (e) no service at all: a bidirectional Dijkstra with Clew's cost on plain arrays in memory, for one path of any length. It is the physical limit.

				Warm, every pair has been asked about before, of Clew and of the others. Clew then remembers both ends and needs one read of the database; of people not asked about before it needs two, which a row of its own shows.

				![Times of all contenders](benchmarks/service-paths.svg)

				%s

				%s
				"""
			.formatted(this.method.questions(), this.method.slowQuestions(), this.method.limitSeconds(),
					this.method.hubDegree(), table(), interpretation())
			.strip();
	}

	private String table() {
		StringBuilder table = new StringBuilder(
				"""
						| warm, ms | p50 | p95 | p99 | cold p50 | cold p95 | p50 / Clew's from the snapshot | p50 / Clew's over Cypher | answered | through a country | cut short |
						| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
						""");
		for (Series series : Tables.of(this.results, Key.Subject.PATHS)) {
			Latencies warm = series.warm();
			Remarks remarks = series.remarks();
			table.append(Tables.row(series.key().title(), Tables.percentiles(warm), Tables.cold(series),
					times(warm, Key.CLEW_SNAPSHOT), times(warm, Key.CLEW_CYPHER),
					(remarks != null) ? share(remarks.answered(), warm.calls()) : "",
					(remarks != null) ? share(remarks.throughCountry(), warm.calls()) : "",
					(remarks != null) ? Integer.toString(remarks.incomplete() + warm.limited()) : ""));
		}
		return table.toString().strip();
	}

	private String times(Latencies latencies, Key other) {
		return this.results.series(other)
			.map(series -> Goal.times(latencies.percentile(50), series.warm().percentile(50)))
			.orElse("");
	}

	private static String share(int some, int all) {
		return some + " of " + all;
	}

	private String interpretation() {
		List<String> paragraphs = new ArrayList<>();
		this.results.series(Key.SHORTEST_PATH).ifPresent(series -> addWorth(paragraphs, series));
		this.results.series(Key.WITHOUT_COUNTRIES)
			.filter(series -> series.warm().limited() > 0)
			.ifPresent(series -> paragraphs.add(
					"With countries excluded by a predicate (b), %d of %d questions had no answer after %d s: the predicate takes the engine off its bidirectional plan, and it looks through everything."
						.formatted(series.warm().limited(), series.warm().calls(), this.method.limitSeconds())));
		this.results.costChecks().forEach(check -> paragraphs.add(told(check)));
		return String.join("\n\n", paragraphs);
	}

	private void addWorth(List<String> paragraphs, Series shortest) {
		Remarks peer = shortest.remarks();
		Remarks clew = this.results.series(Key.CLEW_CYPHER).map(Series::remarks).orElse(null);
		if (peer != null && clew != null) {
			paragraphs.add(
					"What the answers say: (a) connects %s of the pairs through a country, which says that both live in the same state as thousands of others. The first of Clew's paths does so for %s."
						.formatted(share(peer.throughCountry(), shortest.warm().calls()),
								share(clew.throughCountry(), this.method.questions())));
		}
	}

	private static String told(CostCheck check) {
		int all = check.same() + check.longer() + check.different();
		String text = "%s: the cost of the cheapest path is that of (e) for %s pairs.".formatted(check.key().title(),
				share(check.same(), all));
		if (check.longer() > 0) {
			text += " For %d it is higher, because the cheapest path of all has more relationships than the six that Clew was asked for."
				.formatted(check.longer());
		}
		if (check.different() > 0) {
			text += " **For %d it differs without such a reason, or the search was cut short.**"
				.formatted(check.different());
		}
		return text;
	}

}

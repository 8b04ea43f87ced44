package org.clew.benchmark.report;

import java.util.Locale;

import org.clew.benchmark.measure.Load;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.Start;

/**
 * What is said of many clients at once.
 */
final class LoadSection {

	private final Results results;

	LoadSection(Results results) {
		this.results = results;
	}

	String text() {
		return """
				Each client asks again as soon as it has its answer: half of the calls for the five most telling paths of two random people, four in ten for the neighbourhood of a small entity, one in ten for that of a country. The clients share the %d cores with the service, so that throughput is what both together can do.

				![Times by number of clients](benchmarks/service-load.svg)

				%s

				%s

				![Memory under load](benchmarks/service-memory.svg)
				"""
			.formatted(this.results.setting().machine().cores(), table(), memory())
			.strip();
	}

	private String table() {
		StringBuilder table = new StringBuilder(
				"""
						| clients | seconds | calls a second | p50, ms | p95, ms | p99, ms | errors | resident, MB | live heap, MB |
						| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
						""");
		for (LoadRun run : this.results.loads()) {
			Load load = run.load();
			table.append(String.format(Locale.ROOT, "| %d | %.0f | %,.0f | %s | %d | %,.0f | %,.0f |\n", load.clients(),
					load.seconds(), load.callsPerSecond(), Tables.percentiles(load.latencies()), load.errorCount(),
					run.after().resident(), run.after().heap()));
		}
		return table.toString().strip();
	}

	private String memory() {
		Start start = this.results.start();
		if (start == null) {
			return "";
		}
		String snapshot = (start.snapshotSeconds() == null) ? ""
				: String.format(Locale.ROOT, ", and answered from the snapshot after %.0f s", start.snapshotSeconds());
		return String.format(Locale.ROOT,
				"Clew took its first request %.0f s after its start%s. It then occupied %,.0f MB, %,.0f MB of that live objects on the heap; the table has both after each load. Resident memory follows what the JVM is allowed (%s of heap, %s of page cache); the live heap shows whether anything is kept.",
				start.readySeconds(), snapshot, start.memory().resident(), start.memory().heap(),
				this.results.setting().method().heap(), this.results.setting().method().pageCache());
	}

}

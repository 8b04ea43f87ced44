package org.clew.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Load;
import org.clew.benchmark.report.Results.CostCheck;
import org.clew.benchmark.report.Results.LoadRun;
import org.clew.benchmark.report.Results.MemoryUse;
import org.clew.benchmark.report.Results.Remarks;
import org.clew.benchmark.report.Results.Series;
import org.clew.benchmark.report.Results.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final Setting SETTING = new Setting("2026-11-22", "abc1234",
			new Setting.Machine("a processor", 2, 24, "Linux", "a JVM", "2026.08.1"),
			new Setting.Graph(42, 1_000_000, 5_600_000, 1, 270_000, 5_000, 250, 6.3),
			new Setting.Method(200, 10, 20, 60, "2,048 MB", "1,024 MB", 1_000, 60));

	@TempDir
	Path directory;

	@Test
	void tellsWhatWasMeasuredAndWhichGoalsAreMet() throws IOException {
		String report = Files.readString(new Report(results()).write(this.directory));

		assertThat(report).contains("| (b) `shortestPath` without countries | > 60,000 | > 60,000 | > 60,000 |",
				"| From the snapshot: p50 ≤ 5 ms | 4.0 ms | yes |",
				"| From the snapshot: at least 500× faster than (b) | > 15,000× (4.0 ms against > 60,000 ms) | yes |",
				"| Over Cypher: p50 ≤ 30 ms | 40.0 ms | **no**, by a factor of 1.33 |",
				"(a) connects 198 of 200 of the pairs through a country",
				"| 64 | 60 | 3 | 20.0 | 20.0 | 20.0 | 1 | 900 | 300 |");
	}

	@Test
	void drawsItsChartsAsXml() throws Exception {
		new Report(results()).write(this.directory);

		for (String name : List.of("paths", "neighbourhoods", "load", "memory")) {
			Path chart = this.directory.resolve("benchmarks/service-%s.svg".formatted(name));
			var root = DocumentBuilderFactory.newDefaultInstance()
				.newDocumentBuilder()
				.parse(chart.toFile())
				.getDocumentElement();
			assertThat(root.getNodeName()).isEqualTo("svg");
			assertThat(root.getTextContent()).doesNotContain("NaN", "`");
		}
	}

	@Test
	void isTheSameFromSavedResults() throws IOException {
		results().save(this.directory.resolve("results.json"));

		Path again = new Report(Results.load(this.directory.resolve("results.json")))
			.write(this.directory.resolve("again"));

		assertThat(again).hasSameTextualContentAs(new Report(results()).write(this.directory));
	}

	private static Results results() {
		List<Series> series = new ArrayList<>();
		for (Key key : Key.values()) {
			series.add(switch (key) {
				case WITHOUT_COUNTRIES -> new Series(key, null, all(10, 60_000, 10), new Remarks(0, 0, 0));
				case SHORTEST_PATH -> new Series(key, all(200, 90, 0), all(200, 13, 0), new Remarks(200, 198, 0));
				case CLEW_CYPHER -> new Series(key, all(200, 90, 0), all(200, 40, 0), new Remarks(200, 3, 0));
				default -> new Series(key, null, all(200, 4, 0), null);
			});
		}
		MemoryUse memory = new MemoryUse(900, 300);
		Load load = new Load(64, 60, all(200, 20, 0), Map.of("refused", 1));
		return new Results(SETTING, series, List.of(new LoadRun(load, List.of(880.0, 900.0), memory)),
				List.of(new CostCheck(Key.CLEW_CYPHER_ONE, 199, 1, 0)), new Start(8, 12.0, memory));
	}

	private static Latencies all(int calls, double millis, int limited) {
		return new Latencies(Collections.nCopies(calls, millis), limited);
	}

}

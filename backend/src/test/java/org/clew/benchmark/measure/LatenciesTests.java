package org.clew.benchmark.measure;

import java.util.List;
import java.util.stream.Stream;

import org.clew.benchmark.measure.Latencies.Percentile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTests {

	@Test
	void takesTheNearestRank() {
		Latencies latencies = new Latencies(Stream.iterate(200.0, millis -> millis - 1).limit(200).toList(), 0);

		assertThat(latencies.percentile(50)).isEqualTo(new Percentile(100, false));
		assertThat(latencies.percentile(95)).isEqualTo(new Percentile(190, false));
		assertThat(latencies.percentile(99)).isEqualTo(new Percentile(198, false));
		assertThat(latencies.percentile(100)).isEqualTo(new Percentile(200, false));
	}

	@Test
	void isOnlyALowerBoundWhereCallsRanIntoTheLimit() {
		Latencies latencies = new Latencies(List.of(60_000.0, 2_000.0, 60_000.0, 1_000.0), 2);

		assertThat(latencies.percentile(50)).isEqualTo(new Percentile(2_000, false));
		assertThat(latencies.percentile(51)).isEqualTo(new Percentile(60_000, true)).hasToString("> 60,000");
	}

	@Test
	void takesTheOneOfOne() {
		assertThat(new Latencies(List.of(0.4), 0).percentile(1)).hasToString("0.400");
	}

}

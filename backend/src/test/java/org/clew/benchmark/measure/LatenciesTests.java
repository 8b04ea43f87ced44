package org.clew.benchmark.measure;

import java.util.stream.DoubleStream;

import org.clew.benchmark.measure.Latencies.Percentile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTests {

	@Test
	void takesTheNearestRank() {
		Latencies latencies = new Latencies(DoubleStream.iterate(200, millis -> millis - 1).limit(200).toArray(), 0);

		assertThat(latencies.percentile(50)).isEqualTo(new Percentile(100, false));
		assertThat(latencies.percentile(95)).isEqualTo(new Percentile(190, false));
		assertThat(latencies.percentile(99)).isEqualTo(new Percentile(198, false));
		assertThat(latencies.percentile(100)).isEqualTo(new Percentile(200, false));
	}

	@Test
	void isOnlyALowerBoundWhereCallsRanIntoTheLimit() {
		Latencies latencies = new Latencies(new double[] { 60_000, 2_000, 60_000, 1_000 }, 2);

		assertThat(latencies.percentile(50)).isEqualTo(new Percentile(2_000, false));
		assertThat(latencies.percentile(51)).isEqualTo(new Percentile(60_000, true)).hasToString("> 60000");
	}

	@Test
	void takesTheOneOfOne() {
		assertThat(new Latencies(new double[] { 0.4 }, 0).percentile(1)).hasToString("0.40");
	}

}

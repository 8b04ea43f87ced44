package org.clew.benchmark.report;

import org.clew.benchmark.measure.Latencies.Percentile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GoalTests {

	private static final Percentile FIVE = new Percentile(5, false);

	@Test
	void tellsByHowMuchItIsMissed() {
		assertThat(Goal.atMost("p50 ≤ 5 ms", FIVE, 5).row()).isEqualTo("| p50 ≤ 5 ms | 5.0 ms | yes |");
		assertThat(Goal.atMost("p50 ≤ 4 ms", FIVE, 4).row())
			.isEqualTo("| p50 ≤ 4 ms | 5.0 ms | **no**, by a factor of 1.25 |");
	}

	@Test
	void comparesWithOthers() {
		assertThat(Goal.within("", FIVE, new Percentile(4, false), 1).met()).isFalse();
		assertThat(Goal.within("", FIVE, new Percentile(4, false), 10).met()).isTrue();
	}

	@Test
	void takesThoseThatNeverAnsweredAtTheLimit() {
		Goal goal = Goal.faster("500×", FIVE, new Percentile(60_000, true), 500);

		assertThat(goal.met()).isTrue();
		assertThat(goal.measured()).isEqualTo("> 12,000× (5.0 ms against > 60,000 ms)");
	}

}

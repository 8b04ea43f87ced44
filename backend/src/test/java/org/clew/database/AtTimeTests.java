package org.clew.database;

import org.clew.graph.PartialDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AtTimeTests {

	@Test
	void selectsEverythingWhereNoTimeIsGiven() {
		assertThat(new AtTime(null).parameters()).containsEntry("atEarliest", null).containsEntry("atLatest", null);
	}

	@Test
	void asksForNothingOnTheSideThatAPeriodLeavesOpen() {
		assertThat(new AtTime(PartialDate.parse("../2017-02")).parameters()).containsEntry("atEarliest", null)
			.containsEntry("atLatest", "2017-02-28");
		assertThat(new AtTime(PartialDate.parse("2017-02/..")).parameters()).containsEntry("atEarliest", "2017-02-01")
			.containsEntry("atLatest", null);
	}

}

package org.clew.database;

import java.util.Map;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule that {@link AtTime} puts in Cypher, checked as text against the calendar; that
 * Cypher compares text in the same way is checked by the contract suite.
 */
class AtTimeTests {

	@ParameterizedTest
	@CsvSource({ "2013, 2013, 2013-07-31", "2013-07, 2013-07, 2013", "2013-07-31, 2013-07-31, 2013-07",
			"2012, 2014, 2013", "2013-12, 2013-12, 2013-12-31", "2013-07, 2013-07, 2013-07-01",
			"2010, 2013, 2013-12-31", "2013-08, 2013-09, 2013-07", "2014, 2014, 2013", "2012, 2012, 2013",
			"2013-06, 2013-06, 2013-07-01", "2013-08-01, 2013-08-01, 2013-07", "2016-12, 2016-12, 2017" })
	void comparesPartialDatesAsTheirPeriods(String from, String to, String at) {
		PartialDate begin = PartialDate.parse(from);
		PartialDate end = PartialDate.parse(to);
		PartialDate period = PartialDate.parse(at);
		boolean overlap = !begin.earliest().isAfter(period.latest()) && !end.latest().isBefore(period.earliest());

		Map<String, @Nullable Object> parameters = new AtTime(period).parameters();

		boolean asText = from.compareTo(String.valueOf(parameters.get("atLatest"))) <= 0
				&& (to + "~").compareTo(String.valueOf(parameters.get("atEarliest"))) >= 0;
		assertThat(asText).isEqualTo(overlap);
	}

	@Test
	void selectsEverythingWhereNoTimeIsGiven() {
		assertThat(new AtTime(null).parameters()).containsEntry("atEarliest", null).containsEntry("atLatest", null);
	}

}

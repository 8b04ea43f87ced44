package org.clew.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2013, 2013-01-01, 2013-12-31", "2013-07, 2013-07-01, 2013-07-31", "2016-02, 2016-02-01, 2016-02-29",
			"2013-07-31, 2013-07-31, 2013-07-31" })
	void meansItsWholePeriod(String text, String earliest, String latest) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.earliest()).hasToString(earliest);
		assertThat(date.latest()).hasToString(latest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "13", "2013-7", "2013-13", "2013-02-30", "31.07.2013", "2013-07-31T00:00", "２０１３" })
	void refusesWhatIsNoSuchDate(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text))
			.withMessageContaining("YYYY, YYYY-MM or YYYY-MM-DD");
	}

}

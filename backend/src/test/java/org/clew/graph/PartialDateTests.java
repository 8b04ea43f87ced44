package org.clew.graph;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2013, 2013-01-01, 2013-12-31", "2013-07, 2013-07-01, 2013-07-31", "2016-02, 2016-02-01, 2016-02-29",
			"2013-07-31, 2013-07-31, 2013-07-31", "0001, 0001-01-01, 0001-12-31" })
	void meansItsWholePeriod(String text, String earliest, String latest) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.earliest()).hasToString(earliest);
		assertThat(date.latest()).hasToString(latest);
	}

	@ParameterizedTest
	@CsvSource({ "../2017-02, , 2017-02-28", "2017-02/.., 2017-02-01, ", "1990/1992, 1990-01-01, 1992-12-31",
			"2016-02-28/2016-02, 2016-02-28, 2016-02-29", "~1990, 1989-01-01, 1991-12-31",
			"~1990-01, 1989-12-01, 1990-02-28", "~1990-12, 1990-11-01, 1991-01-31", "~0001, 0000-01-01, 0002-12-31" })
	void saysWhatIsKnownOfADayThatIsNotKnownExactly(String text, @Nullable String earliest, @Nullable String latest) {
		PartialDate date = PartialDate.parse(text);

		assertThat(date.text()).isEqualTo(text);
		assertThat(date.isPlain()).isFalse();
		assertThat(date.hasEarliest() ? date.earliest().toString() : null).isEqualTo(earliest);
		assertThat(date.hasLatest() ? date.latest().toString() : null).isEqualTo(latest);
	}

	@Test
	void readsAboutInEitherPlaceAndWritesItFirst() {
		assertThat(PartialDate.parse("1990~")).isEqualTo(PartialDate.parse("~1990"));
		assertThat(PartialDate.parse("1990-05~").text()).isEqualTo("~1990-05");
	}

	@Test
	void comparesUnknownDaysWithAllOthers() {
		assertThat(Days.first("../2017-02")).isEqualTo(Days.first(null));
		assertThat(Days.last("2017-02/..")).isEqualTo(Days.last(null));
		assertThat(Days.last("../2017-02")).isEqualTo(Days.last("2017-02"));
		assertThat(Days.first("~1990")).isEqualTo(Days.first("1989"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000", "0000-00-00", "0000-05", "../0000", "~0000", "../..", "/1990", "1990/",
			"1990//1991", "1992/1990", "~1990/1992", "~1990-05-03", "~1990~", "~9999", "~../1990", "", "13", "2013-7",
			"2013-13", "2013-02-30", "31.07.2013", "2013-07-31T00:00", "２０１３" })
	void refusesWhatIsNoSuchDate(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text))
			.withMessageContaining("YYYY, YYYY-MM or YYYY-MM-DD");
	}

}

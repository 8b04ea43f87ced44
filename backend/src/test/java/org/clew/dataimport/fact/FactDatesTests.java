package org.clew.dataimport.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FactDatesTests {

	private final List<String> remarks = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "2013, 2013", "2013-07-31, 2013-07-31", "' 2013-07 ', 2013-07", "2013-07-31T12:00:00Z, 2013-07-31",
			"2013-07-31 23:59:59.999+02:00, 2013-07-31", "2013-07-31T00:00, 2013-07-31", "2013-07-31Z, 2013-07-31",
			"2013-07-31+02:00, 2013-07-31", "2013-07-31 00:00:00 UTC, 2013-07-31", "2013-07-31 12:00:00+00, 2013-07-31",
			"2013-7-1, 2013-07-01", "2013-7, 2013-07", "2013/7/1, 2013-07-01", "2013.07.31, 2013-07-31",
			"1990-05-00, 1990-05", "1990-00-00, 1990", "1990-00, 1990", "../2017-02, ../2017-02", "1990~, ~1990" })
	void readWhatIsUnambiguous(String text, String date) {
		assertThat(FactDates.read(text)).isEqualTo(PartialDate.parse(date));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "circa 1990", "1990-1995", "0000-00-00", "0000", "n/a", "42736", "31.07.2013",
			"07/31/2013", "2013-02-30", "2013-13", "1990-00-05", "2013/07", "2013-7/1", "July 2013", "90",
			"2013-07-31 at noon" })
	void readNothingThatOnlyMayBeADate(String text) {
		assertThat(FactDates.read(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "circa 1990, ~1990", "c. 1990, ~1990", "C.1990-05, ~1990-05", "ca 1990, ~1990", "about 1990, ~1990",
			"before 1990, ../1989", "Before 2017-01, ../2016-12", "before 2017-03-01, ../2017-02-28",
			"until 1990, ../1990", "by 2017-02, ../2017-02", "after 1990, 1991/..", "after 2016-02-28, 2016-02-29/..",
			"since 1990-05-00, 1990-05/..", "1990-05-00, 1990-05", "~1990, ~1990" })
	void readWordsWhereAsked(String text, String date) {
		assertThat(FactDates.readWords(text)).isEqualTo(PartialDate.parse(date));
	}

	@ParameterizedTest
	@ValueSource(strings = { "circa 1990-05-03", "circa ~1990", "before ../1990", "after 9999", "before 0001",
			"circa noon", "cat 1990", "since", "before before 1990" })
	void readNoOtherWords(String text) {
		assertThat(FactDates.readWords(text)).isNull();
	}

	@Test
	void keepTheTextOfWhatIsNoDateAndSaySo() {
		EdgeFact fact = normalised(edge("circa 1990", "1995-05-00", Map.of("seat", 5)));

		assertThat(fact.from()).isNull();
		assertThat(fact.to()).isEqualTo("1995-05");
		assertThat(fact.properties()).isEqualTo(Map.of("seat", 5, "fromText", "circa 1990"));
		assertThat(this.remarks).singleElement()
			.asString()
			.startsWith("MEMBER_OF: from 'circa 1990' is not a date: YYYY")
			.endsWith("; it is kept as fromText, without a time");
	}

	@Test
	void keepBothTextsOfAnEndBeforeItsBeginning() {
		EdgeFact fact = normalised(edge("2014-1-1", "2013-07-31", null));

		assertThat(fact.from()).isNull();
		assertThat(fact.to()).isNull();
		assertThat(fact.properties()).isEqualTo(Map.of("fromText", "2014-1-1", "toText", "2013-07-31"));
		assertThat(this.remarks).containsExactly(
				"MEMBER_OF: its end, to '2013-07-31', is before its beginning, from '2014-1-1'; they are kept as "
						+ "toText and fromText, without a time");
	}

	@ParameterizedTest
	@CsvSource({ "2013-07, 2013", "2013, 2013-07", "~2014, 2013", "../2014, 2013", "2013, 2012/.." })
	void takeAnEndThatMayBeAfterItsBeginning(String from, String to) {
		EdgeFact fact = normalised(edge(from, to, Map.of()));

		assertThat(fact.from()).isEqualTo(from);
		assertThat(fact.to()).isEqualTo(to);
		assertThat(this.remarks).isEmpty();
	}

	@Test
	void keepWhatTheRecordSaysUnderTheSameName() {
		assertThat(normalised(edge("n/a", null, Map.of("fromText", "unknown"))).properties())
			.isEqualTo(Map.of("fromText", List.of("unknown", "n/a")));
		assertThat(normalised(edge("n/a", " ", Map.of("fromText", "n/a"))).properties())
			.isEqualTo(Map.of("fromText", "n/a"));
	}

	@Test
	void leaveOutTheDateOfASourceThatIsNone() {
		SourceFact source = new SourceFact("s", "S", null, "2017-13", null, "2017-02-03T10:00:00Z", null);

		assertThat(FactDates.normalised(source, this.remarks::add))
			.isEqualTo(new SourceFact("s", "S", null, null, null, "2017-02-03", null));
		assertThat(this.remarks).singleElement()
			.asString()
			.startsWith("source: publishedOn '2017-13' is not a date")
			.endsWith("; it is left out");
	}

	@Test
	void changeNothingElse() {
		NodeFact node = new NodeFact("a", "Person", "A", List.of("B"), "1950", null, Map.of("kind", "x"),
				List.of(ClaimFact.of("s", "page 1")));

		assertThat(FactDates.normalised(node, this.remarks::add)).isEqualTo(node);
		assertThat(this.remarks).isEmpty();
	}

	private EdgeFact normalised(EdgeFact fact) {
		return (EdgeFact) FactDates.normalised(fact, this.remarks::add);
	}

	private static EdgeFact edge(@Nullable String from, @Nullable String to, @Nullable Map<String, Object> properties) {
		return new EdgeFact("e", "MEMBER_OF", "a", "b", null, from, to, properties,
				List.of(ClaimFact.of("s", "row 2")));
	}

}

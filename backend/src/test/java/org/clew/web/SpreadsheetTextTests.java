package org.clew.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r1", "\n1", "'=1", "''-1", "＝1" })
	void standsBehindAnApostropheWhereItWouldRun(String text) {
		assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
	}

	@Test
	void standsBehindAnApostropheInEachPartThatMayBecomeACell() {
		assertThat(SpreadsheetText.harmless("Acme;=1+1")).isEqualTo("Acme;'=1+1");
		assertThat(SpreadsheetText.harmless("Acme; @x; b")).isEqualTo("Acme; '@x; b");
		assertThat(SpreadsheetText.harmless("a\u241F=1\u241F'-2")).isEqualTo("a\u241F'=1\u241F''-2");
		assertThat(SpreadsheetText.harmless("=a\tb\n+c\r\n-d")).isEqualTo("'=a\tb\n'+c\r'\n'-d");
	}

	@Test
	void canBeHadBack() {
		for (String text : List.of("=1", "''=1;'=1", "\t=1\r\n'@x", "a;b; c\u241Fd", "'tis; '=")) {
			assertThat(
					SpreadsheetText.harmless(text).replaceAll("(?<=^|[;\t\r\n\u241F]|; )'(?='*[=+@\t\r\n＝＋－＠-])", ""))
				.isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "''", "'tis", "a=1", " =1", "2013-07", "О'Брайен", "a;b; c", "one\ntwo" })
	void staysAsItIsOtherwise(String text) {
		assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
	}

}

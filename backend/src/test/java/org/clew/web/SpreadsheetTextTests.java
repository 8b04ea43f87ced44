package org.clew.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "'=1", "''-1" })
	void standsBehindAnApostropheWhereItWouldRun(String text) {
		assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "''", "'tis", "a=1", " =1", "2013-07", "О'Брайен" })
	void staysAsItIsOtherwise(String text) {
		assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
	}

}

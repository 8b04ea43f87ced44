package org.clew.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTextTests {

	@Test
	void namesWhatATerminalWouldObey() {
		assertThat(TerminalText.harmless("a\u001B]0;title\u0007b")).isEqualTo("a<U+001B>]0;title<U+0007>b");
		assertThat(TerminalText.harmless("\u009B2J")).isEqualTo("<U+009B>2J");
		assertThat(TerminalText.harmless("one\r\ntwo")).isEqualTo("one<U+000D><U+000A>two");
		assertThat(TerminalText.harmless("cod\u202Egpj.exe")).isEqualTo("cod<U+202E>gpj.exe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Zhanbolat Mamay", "Жанболат", "ليلى", "a b", "🙂" })
	void leavesOtherTextAsItIs(String text) {
		assertThat(TerminalText.harmless(text)).isEqualTo(text);
	}

}

package org.clew.dataimport.value;

import org.clew.dataimport.fact.SourceFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentIdsTests {

	@Test
	void isTheSameForTheSameParts() {
		assertThat(ContentIds.of("a", "b", null)).isEqualTo(ContentIds.of("a", "b", null))
			.isEqualTo("48ef1024-6a3c-3fd1-945e-33aba665a733");
	}

	@Test
	void isAnotherWhereTheSameLettersAreOtherParts() {
		assertThat(ContentIds.of("ab", "c")).isNotEqualTo(ContentIds.of("a", "bc"));
		assertThat(ContentIds.of("a", null)).isNotEqualTo(ContentIds.of(null, "a"))
			.isNotEqualTo(ContentIds.of("a", ""));
		assertThat(ContentIds.of("a\n1:b")).isNotEqualTo(ContentIds.of("a", "b"));
	}

	@Test
	void keepTheIdsOfSourcesThatAreStored() {
		assertThat(ContentIds.ofAddress("https://example.org/Page?q=A"))
			.isEqualTo("source-" + ContentIds.of("https://example.org/Page?q=A"));
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/Page, HTTPS://Example.org/Page/", "https://example.org, https://example.org/",
			"http://example.org/a?b=/, http://example.org/a?b=" })
	void knowOnePageWithAndWithoutASlashAtItsEnd(String one, String other) {
		assertThat(ContentIds.source(other).id()).isEqualTo(ContentIds.source(one).id())
			.isEqualTo(ContentIds.ofAddress(other));
		assertThat(ContentIds.ofAddress(one)).isNotEqualTo(ContentIds.ofAddress(one + "/x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTPS://example.org/Page", "https://Example.ORG/Page", " https://example.org/Page " })
	void knowOnePageInWhateverCaseSchemeAndHostAre(String address) {
		assertThat(ContentIds.source(address)).isEqualTo(ContentIds.source("https://example.org/Page"));
		assertThat(ContentIds.source(address).url()).isEqualTo("https://example.org/Page");
		assertThat(ContentIds.source(address)).isNotEqualTo(ContentIds.source("https://example.org/page"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "www.example.org/x", "Register of pilots, page 17", "http://", "mailto:a@example.org" })
	void takeAnotherTextAsTheTitleOfASource(String text) {
		assertThat(ContentIds.source(text))
			.isEqualTo(new SourceFact("source-" + ContentIds.of(text), text, null, null, null, null, null));
	}

	@ParameterizedTest
	@CsvSource({ "S&D, s-d", "Verts/ALE, verts-ale", "Democratic/Working Families, democratic-working-families",
			"' Partido Popular Democrático ', partido-popular-democratico", "A.B., a-b", "Łódź, lodz",
			"Nguyễn Văn Hưng, nguyen-van-hung", "'Lee, Ann', lee-ann", "d’Étåt, d-etat", "O´Brien (MP), o-brien-mp",
			"Johnson & Johnson, johnson-johnson", "Ｂo\u00A0Ek, bo-ek", "Straße 5, strasse-5" })
	void makesSlugs(String text, String slug) {
		assertThat(ContentIds.slug(text)).isEqualTo(slug);
	}

	@ParameterizedTest
	@CsvSource({ "王小明, 汪晓明, wang-xiao-ming", "C++, C#, c", "Іван Іванов, Иван Иванов, ivan-ivanov", "A+, A, a",
			"5 %, 5, 5", "M², M, m" })
	void keepsNamesApartThatLookAlikeInLatinLetters(String one, String other, String readable) {
		assertThat(ContentIds.slug(one)).isNotEqualTo(ContentIds.slug(other))
			.matches("%s.{0,4}-[0-9a-f]{8}".formatted(readable));
	}

	@ParameterizedTest
	@CsvSource({ "Единая Россия, ЕДИНАЯ  РОССИЯ", "'Иванов, Иван', Иванов Иван", "й, й", "C++, ' c++ '" })
	void makesOneSlugOfOneNameWrittenInTwoWays(String one, String other) {
		assertThat(ContentIds.slug(one)).isEqualTo(ContentIds.slug(other));
	}

	@Test
	void keepsTheSlugsThatWereGivenOut() {
		assertThat(ContentIds.slug("Единая Россия")).isEqualTo("yedinaya-rossiya-15b3b1c7");
		assertThat(ContentIds.slug("王小明")).isEqualTo("wang-xiao-ming-1febf3a3");
		assertThat(ContentIds.slug("C++")).isEqualTo("c-1f4d1b91");
	}

	@Test
	void makesASlugOfWhatHasNoLetters() {
		assertThat(ContentIds.slug("***")).isEqualTo(ContentIds.of("***"));
	}

}

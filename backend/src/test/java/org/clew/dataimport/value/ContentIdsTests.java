package org.clew.dataimport.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource({ "S&D, s-d", "Verts/ALE, verts-ale", "Democratic/Working Families, democratic-working-families",
			"' Partido Popular Democrático ', partido-popular-democratico", "Единая Россия, yedinaya-rossiya",
			"A.B., a-b" })
	void makesSlugs(String text, String slug) {
		assertThat(ContentIds.slug(text)).isEqualTo(slug);
	}

	@Test
	void makesASlugOfWhatHasNoLetters() {
		assertThat(ContentIds.slug("***")).isEqualTo(ContentIds.of("***"));
	}

}

package org.clew.entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchNameTests {

	@ParameterizedTest
	@CsvSource({ "Мухтар Аблязов, mukhtar ablyazov", "Mukhtar ABLYAZOV, mukhtar ablyazov",
			"Tomáš Zdechovský, tomas zdechovsky", "Kazimierz Michał Ujazdowski, kazimierz michal ujazdowski",
			"Petras Auštrevičius, petras austrevicius", "Conseil d'État, conseil d etat", "S&D, s d",
			"Игорь Соловьёв, igor solovyev", "Татьяна Параскевич, tatyana paraskevich" })
	void isLatinLowerCaseWithoutDiacritics(String name, String expected) {
		assertThat(SearchName.of(name)).isEqualTo(expected);
	}

	@Test
	void hasNoWordsWhereThereIsNeitherLetterNorDigit() {
		assertThat(SearchName.words("*:~ /.*/ ()")).isEmpty();
	}

}

package org.clew.dataimport.value;

import java.util.Objects;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.NodeFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class CountryTests {

	@ParameterizedTest
	@CsvSource({ "FR, FR", "fr, FR", "FRA, FR", "France, FR", "UK, GB", "EL, GR", "United Kingdom, GB", "Scotland, GB",
			"Czech Republic, CZ", "Czechia, CZ", "United States, US", "Türkiye, TR", "Turkey, TR", "Cote d'Ivoire, CI",
			"Bosnia and Herzegovina, BA", "Russian Federation, RU", "Kosovo, XK" })
	void knowsCountriesByCodeAndByEnglishName(String text, String code) {
		assertThat(Country.of(text)).isNotNull().extracting(Country::code).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ZZ", "Atlantis", "Frankreich", "123" })
	void knowsNoOther(String text) {
		assertThat(Country.of(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "Czech_Republic-Deputies.json, CZ", "UK-Commons, GB", "Northern_Ireland-Assembly, GB",
			"estonia-riigikogu, EE", "ee-riigikogu, EE", "Scotland-Parliament.json, GB", "South_Korea-Assembly, KR",
			"Bosnia_and_Herzegovina-House, BA", "Guinea-Bissau-Assembly, GW" })
	void findsTheCountryThatANameBeginsWith(String text, String code) {
		assertThat(Country.atBeginning(text)).isNotNull().extracting(Country::code).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "parliament.json", "", "--", "ABC-France", "usage-report" })
	void findsNoneElsewhere(String text) {
		assertThat(Country.atBeginning(text)).isNull();
	}

	@Test
	void isAnEntityWithOneIdInEveryDataSet() {
		Country country = Objects.requireNonNull(Country.of("uk"));
		NodeFact node = country.node(ClaimFact.of("s", "line 1"));
		assertThat(node.id()).isEqualTo("country-gb");
		assertThat(node.type()).isEqualTo("Country");
		assertThat(node.name()).isEqualTo("United Kingdom");
		assertThat(node.properties()).containsOnly(entry("code", "GB"));
	}

}

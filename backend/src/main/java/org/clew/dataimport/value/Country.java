package org.clew.dataimport.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.NodeFact;
import org.jspecify.annotations.Nullable;

/**
 * A state, known by its code or by its English name. Every data set gives it one id, so
 * that they meet in it.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 * @param name in English
 */
public record Country(String code, String name) {

	private static final Map<String, Country> BY_CODE = new HashMap<>();

	private static final Map<String, Country> BY_NAME = new HashMap<>();

	private static final int LONGEST_NAME = 6;

	static {
		for (String code : Locale.getISOCountries()) {
			Locale locale = Locale.of("", code);
			Country country = new Country(code, locale.getDisplayCountry(Locale.ENGLISH));
			BY_CODE.put(code, country);
			BY_CODE.put(locale.getISO3Country(), country);
			BY_NAME.put(key(country.name()), country);
		}
		Country kosovo = new Country("XK", "Kosovo");
		BY_CODE.put("XK", kosovo);
		BY_NAME.put("kosovo", kosovo);
		code("UK", "GB");
		code("EL", "GR");
		names("GB", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland",
				"United Kingdom of Great Britain and Northern Ireland");
		names("US", "United States of America");
		names("CZ", "Czech Republic");
		names("RU", "Russian Federation");
		names("TR", "Turkey");
		names("MK", "Macedonia", "Former Yugoslav Republic of Macedonia");
		names("BY", "Byelorussia");
		names("MD", "Republic of Moldova");
		names("KR", "Republic of Korea", "Korea");
		names("KP", "Democratic People's Republic of Korea");
		names("CD", "Democratic Republic of the Congo", "DR Congo");
		names("CG", "Republic of the Congo", "Congo");
		names("CI", "Ivory Coast");
		names("SZ", "Swaziland");
		names("CV", "Cape Verde");
		names("MM", "Burma", "Myanmar");
		names("TL", "East Timor");
		names("IR", "Islamic Republic of Iran");
		names("SY", "Syrian Arab Republic");
		names("VN", "Viet Nam");
		names("VA", "Holy See", "Vatican");
		names("PS", "Palestine", "State of Palestine");
		names("HK", "Hong Kong");
		names("MO", "Macau", "Macao");
		names("GM", "The Gambia");
		names("BS", "The Bahamas");
		names("NL", "The Netherlands", "Holland");
	}

	/** Its id in every data set. */
	public String id() {
		return "country-" + this.code.toLowerCase(Locale.ROOT);
	}

	/** The state as an entity. */
	public NodeFact node(ClaimFact claim) {
		return new NodeFact(id(), "Country", this.name, null, null, null, Map.of("code", this.code), List.of(claim));
	}

	/**
	 * The state that a text means.
	 * @param text its code of two or three letters, in any case, or its English name
	 * @return {@code null} if it is neither
	 */
	public static @Nullable Country of(String text) {
		String trimmed = text.strip();
		Country country = (trimmed.length() <= 3) ? BY_CODE.get(trimmed.toUpperCase(Locale.ROOT)) : null;
		return (country != null) ? country : BY_NAME.get(key(trimmed));
	}

	/**
	 * The state whose English name, or code of two letters, a text begins with; words are
	 * parted by what is not a letter, as in {@code Czech_Republic-Deputies}.
	 */
	public static @Nullable Country atBeginning(String text) {
		List<String> words = Arrays.stream(text.split("[^\\p{L}'’]+")).filter(word -> !word.isEmpty()).toList();
		for (int count = Math.min(LONGEST_NAME, words.size()); count > 0; count--) {
			Country country = BY_NAME.get(key(String.join(" ", words.subList(0, count))));
			if (country != null) {
				return country;
			}
		}
		return (!words.isEmpty() && words.getFirst().length() == 2) ? of(words.getFirst()) : null;
	}

	private static void code(String code, String of) {
		BY_CODE.put(code, existing(of));
	}

	private static void names(String code, String... names) {
		for (String name : names) {
			BY_NAME.put(key(name), existing(code));
		}
	}

	private static Country existing(String code) {
		Country country = BY_CODE.get(code);
		if (country == null) {
			throw new IllegalStateException("no country has the code " + code);
		}
		return country;
	}

	private static String key(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}|['’.]", "")
			.replace("&", " and ")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}]+", " ")
			.strip();
	}

}

package org.clew.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * A name as it is compared: Latin letters and digits in lower case, without diacritics,
 * so that Аблязов, Ablyazov and ABLYAZOV are one. Cyrillic is romanised as the US Board
 * on Geographic Names does it for Russian, which is closest to what the press writes.
 */
public final class SearchName {

	private static final Transliterator TO_LATIN = Transliterator
		.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

	private SearchName() {
	}

	/** The words of a name, in its order; none if it has neither letter nor digit. */
	public static List<String> words(String name) {
		// An apostrophe that was typed parts words, as in d'État; one that stands for a
		// soft or
		// hard sign does not.
		String latin = TO_LATIN.transliterate(name.replaceAll("['’]", " ")).toLowerCase(Locale.ROOT);
		String[] words = latin.replaceAll("['’\"]", "").split("[^a-z0-9]+");
		return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
	}

	/** The words with one space between them. */
	public static String of(String name) {
		return String.join(" ", words(name));
	}

}

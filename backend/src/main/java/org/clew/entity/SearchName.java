package org.clew.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * A name as it is compared: Latin letters and digits in lower case, without diacritics,
 * so that Аблязов, Ablyazov and ABLYAZOV are one. Cyrillic is romanised as the US Board
 * on Geographic Names does it for Russian, which is closest to what the press writes.
 */
public final class SearchName {

	private static final Transliterator TO_LATIN = Transliterator
		.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

	private static final Pattern APOSTROPHE = Pattern.compile("['’]");

	private static final Pattern MARK = Pattern.compile("['’\"]");

	private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

	private SearchName() {
	}

	/** The words of a name, in its order; none if it has neither letter nor digit. */
	public static List<String> words(String name) {
		// An apostrophe that was typed parts words, as in d'État; one that stands for a
		// soft or
		// hard sign does not.
		String parted = APOSTROPHE.matcher(name).replaceAll(" ");
		String latin = (isAscii(parted) ? parted : TO_LATIN.transliterate(parted)).toLowerCase(Locale.ROOT);
		return NO_WORD.splitAsStream(MARK.matcher(latin).replaceAll("")).filter(word -> !word.isEmpty()).toList();
	}

	/** What is all ASCII has nothing to be romanised. */
	private static boolean isAscii(String text) {
		return text.chars().allMatch(character -> character < 128);
	}

	/** The words with one space between them. */
	public static String of(String name) {
		return String.join(" ", words(name));
	}

}

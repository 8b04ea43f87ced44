package org.clew.entity;

import java.util.List;

/**
 * How well a name answers what was typed, best first.
 */
enum NameMatch {

	/** The whole name. */
	EXACT(3),
	/** Each word typed is a word of the name. */
	WORDS(2),
	/** Each word typed begins a word of the name. */
	BEGINNINGS(1),
	/** Found with a typing error or two. */
	SIMILAR(0);

	private final int score;

	NameMatch(int score) {
		this.score = score;
	}

	/** Higher is better. */
	int score() {
		return this.score;
	}

	/**
	 * @param typed what was typed, as {@link SearchName#words}
	 * @param name a name, as {@link SearchName#of}
	 */
	static NameMatch of(List<String> typed, String name) {
		if (name.equals(String.join(" ", typed))) {
			return EXACT;
		}
		List<String> words = List.of(name.split(" "));
		if (words.containsAll(typed)) {
			return WORDS;
		}
		return typed.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start))) ? BEGINNINGS
				: SIMILAR;
	}

	/** The best over several names. */
	static NameMatch best(List<String> typed, List<String> names) {
		return names.stream().map(name -> of(typed, name)).min(NameMatch::compareTo).orElse(SIMILAR);
	}

}

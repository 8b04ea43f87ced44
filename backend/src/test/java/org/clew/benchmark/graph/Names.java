package org.clew.benchmark.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.clew.entity.SearchName;

/**
 * Names made of syllables, as Clew stores them: as they are written and as they are
 * compared.
 */
final class Names {

	private static final List<String> SYLLABLES = List.of("ka", "ro", "mi", "le", "san", "dor", "vi", "tal", "bek",
			"nur", "ja", "li", "no", "ste", "ber", "gul", "ma", "ri", "sha", "kov", "pe", "tu", "ak", "os", "en", "dra",
			"fi", "wa", "zy", "hel", "čen", "ül", "ré", "ło", "sö");

	private static final List<String> BODIES = List.of("Holding", "Foundation", "Bank", "Ministry", "Institute",
			"Trading", "Energy", "Court", "Group", "Association");

	private final List<Name> given;

	private final List<Name> family;

	private final List<Name> bodies;

	/** A name as written, and as compared. */
	record Name(String written, String compared) {
	}

	Names(SplittableRandom random) {
		this.given = words(500, 2, random);
		this.family = words(20_000, 3, random);
		this.bodies = BODIES.stream().map(Names::word).toList();
	}

	private static List<Name> words(int number, int syllables, SplittableRandom random) {
		List<Name> words = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			StringBuilder word = new StringBuilder();
			for (int syllable = 0; syllable < syllables; syllable++) {
				word.append(one(SYLLABLES, random));
			}
			words.add(word(Character.toUpperCase(word.charAt(0)) + word.substring(1)));
		}
		return words;
	}

	private static Name word(String written) {
		return new Name(written, SearchName.of(written));
	}

	Name of(EntityType type, int number, SplittableRandom random) {
		Name first = one(this.given, random);
		Name last = one(this.family, random);
		return switch (type) {
			case PERSON -> join(first, last);
			case ORGANIZATION -> join(last, one(this.bodies, random));
			default -> {
				Name kind = new Name(type.label(), type.label().toLowerCase(Locale.ROOT));
				Name rank = new Name(Integer.toString(number), Integer.toString(number));
				yield join(kind, last, rank);
			}
		};
	}

	private static Name join(Name... words) {
		StringBuilder written = new StringBuilder();
		StringBuilder compared = new StringBuilder();
		for (Name word : words) {
			written.append(written.isEmpty() ? "" : " ").append(word.written());
			compared.append(compared.isEmpty() ? "" : " ").append(word.compared());
		}
		return new Name(written.toString(), compared.toString());
	}

	private static <T> T one(List<T> list, SplittableRandom random) {
		return list.get(random.nextInt(list.size()));
	}

}

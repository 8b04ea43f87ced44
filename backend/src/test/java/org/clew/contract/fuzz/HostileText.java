package org.clew.contract.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts that programs stumble over, as bytes; see {@link Bytes}.
 */
final class HostileText {

	private static final String HALF_A_SURROGATE = "\u00ed\u00a0\u0080";

	private static final List<String> TEXTS = List.of("", " ", "\0", "a\0b", "\r\nX-Injected: yes", "\t", "%", "%s%n%d",
			"'", "\"", "`", "'\"`;--", "') RETURN 1 //", "$1", "$(id)", "${7*7}", "#{7*7}", "{{7*7}}", "\\", "\\u0000",
			"../../../etc/passwd", "..\\..\\x", "a/b", "/", "//", ".", "..", ";a=b", "*", "?", "~", "~~2", "a~2",
			"name:x", "[a TO b]", "{a TO *}", "/.*/", "AND", "OR NOT", "(((", "+-+-", "a^1e400", "<script>alert(1)",
			"]]>", "&#0;", "null", "undefined", "true", "NaN", "-0", "1e400", "0x10", "01", "1.5", "2147483647",
			"2147483648", "-2147483649", "9223372036854775808", "-1", "0", "99999999999999999999999", "2013-02-30",
			"2013-13", "0000", "9999-12-31", "-2013", "../..", "../2013", "2013/..", "2014/2013", "~1990", "~",
			"+999999999-01-01", "2013-W05", "2013-07-31T25:61:61Z", HALF_A_SURROGATE, "a" + HALF_A_SURROGATE, "\u00ff",
			"\u00fe\u00ff", "\u00c0\u00ae", "\u00c3", "\u00ef\u00bb\u00bf", "\u00ef\u00bf\u00bf");

	private static final List<String> UNICODE = List.of("é", "e\u0301", "Ж", "Ꙁ", "İ", "ß", "ﬁ", "\u202eabc", "\u200b",
			"\u2028", "\uFEFF", "😀", "👩‍👩‍👧", "٣", "½", "\u0000é", "a\u0300\u0301\u0302", "ǅ", "\uE000");

	private static final List<Integer> LENGTHS = List.of(100, 255, 256, 300, 1000, 2000);

	private HostileText() {
	}

	static String any(SplittableRandom random) {
		return switch (random.nextInt(10)) {
			case 0 -> Bytes.of(UNICODE.get(random.nextInt(UNICODE.size())));
			case 1 -> any(random) + any(random);
			case 2 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(random.nextInt(1, 40));
			case 3 -> Bytes.of(UNICODE.get(random.nextInt(UNICODE.size())))
				.repeat(LENGTHS.get(random.nextInt(LENGTHS.size())) / 4);
			case 4 -> "a".repeat(LENGTHS.get(random.nextInt(LENGTHS.size())));
			case 5 -> random(random);
			default -> TEXTS.get(random.nextInt(TEXTS.size()));
		};
	}

	private static String random(SplittableRandom random) {
		StringBuilder bytes = new StringBuilder();
		for (int i = random.nextInt(1, 30); i > 0; i--) {
			bytes.append((char) random.nextInt(256));
		}
		return bytes.toString();
	}

	/** Of the same, only what is text. */
	static String anyText(SplittableRandom random) {
		return Bytes.text(any(random));
	}

}

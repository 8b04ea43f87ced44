package org.clew.dataimport.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names of files: {@code *} stands for any letters, {@code ?} for one.
 */
record FileNames(List<String> globs, List<Pattern> patterns) implements Predicate<String> {

	static FileNames of(List<String> globs) {
		return new FileNames(List.copyOf(globs), globs.stream().map(FileNames::pattern).toList());
	}

	@Override
	public boolean test(String name) {
		return this.patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
	}

	@Override
	public String toString() {
		return String.join(", ", this.globs);
	}

	private static Pattern pattern(String glob) {
		StringBuilder pattern = new StringBuilder();
		for (int i = 0; i < glob.length(); i++) {
			char character = glob.charAt(i);
			boolean repeated = character == '*' && i > 0 && glob.charAt(i - 1) == '*';
			switch (character) {
				case '*' -> pattern.append(repeated ? "" : ".*");
				case '?' -> pattern.append('.');
				default -> pattern.append(Pattern.quote(String.valueOf(character)));
			}
		}
		return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}

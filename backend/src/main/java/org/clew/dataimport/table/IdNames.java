package org.clew.dataimport.table;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names that an import gave to ids, so that two different ones under one id are
 * noticed: they may be two people. It remembers the ids that were used last.
 */
final class IdNames {

	private static final int REMEMBERED = 100_000;

	/** Characters of an id with its name; what is longer is not remembered. */
	private static final int LONGEST = 500;

	private final Map<String, Named> names = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Named> eldest) {
			return size() > REMEMBERED;
		}

	};

	/**
	 * @param told whether a second name was remarked
	 */
	private record Named(String name, boolean told) {
	}

	/**
	 * The name that an id had before, where this is the second, different one; each id is
	 * told once. Case and blanks make no difference.
	 */
	@Nullable String before(String id, String name) {
		if (id.length() + name.length() > LONGEST) {
			return null;
		}
		Named known = this.names.putIfAbsent(id, new Named(name, false));
		if (known == null || known.told() || same(known.name(), name)) {
			return null;
		}
		this.names.put(id, new Named(known.name(), true));
		return known.name();
	}

	private static boolean same(String one, String other) {
		return one.equals(other) || comparable(one).equals(comparable(other));
	}

	private static String comparable(String name) {
		return String.join(" ", Blanks.strip(Normalizer.normalize(name, Normalizer.Form.NFKC)).split("\\s+"))
			.toLowerCase(Locale.ROOT);
	}

}

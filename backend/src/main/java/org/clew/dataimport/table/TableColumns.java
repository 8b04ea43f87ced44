package org.clew.dataimport.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, by their names.
 *
 * @param file that has them
 * @param names in their order; empty for a column without a name
 */
record TableColumns(String file, List<String> names) {

	private static final int SHOWN = 50;

	boolean has(String name) {
		return this.names.contains(name);
	}

	/** Whether several columns are called so, and which is meant cannot be told. */
	boolean isAmbiguous(String name) {
		return this.names.indexOf(name) != this.names.lastIndexOf(name);
	}

	/** A column that differs only in case and blanks from a name that there is not. */
	@Nullable String like(String name) {
		return this.names.stream().filter(each -> bare(each).equals(bare(name))).findFirst().orElse(null);
	}

	private static String bare(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}

	/** The names for a message. */
	String described() {
		return described(this.names);
	}

	static String described(List<String> names) {
		Set<String> seen = new HashSet<>();
		List<String> shown = names.stream().filter(name -> !name.isEmpty() && seen.add(name)).toList();
		String listed = shown.stream().limit(SHOWN).collect(Collectors.joining(", "));
		return shown.isEmpty() ? "none" : (shown.size() > SHOWN) ? listed + " …" : listed;
	}

}

package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.clew.dataimport.input.InputRefused;
import org.jspecify.annotations.Nullable;

/**
 * The columns or fields that a section of a mapping names, so that one that is nowhere in
 * the data is noticed: what is taken from it would be left out without a word.
 */
final class Fields {

	private static final int SHOWN = 5;

	private final List<Field> all = new ArrayList<>();

	private final Set<String> optional = new HashSet<>();

	/** How often something was named as a whole, as {@code $} does. */
	private int wholes;

	/** What paths begin at. */
	enum Start {

		/** The record: of a table, its columns. */
		RECORD,

		/** An element of a list, which in a table is a text. */
		ELEMENT,

		/** Something whose fields cannot be known. */
		ANY

	}

	/**
	 * A path that a mapping names.
	 *
	 * @param place of it in the mapping
	 * @param variable that it begins with; empty for the element at hand
	 */
	record Field(int index, String place, Start start, String variable, List<String> path) {
	}

	/** Notes the paths of one place of a mapping. */
	@FunctionalInterface
	interface Naming {

		/** {@code null} where the path is empty. */
		@Nullable Field name(String variable, List<String> path);

	}

	/**
	 * @param here what plain paths begin at
	 * @param around what {@code $parent} is
	 */
	Naming at(String place, Start here, Start around) {
		return (variable, path) -> {
			if (path.isEmpty()) {
				this.wholes++;
				return null;
			}
			Start start = switch (variable) {
				case "record" -> Start.RECORD;
				case "parent" -> around;
				default -> here;
			};
			Field field = new Field(this.all.size(), place, start, variable, path);
			this.all.add(field);
			return field;
		};
	}

	/** How often something was named as a whole so far. */
	int wholes() {
		return this.wholes;
	}

	/** Columns that a file need not have. */
	void optional(List<String> names) {
		this.optional.addAll(names);
	}

	/**
	 * @throws InputRefused if a table does not have what is named
	 */
	void check(TableColumns columns) {
		Set<String> problems = new LinkedHashSet<>();
		boolean missing = false;
		for (Field field : this.all) {
			String problem = this.optional.contains(field.path().getFirst()) ? null : problem(field, columns);
			if (problem != null) {
				problems.add("%s %s.".formatted(field.place(), problem));
				missing |= field.start() == Start.RECORD && !columns.has(field.path().getFirst());
			}
		}
		if (!problems.isEmpty()) {
			throw new InputRefused("%s The columns of %s are: %s.%s".formatted(
					problems.stream().limit(SHOWN).collect(Collectors.joining(" ")), columns.file(),
					columns.described(), missing ? " A column that only some files have is named in 'optional'." : ""));
		}
	}

	private static @Nullable String problem(Field field, TableColumns columns) {
		String name = field.path().getFirst();
		if (field.start() == Start.ANY) {
			return null;
		}
		if (field.start() == Start.ELEMENT) {
			return "names the field '%s' of a text, which has none: the text itself is $, and a column is $record.%s"
				.formatted(name, name);
		}
		if (!columns.has(name)) {
			String like = columns.like(name);
			return "names the column '%s', which %s does not have; %s".formatted(name, columns.file(),
					((like != null) ? "it has '%s'" : "a constant is written {text: %s}")
						.formatted((like != null) ? like : name));
		}
		if (columns.isAmbiguous(name)) {
			return "names the column '%s', and several are called so; rename one, or give names with 'header'"
				.formatted(name);
		}
		return (field.path().size() > 1)
				? "names the field '%s' of the column '%s', which holds texts".formatted(field.path().get(1), name)
				: null;
	}

	/** Watches records whose fields are not known before. */
	Seen watch() {
		return new Seen();
	}

	/** Which of the fields were in at least one record. */
	final class Seen {

		private final BitSet asked = new BitSet();

		private final BitSet found = new BitSet();

		/** A field was asked for. */
		void note(Field field, @Nullable Object start, @Nullable Object value) {
			int index = field.index();
			if (!this.found.get(index)) {
				this.asked.set(index);
				if (value != null || Scope.has(start, field.path())) {
					this.found.set(index);
				}
			}
		}

		/** What was asked for and never there, for a remark; empty if nothing is. */
		String missing() {
			BitSet missing = (BitSet) this.asked.clone();
			missing.andNot(this.found);
			Set<String> found = Fields.this.all.stream()
				.filter(field -> this.found.get(field.index()))
				.map(Seen::name)
				.collect(Collectors.toSet());
			return missing.stream()
				.mapToObj(Fields.this.all::get)
				.filter(field -> !Fields.this.optional.contains(field.path().getFirst())
						&& !found.contains(name(field)))
				.map(field -> "%s (%s)".formatted(name(field), field.place()))
				.collect(Collectors.joining("; "));
		}

		private static String name(Field field) {
			return (field.variable().isEmpty() ? "" : "$" + field.variable() + ".") + String.join(".", field.path());
		}

	}

}

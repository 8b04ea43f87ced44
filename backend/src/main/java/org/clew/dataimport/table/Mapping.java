package org.clew.dataimport.table;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of files become facts. It is compiled: reading a file parses nothing of it
 * again.
 */
public final class Mapping {

	private final String name;

	private final Map<String, LookupTable> tables;

	private final List<Section> sections;

	Mapping(String name, Map<String, LookupTable> tables, List<Section> sections) {
		this.name = name;
		this.tables = Map.copyOf(tables);
		this.sections = List.copyOf(sections);
	}

	/**
	 * Reads a mapping, as {@code docs/formats/mapping.md} describes it.
	 * @throws org.clew.dataimport.input.InputRefused if something in it is wrong; the
	 * message names the line, the key and what is allowed
	 */
	public static Mapping parse(String yaml) {
		return new MappingParser().parse(yaml);
	}

	/** What it calls itself. */
	public String name() {
		return this.name;
	}

	Map<String, LookupTable> tables() {
		return this.tables;
	}

	/** The sections for a file. */
	List<Section> sections(String file) {
		return this.sections.stream().filter(section -> section.files().test(file)).toList();
	}

	/** The names of files that it is for, as it has them. */
	String describedFiles() {
		return String.join(", ", this.sections.stream().map(section -> section.files().toString()).distinct().toList());
	}

	/**
	 * What is done with the files of some names.
	 *
	 * @param skip why they are passed over, if they are
	 * @param locator where a row stands, if not in its line
	 * @param fields that are named
	 */
	record Section(Predicate<String> files, RowFormat format, @Nullable String skip, @Nullable Value locator,
			Block block, Fields fields) {
	}

	/**
	 * What is done with a row, or with each element of a list in it.
	 *
	 * @param label what to call it, with its line, where it fails
	 * @param in the list; {@code null} for the row itself
	 * @param entries whether an object is a list of its keys and values
	 * @param evidence that holds for all that has none of its own
	 */
	record Block(String label, @Nullable Value in, boolean entries, @Nullable Value when, @Nullable Value country,
			@Nullable List<Evidence> evidence, List<Rule> rules, List<Block> each) {
	}

	/**
	 * An entity or relationship that is made.
	 *
	 * @param label what to call it, with its line, where it fails
	 * @param id of a relationship may be left out
	 * @param source id of the entity it starts from; only of a relationship
	 * @param once whether only the first of an id is taken
	 */
	record Rule(String label, boolean relationship, Value type, @Nullable Value id, @Nullable Value name,
			List<Value> aliases, @Nullable Value source, @Nullable Value target, @Nullable Value role,
			@Nullable Value from, @Nullable Value to, Map<String, Value> properties, @Nullable List<Evidence> evidence,
			@Nullable Value when, boolean once) {
	}

	/**
	 * Claims, and the sources that make them.
	 *
	 * @param label what to call it, with its line, where it fails
	 * @param source fields of a source, by name
	 * @param claim fields of a claim, by name
	 */
	record Evidence(String label, @Nullable Value in, @Nullable Value when, Map<String, Value> source,
			Map<String, Value> claim) {
	}

	/**
	 * Texts for texts: as it stands in the mapping, or from another file.
	 *
	 * @param fields that are named
	 */
	record LookupTable(Map<String, Object> entries, @Nullable Predicate<String> file, RowFormat format,
			@Nullable Value key, @Nullable Value value, Fields fields) {
	}

}

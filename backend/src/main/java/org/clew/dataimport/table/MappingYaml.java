package org.clew.dataimport.table;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.clew.dataimport.input.InputRefused;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A piece of the YAML of a mapping that knows its line, so that what is wrong can be
 * found.
 *
 * @param name its key, or place in a list
 * @param parent name of what it is in; empty for the whole
 */
record MappingYaml(String name, String parent, Node node) {

	private static final int LARGEST = 1024 * 1024;

	private static final int DEEPEST = 40;

	private static final Set<Tag> TAGS = Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL,
			Tag.TIMESTAMP);

	/**
	 * Reads a mapping: no more of YAML than texts, lists and mappings of them.
	 */
	static MappingYaml parse(String yaml) {
		if (yaml.length() > LARGEST) {
			throw new InputRefused("the mapping is longer than %,d characters".formatted(LARGEST));
		}
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(0);
		options.setAllowRecursiveKeys(false);
		try {
			Node root = new Yaml(options).compose(new StringReader(yaml));
			if (root == null) {
				throw new InputRefused("the mapping is empty");
			}
			return new MappingYaml("the mapping", "", root).checked();
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			throw new InputRefused(
					("mapping, line %d, column %d: it is no YAML from here on; is a bracket or a quotation mark not "
							+ "closed, a line not indented like its neighbours, or a text with ': ' not quoted?")
						.formatted(mark.getLine() + 1, mark.getColumn() + 1));
		}
		catch (YAMLException ex) {
			throw new InputRefused("the mapping has more of YAML than it may: types (!!...), aliases (*name) of lists "
					+ "or mappings, or more than %d levels".formatted(DEEPEST));
		}
	}

	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	InputRefused problem(String problem) {
		return new InputRefused("%s %s".formatted(place(), problem));
	}

	/** Where it stands in the mapping, for messages. */
	String place() {
		return "mapping, line %d: %s".formatted(line(), what());
	}

	/** The same behind the name of a rule. */
	String label() {
		return "%s (line %d of the mapping)".formatted(this.name, line());
	}

	/**
	 * The values of a mapping by their keys.
	 * @param known the only keys there may be
	 */
	Map<String, MappingYaml> entries(Set<String> known) {
		Map<String, MappingYaml> entries = entries();
		entries.forEach((key, value) -> {
			if (!known.contains(key)) {
				throw new InputRefused("mapping, line %d: '%s' is unknown in %s; allowed: %s".formatted(value.line(),
						key, what(), String.join(", ", new TreeSet<>(known))));
			}
		});
		return entries;
	}

	/** The values of a mapping whose keys are free. */
	Map<String, MappingYaml> entries() {
		if (!(this.node instanceof MappingNode mapping)) {
			throw problem("is not a mapping of keys to values");
		}
		Map<String, MappingYaml> entries = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw problem("has a key that is not a text");
			}
			MappingYaml value = new MappingYaml(key.getValue(), this.name, tuple.getValueNode());
			if (entries.put(key.getValue(), value) != null) {
				throw value.problem("is there twice");
			}
		}
		return entries;
	}

	/** The elements of a list; a single one need not be in a list. */
	List<MappingYaml> elements() {
		if (!(this.node instanceof SequenceNode sequence)) {
			return List.of(this);
		}
		List<MappingYaml> elements = new ArrayList<>();
		for (Node element : sequence.getValue()) {
			elements.add(new MappingYaml("%s[%d]".formatted(this.name, elements.size()), this.parent, element));
		}
		return elements;
	}

	boolean isMapping() {
		return this.node instanceof MappingNode;
	}

	boolean isList() {
		return this.node instanceof SequenceNode;
	}

	String text() {
		if (!(this.node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
			throw problem("is not a text");
		}
		return scalar.getValue();
	}

	int number(int least, int most) {
		try {
			int number = Integer.parseInt(text());
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// It is said below what a number may be.
		}
		throw problem("is not a number from %d to %d".formatted(least, most));
	}

	boolean truth() {
		return switch (text()) {
			case "true" -> true;
			case "false" -> false;
			default -> throw problem("is neither true nor false");
		};
	}

	/** A text, number or truth value, as YAML understands it. */
	Object constant() {
		String text = text();
		Tag tag = this.node.getTag();
		try {
			if (tag.equals(Tag.INT)) {
				return Long.parseLong(text);
			}
			if (tag.equals(Tag.FLOAT)) {
				return Double.parseDouble(text);
			}
		}
		catch (NumberFormatException ex) {
			return text;
		}
		return (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) ? (Object) text.equals("true")
				: text;
	}

	private MappingYaml checked() {
		if (!TAGS.contains(this.node.getTag())) {
			throw problem("has the type %s, which a mapping cannot".formatted(this.node.getTag().getValue()));
		}
		if (isMapping()) {
			entries().values().forEach(MappingYaml::checked);
		}
		else if (isList()) {
			elements().forEach(MappingYaml::checked);
		}
		return this;
	}

	private String what() {
		return this.parent.isEmpty() ? this.name : this.name + " of " + this.parent;
	}

	static @Nullable MappingYaml get(Map<String, MappingYaml> entries, String key) {
		MappingYaml value = entries.get(key);
		return (value == null || value.node().getTag().equals(Tag.NULL)) ? null : value;
	}

}

package org.clew.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.query.SavedQuery.Description;
import org.clew.query.SavedQuery.Result;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the file of a saved query: a block comment that holds YAML, then one statement.
 * What is declared and what the statement uses must agree.
 */
final class QueryFile {

	/** Parameters that every call of a query has. */
	static final String LIMIT = "limit";

	static final String FORMAT = "format";

	static final String OFFSET = "offset";

	private static final Pattern FORM = Pattern.compile("\\s*/\\*(.*?)\\*/(.*)", Pattern.DOTALL);

	/** Where a dollar sign does not begin a parameter. */
	private static final Pattern TEXT_OR_COMMENT = Pattern
		.compile("'(?:\\\\.|[^'\\\\])*+'|\"(?:\\\\.|[^\"\\\\])*+\"|`[^`]*+`|//[^\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

	/** Not {@code $any(…)} or {@code $all(…)}, which are dynamic labels. */
	private static final Pattern USE = Pattern.compile("\\$(\\w++)(?!\\s*\\()");

	private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

	private QueryFile() {
	}

	/**
	 * @param name of the query, which its file name gives
	 * @throws IllegalArgumentException if the file is not as it must be, saying why
	 * @throws org.yaml.snakeyaml.error.YAMLException if its comment is not YAML
	 */
	static SavedQuery parse(String name, String text) {
		Matcher file = FORM.matcher(text);
		check(file.matches(), "does not begin with a block comment");
		String cypher = file.group(2).strip();
		Block header = Block.of("the header", yaml().load(file.group(1)),
				Set.of("title", "description", "parameters", "rules", "result"));
		List<QueryParameter> parameters = header.list("parameters").stream().map(QueryFile::parameter).toList();
		List<QueryRule> rules = header.list("rules")
			.stream()
			.map(rule -> QueryRule.parse(String.valueOf(rule), parameters))
			.toList();
		checkUse(parameters, cypher);
		return new SavedQuery(new Description(name, header.text("title"), header.text("description"),
				result(header.text("result")), parameters, rules), cypher);
	}

	private static QueryParameter parameter(Object yaml) {
		Block block = Block.of("a parameter", yaml,
				Set.of("name", "type", "entityType", "required", "default", "description"));
		String name = block.text("name");
		check(NAME.matcher(name).matches(), "'%s' is not a name for a parameter".formatted(name));
		check(!Set.of(LIMIT, FORMAT, OFFSET).contains(name),
				"'%s' is a parameter of every query and cannot be declared".formatted(name));
		ParameterType type = ParameterType.of(block.text("type"));
		String entityType = block.optional("entityType");
		check(entityType == null || type == ParameterType.ENTITY, name + " has an entityType but is not an entity");
		String required = block.optional("required");
		String defaultValue = block.optional("default");
		return new QueryParameter(name, type, entityType,
				required != null && ParameterType.BOOLEAN.parse(required).equals(true),
				(defaultValue != null) ? type.parse(defaultValue) : null, block.text("description"));
	}

	private static Result result(String text) {
		for (Result result : Result.values()) {
			if (result.value().equals(text)) {
				return result;
			}
		}
		throw new IllegalArgumentException("'%s' is not a result; allowed: table, graph".formatted(text));
	}

	private static void checkUse(List<QueryParameter> parameters, String cypher) {
		check(!cypher.isEmpty(), "has no statement");
		Set<String> declared = new TreeSet<>();
		for (QueryParameter parameter : parameters) {
			check(declared.add(parameter.name()), parameter.name() + " is declared twice");
		}
		Set<String> used = new TreeSet<>(USE.matcher(TEXT_OR_COMMENT.matcher(cypher).replaceAll(" "))
			.results()
			.map(use -> use.group(1))
			.toList());
		check(used.containsAll(declared),
				"declares parameters that the statement does not use: " + without(declared, used));
		check(declared.containsAll(used), "uses parameters that are not declared: " + without(used, declared));
	}

	private static String without(Set<String> names, Set<String> others) {
		return String.join(", ", names.stream().filter(name -> !others.contains(name)).toList());
	}

	private static void check(boolean condition, String problem) {
		if (!condition) {
			throw new IllegalArgumentException(problem);
		}
	}

	/**
	 * Every scalar as text: what it means depends on the parameter's type, not on YAML's
	 * guess.
	 */
	private static Yaml yaml() {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions unused = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Resolver() {
			@Override
			protected void addImplicitResolvers() {
			}
		});
	}

	/** A mapping of the header whose keys are all known. */
	private record Block(String what, Map<?, ?> values) {

		static Block of(String what, @Nullable Object yaml, Set<String> known) {
			if (!(yaml instanceof Map<?, ?> values)) {
				throw new IllegalArgumentException(what + " is not a mapping");
			}
			for (Object key : values.keySet()) {
				check(known.contains(key), "'%s' is unknown in %s; known: %s".formatted(key, what,
						String.join(", ", new TreeSet<>(known))));
			}
			return new Block(what, values);
		}

		String text(String key) {
			String text = optional(key);
			if (text == null) {
				throw new IllegalArgumentException("%s has no %s".formatted(this.what, key));
			}
			return text;
		}

		@Nullable String optional(String key) {
			Object value = this.values.get(key);
			check(value == null || value instanceof String, "%s in %s is not text".formatted(key, this.what));
			return (value instanceof String text && !text.isBlank()) ? text.strip() : null;
		}

		List<Object> list(String key) {
			Object value = this.values.get(key);
			check(value == null || value instanceof List<?>, "%s in %s is not a list".formatted(key, this.what));
			return (value instanceof List<?> list) ? new ArrayList<>(list) : List.of();
		}

	}

}

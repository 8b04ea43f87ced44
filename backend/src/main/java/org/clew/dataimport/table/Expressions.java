package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.dataimport.table.Fields.Field;
import org.clew.dataimport.table.Fields.Naming;
import org.clew.dataimport.value.ContentIds;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the expressions of a mapping. What is only a path or a constant is looked up
 * directly; the rest is JSONata.
 */
final class Expressions {

	private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_]*|`[^`]+`)";

	private static final Pattern PATH = Pattern.compile("(\\$[a-z]*\\.?)?(%s(?:\\.%s)*)?".formatted(NAME, NAME));

	private static final Pattern SEGMENT = Pattern.compile(NAME);

	private static final Pattern TEXT = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\]*)\"");

	private static final Pattern WORDS = Pattern.compile("and|or|in|true|false|null");

	/** For what no record is looked at by. */
	static final Naming UNNOTED = (variable, path) -> null;

	private Expressions() {
	}

	/**
	 * @param text a template if it has braces, and an expression otherwise
	 * @param naming is told the fields that it names
	 * @throws IllegalArgumentException if it is neither, saying why
	 */
	static Value compile(String text, Naming naming) {
		return (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) ? template(text, naming)
				: expression(text.strip(), naming);
	}

	/** One that finds the records of a whole document. */
	static Value ofDocument(String text) {
		Value path = path(text.strip(), UNNOTED);
		return (path != null) ? path : Jsonatas.compileForDocument(text);
	}

	/** A column or field whose name may be anything. */
	static Value column(String name, Naming naming) {
		List<String> path = List.of(name);
		Field field = naming.name("", path);
		return (field != null) ? scope -> scope.field(field) : scope -> Scope.follow(scope.current(), path);
	}

	static Value expression(String text, Naming naming) {
		Matcher constant = TEXT.matcher(text);
		if (constant.matches()) {
			String value = (constant.group(1) != null) ? constant.group(1) : constant.group(2);
			return scope -> value;
		}
		Value path = path(text, naming);
		return (path != null) ? path : Jsonatas.compile(text, naming);
	}

	private static @Nullable Value path(String text, Naming naming) {
		Matcher matcher = PATH.matcher(text);
		if (text.isEmpty() || !matcher.matches() || WORDS.matcher(text).matches()) {
			return null;
		}
		String start = matcher.group(1);
		List<String> names = names(matcher.group(2));
		if (start == null) {
			return field("", names, naming);
		}
		if (start.endsWith(".") == names.isEmpty()) {
			return null;
		}
		String variable = start.substring(1, start.length() - (start.endsWith(".") ? 1 : 0));
		return (variable.isEmpty() || Scope.VARIABLES.contains(variable)) ? field(variable, names, naming) : null;
	}

	private static Value field(String variable, List<String> names, Naming naming) {
		Field field = isElement(variable) ? naming.name(variable, names) : null;
		if (field != null) {
			return scope -> scope.field(field);
		}
		return scope -> Scope.follow(variable.isEmpty() ? scope.current() : scope.variable(variable), names);
	}

	/** Whether a variable is a part of the data, whose fields the mapping names. */
	static boolean isElement(String variable) {
		return variable.isEmpty() || variable.equals("record") || variable.equals("parent");
	}

	private static List<String> names(@Nullable String path) {
		List<String> names = new ArrayList<>();
		if (path != null) {
			Matcher matcher = SEGMENT.matcher(path);
			while (matcher.find()) {
				names.add(matcher.group().replace("`", ""));
			}
		}
		return List.copyOf(names);
	}

	private static Value template(String text, Naming naming) {
		List<Value> parts = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int open = text.indexOf('{', at);
			int end = (open < 0) ? text.length() : open;
			if (text.substring(at, end).indexOf('}') >= 0) {
				throw new IllegalArgumentException("there is a } without {");
			}
			if (end > at) {
				String constant = text.substring(at, end);
				parts.add(scope -> constant);
			}
			if (open < 0) {
				break;
			}
			int close = text.indexOf('}', open);
			if (close < 0) {
				throw new IllegalArgumentException("there is a { without }");
			}
			parts.add(hole(text.substring(open + 1, close), naming));
			at = close + 1;
		}
		return joined(List.copyOf(parts));
	}

	private static Value hole(String text, Naming naming) {
		if (text.indexOf('{') >= 0) {
			throw new IllegalArgumentException("there is a { within { and }");
		}
		int bar = text.lastIndexOf('|');
		Value value = expression(((bar < 0) ? text : text.substring(0, bar)).strip(), naming);
		if (bar < 0) {
			return value;
		}
		String filter = text.substring(bar + 1).strip();
		if (!filter.equals("slug")) {
			throw new IllegalArgumentException("'%s' is not what may follow |; allowed: slug".formatted(filter));
		}
		return slug(value);
	}

	/** The slug of a value, where there is one. */
	static Value slug(Value value) {
		return scope -> {
			String text = Value.text(value.of(scope));
			return (text != null) ? ContentIds.slug(text) : null;
		};
	}

	/** The parts one after the other; nothing where one of them is not there. */
	private static Value joined(List<Value> parts) {
		return scope -> {
			StringBuilder joined = new StringBuilder();
			for (Value part : parts) {
				Object value = part.of(scope);
				String text = (value instanceof String string && !string.isEmpty()) ? string : Value.text(value);
				if (text == null) {
					return null;
				}
				joined.append(text);
			}
			return joined.toString();
		};
	}

}

package org.clew.dataimport.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Which part of JSONata a mapping may use. What is left is a language in which every
 * expression ends: no functions of one's own, no variables to be set, no objects or lists
 * within lists to be built, no ranges, no regular expressions that are run without
 * bounds, and nothing whose result differs from one import to the next.
 * <p>
 * The text is divided into tokens exactly as JSONata's own tokenizer does it.
 */
final class ExpressionRules {

	private static final int LONGEST = 2000;

	private static final String BLANKS = " \t\n\r";

	private static final String OPERATORS = ".[]{}(),@#;:?+-*/|=<>^%&!~";

	private static final Set<String> FUNCTIONS = Set.of("sum", "count", "max", "min", "average", "string", "substring",
			"substringBefore", "substringAfter", "lowercase", "uppercase", "length", "trim", "contains", "split",
			"join", "replace", "number", "floor", "ceil", "round", "abs", "boolean", "not", "exists", "keys", "lookup",
			"append", "reverse", "distinct", "sort", "type", "map", "filter", "slug", "hash", "titlecase", "extract",
			"matches", "countryName", "table");

	private static final Set<String> OPERATOR_WORDS = Set.of("and", "or", "in");

	private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

	private final String text;

	private final List<Path> paths = new ArrayList<>();

	/**
	 * Of each bracket that is open, whether names in it are fields of something else than
	 * what the expression as a whole is asked of: {@code [...]} behind a value, or
	 * {@code .(...)}.
	 */
	private final Deque<Boolean> elsewhere = new ArrayDeque<>();

	/** The path that the next name may belong to. */
	private @Nullable Path path;

	/** Whether what was read last is a value, so that an operator can follow. */
	private boolean afterValue;

	private int at;

	private char before;

	/**
	 * A path that an expression begins with a field of what it is asked of.
	 *
	 * @param variable that it begins with; empty for that itself
	 */
	record Path(String variable, List<String> names) {
	}

	private ExpressionRules(String text) {
		this.text = text;
	}

	/**
	 * @return the paths in it
	 * @throws IllegalArgumentException if an expression uses what is not allowed
	 */
	static List<Path> check(String expression) {
		if (expression.length() > LONGEST) {
			throw new IllegalArgumentException("the expression is longer than %,d characters".formatted(LONGEST));
		}
		if (expression.isBlank()) {
			throw new IllegalArgumentException("the expression is empty");
		}
		ExpressionRules rules = new ExpressionRules(expression);
		rules.check();
		return rules.paths;
	}

	/** The functions that there are. */
	static Set<String> functions() {
		return FUNCTIONS;
	}

	private void check() {
		while (this.at < this.text.length()) {
			char character = this.text.charAt(this.at);
			if (BLANKS.indexOf(character) >= 0) {
				this.at++;
				continue;
			}
			if (character == '"' || character == '\'') {
				quoted(character);
				value(null);
			}
			else if (character == '`') {
				int start = this.at + 1;
				this.at = end(this.text.indexOf('`', start));
				field(this.text.substring(start, this.at - 1));
			}
			else if (OPERATORS.indexOf(character) >= 0) {
				operator(character);
			}
			else {
				name();
			}
			this.before = character;
		}
	}

	private void quoted(char quote) {
		this.at++;
		while (this.at < this.text.length() && this.text.charAt(this.at) != quote) {
			this.at += (this.text.charAt(this.at) == '\\') ? 2 : 1;
		}
		this.at = end((this.at < this.text.length()) ? this.at : -1);
	}

	private int end(int found) {
		if (found < 0) {
			throw new IllegalArgumentException("there is a quotation mark without its second");
		}
		return found + 1;
	}

	private void operator(char character) {
		String two = this.text.substring(this.at, Math.min(this.text.length(), this.at + 2));
		if ("{}|/@#%".indexOf(character) >= 0) {
			throw new IllegalArgumentException(
					"%s is not allowed in an expression outside of quotation marks".formatted(character));
		}
		if (two.equals("..") || two.equals(":=")) {
			throw new IllegalArgumentException("%s is not allowed in an expression".formatted(two));
		}
		if (character == '[' && (this.before == '[' || this.before == ',')) {
			throw new IllegalArgumentException("a list within a list is not allowed in an expression");
		}
		follow(character);
		this.at++;
	}

	private void follow(char operator) {
		switch (operator) {
			case '[' -> open(this.afterValue);
			case '(' -> open(this.before == '.' || this.before == '^');
			case ')', ']' -> {
				this.elsewhere.poll();
				value(null);
			}
			// All fields where a value is expected, and a multiplication where not.
			case '*' -> {
				this.afterValue = !this.afterValue;
				this.path = null;
			}
			case '.' -> this.afterValue = false;
			default -> {
				this.afterValue = false;
				this.path = null;
			}
		}
	}

	private void open(boolean other) {
		this.elsewhere.push(other || isElsewhere());
		this.afterValue = false;
		this.path = null;
	}

	private boolean isElsewhere() {
		return Boolean.TRUE.equals(this.elsewhere.peek());
	}

	/** A value was read. */
	private void value(@Nullable Path begun) {
		this.afterValue = true;
		this.path = begun;
		if (begun != null) {
			this.paths.add(begun);
		}
	}

	private void field(String name) {
		if (this.before == '.') {
			if (this.path != null) {
				this.path.names().add(name);
			}
			this.afterValue = true;
		}
		else {
			value(isElsewhere() ? null : new Path("", new ArrayList<>(List.of(name))));
		}
	}

	private void name() {
		int start = this.at;
		while (this.at < this.text.length() && BLANKS.indexOf(this.text.charAt(this.at)) < 0
				&& OPERATORS.indexOf(this.text.charAt(this.at)) < 0) {
			if ("\"'`".indexOf(this.text.charAt(this.at)) >= 0) {
				throw new IllegalArgumentException("there is a quotation mark within a name");
			}
			this.at++;
		}
		String name = this.text.substring(start, this.at);
		if (name.equals("function") || name.equals("λ")) {
			throw new IllegalArgumentException("functions cannot be defined in an expression");
		}
		if (name.startsWith("$")) {
			variable(name.substring(1));
		}
		else if (OPERATOR_WORDS.contains(name) && this.afterValue) {
			this.afterValue = false;
			this.path = null;
		}
		else if (Character.isDigit(name.charAt(0)) || (CONSTANTS.contains(name) && this.before != '.')) {
			value(null);
		}
		else {
			field(name);
		}
	}

	private void variable(String name) {
		if (!name.isEmpty() && !name.equals("$") && !Scope.VARIABLES.contains(name) && !FUNCTIONS.contains(name)) {
			Set<String> allowed = new TreeSet<>(FUNCTIONS);
			allowed.addAll(Scope.VARIABLES);
			throw new IllegalArgumentException(
					"$%s is unknown; allowed: $%s".formatted(name, String.join(", $", allowed)));
		}
		String element = name.equals("$") ? "" : name;
		boolean known = Expressions.isElement(element) && !(name.isEmpty() && isElsewhere());
		value(known ? new Path(element, new ArrayList<>()) : null);
	}

}

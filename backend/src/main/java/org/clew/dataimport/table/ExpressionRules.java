package org.clew.dataimport.table;

import java.util.Set;
import java.util.TreeSet;

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

	private final String text;

	private int at;

	private char before;

	private ExpressionRules(String text) {
		this.text = text;
	}

	/**
	 * @throws IllegalArgumentException if an expression uses what is not allowed
	 */
	static void check(String expression) {
		if (expression.length() > LONGEST) {
			throw new IllegalArgumentException("the expression is longer than %,d characters".formatted(LONGEST));
		}
		if (expression.isBlank()) {
			throw new IllegalArgumentException("the expression is empty");
		}
		new ExpressionRules(expression).check();
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
			}
			else if (character == '`') {
				this.at = end(this.text.indexOf('`', this.at + 1));
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
		this.at++;
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
	}

	private static void variable(String name) {
		if (!name.isEmpty() && !name.equals("$") && !Scope.VARIABLES.contains(name) && !FUNCTIONS.contains(name)) {
			Set<String> allowed = new TreeSet<>(FUNCTIONS);
			allowed.addAll(Scope.VARIABLES);
			throw new IllegalArgumentException(
					"$%s is unknown; allowed: $%s".formatted(name, String.join(", $", allowed)));
		}
	}

}

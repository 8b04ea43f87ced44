package org.clew.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between two parameters of a saved query, where both are given.
 *
 * @param left name of a parameter
 * @param order whether the left may be no more than the right; else they must differ
 * @param right name of another
 */
record QueryRule(String left, boolean order, String right) {

	private static final Pattern FORM = Pattern.compile("(\\w+) (<=|!=) (\\w+)");

	/**
	 * @throws IllegalArgumentException if it is no rule, or names an unknown parameter
	 */
	static QueryRule parse(String text, List<QueryParameter> parameters) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not a rule; allowed: first <= second, first != second".formatted(text));
		}
		QueryRule rule = new QueryRule(form.group(1), form.group(2).equals("<="), form.group(3));
		for (String name : List.of(rule.left, rule.right)) {
			if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
				throw new IllegalArgumentException("the rule '%s' names no parameter %s".formatted(text, name));
			}
		}
		return rule;
	}

	void check(Map<String, @Nullable Object> arguments, FieldErrors errors) {
		Object first = arguments.get(this.left);
		Object second = arguments.get(this.right);
		if (first == null || second == null) {
			return;
		}
		if (this.order && isAfter(first, second)) {
			errors.add(this.right, "'%s' is before %s; allowed: '%s' or later".formatted(second, this.left, first));
		}
		if (!this.order && first.equals(second)) {
			errors.add(this.right, "'%s' is %s as well; allowed: another one".formatted(second, this.left));
		}
	}

	/** Numbers by size; dates, which are text, by their beginning. */
	private static boolean isAfter(Object first, Object second) {
		return (first instanceof Long number && second instanceof Long other) ? number > other
				: first.toString().compareTo(second.toString()) > 0;
	}

	@JsonValue
	String text() {
		return this.left + (this.order ? " <= " : " != ") + this.right;
	}

}

package org.clew.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import org.clew.graph.PartialDate;
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

	private static final Set<ParameterType> ORDERED = EnumSet.of(ParameterType.INTEGER, ParameterType.YEAR,
			ParameterType.DATE);

	private static final Pattern FORM = Pattern.compile("(\\w+) (<=|!=) (\\w+)");

	/**
	 * @throws IllegalArgumentException if it is no rule, names an unknown parameter or
	 * one twice, or compares what cannot be compared
	 */
	static QueryRule parse(String text, List<QueryParameter> parameters) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not a rule; allowed: first <= second, first != second".formatted(text));
		}
		QueryRule rule = new QueryRule(form.group(1), form.group(2).equals("<="), form.group(3));
		ParameterType left = type(rule.left, text, parameters);
		ParameterType right = type(rule.right, text, parameters);
		if (rule.left.equals(rule.right)) {
			throw new IllegalArgumentException("the rule '%s' names one parameter twice".formatted(text));
		}
		if (left != right || (rule.order && !ORDERED.contains(left))) {
			throw new IllegalArgumentException("the rule '%s' compares %s with %s; allowed: %s".formatted(text,
					left.value(), right.value(), rule.order ? "two of type integer, year or date" : "two of one type"));
		}
		return rule;
	}

	private static ParameterType type(String name, String rule, List<QueryParameter> parameters) {
		return parameters.stream()
			.filter(parameter -> parameter.name().equals(name))
			.map(QueryParameter::type)
			.findFirst()
			.orElseThrow(
					() -> new IllegalArgumentException("the rule '%s' names no parameter %s".formatted(rule, name)));
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

	/**
	 * Numbers by size. A date, which is text, is after another if all of its period is:
	 * the year 2013 is not before 2013-07.
	 */
	private static boolean isAfter(Object first, Object second) {
		return (first instanceof Long number && second instanceof Long other) ? number > other
				: PartialDate.parse(first.toString()).earliest().isAfter(PartialDate.parse(second.toString()).latest());
	}

	@JsonValue
	String text() {
		return this.left + (this.order ? " <= " : " != ") + this.right;
	}

}

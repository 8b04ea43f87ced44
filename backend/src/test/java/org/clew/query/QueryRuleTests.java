package org.clew.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.web.BadInput;
import org.clew.web.FieldError;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class QueryRuleTests {

	private static final List<QueryParameter> PARAMETERS = List.of(parameter("first", ParameterType.ENTITY),
			parameter("second", ParameterType.ENTITY), parameter("fromYear", ParameterType.YEAR),
			parameter("toYear", ParameterType.YEAR), parameter("least", ParameterType.INTEGER),
			parameter("most", ParameterType.INTEGER), parameter("since", ParameterType.DATE),
			parameter("until", ParameterType.DATE), parameter("type", ParameterType.TYPE));

	private static QueryParameter parameter(String name, ParameterType type) {
		return new QueryParameter(name, type, null, false, null, "What it is for.");
	}

	/** What a rule has against two values, as a request gives them. */
	private static List<FieldError> errors(String rule, @Nullable String left, @Nullable String right) {
		QueryRule parsed = QueryRule.parse(rule, PARAMETERS);
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(parsed.left(), value(parsed.left(), left));
		arguments.put(parsed.right(), value(parsed.right(), right));
		FieldErrors errors = new FieldErrors();
		parsed.check(arguments, errors);
		BadInput refused = catchThrowableOfType(BadInput.class, errors::throwIfAny);
		return (refused != null) ? refused.errors() : List.of();
	}

	private static @Nullable Object value(String name, @Nullable String text) {
		return (text == null) ? null
				: PARAMETERS.stream()
					.filter(parameter -> parameter.name().equals(name))
					.findFirst()
					.orElseThrow()
					.type()
					.parse(text);
	}

	@Test
	void refusesReversedYears() {
		assertThat(errors("fromYear <= toYear", "2017", "2013"))
			.containsExactly(new FieldError("toYear", "'2013' is before fromYear; allowed: '2017' or later"));
	}

	@Test
	void refusesTheSameEntityTwice() {
		assertThat(errors("first != second", "person-a", "person-a"))
			.containsExactly(new FieldError("second", "'person-a' is first as well; allowed: another one"));
	}

	/** As text, 9 is after 10, and ~1990 after everything. */
	@ParameterizedTest
	@CsvSource({ "least <= most, 10, 9", "fromYear <= toYear, 1000, 999", "since <= until, 2013-07-02, 2013-07-01",
			"since <= until, 2014, 2013-07", "since <= until, ~1990, 1988", "since <= until, 2013, ../2012",
			"since <= until, 2013/.., 2012" })
	void refusesWhatIsReversed(String rule, String left, String right) {
		assertThat(errors(rule, left, right)).extracting(FieldError::field)
			.containsExactly(rule.substring(rule.lastIndexOf(' ') + 1));
	}

	@ParameterizedTest
	@CsvSource({ "least <= most, 9, 10", "least <= most, -3, -3", "fromYear <= toYear, 2013, 2013",
			"fromYear <= toYear, 999, 1000", "since <= until, 2013-07, 2013", "since <= until, 2013, 2013-07",
			"since <= until, ~1990, 1989", "since <= until, ../2012, 1950", "since <= until, 2013, 2012/..",
			"since <= until, 1990/1992, 1991", "first != second, person-a, person-b" })
	void takesWhatIsInOrder(String rule, String left, String right) {
		assertThat(errors(rule, left, right)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "fromYear <= toYear, 2017,", "fromYear <= toYear,, 2013", "first != second, person-a,",
			"first != second,," })
	void saysNothingWhereOneIsNotGiven(String rule, @Nullable String left, @Nullable String right) {
		assertThat(errors(rule, left, right)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "fromYear <= toYear", "first != second" })
	void isWrittenAsItIsRead(String rule) {
		assertThat(QueryRule.parse(rule, PARAMETERS).text()).isEqualTo(rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					fromYear < toYear   | 'fromYear < toYear' is not a rule; allowed: first <= second, first != second
					fromYear <= 2013-07 | 'fromYear <= 2013-07' is not a rule; allowed: first <= second, first != second
					fromYear <= year    | the rule 'fromYear <= year' names no parameter year
					when != toYear      | the rule 'when != toYear' names no parameter when
					first != first      | the rule 'first != first' names one parameter twice
					first <= second     | the rule 'first <= second' compares entity with entity; allowed: two of type integer, year or date
					least <= toYear     | the rule 'least <= toYear' compares integer with year; allowed: two of type integer, year or date
					first != type       | the rule 'first != type' compares entity with type; allowed: two of one type
					""")
	void saysWhyItIsNoRule(String text, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> QueryRule.parse(text, PARAMETERS)).withMessage(problem);
	}

}

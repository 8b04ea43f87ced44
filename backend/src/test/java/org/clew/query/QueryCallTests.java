package org.clew.query;

import java.time.Duration;
import java.util.List;

import org.clew.database.Limits;
import org.clew.query.QueryCall.Format;
import org.clew.query.SavedQuery.Description;
import org.clew.query.SavedQuery.Result;
import org.clew.web.BadInput;
import org.clew.web.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class QueryCallTests {

	private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofMinutes(30), 500, 2000, 1000,
			1000, 2000, 1000, 1_000_000, 200_000, 10_000, DataSize.ofMegabytes(8));

	private static final SavedQuery QUERY = new SavedQuery(
			new Description("who-was-where", "Who was where", "People and places.", Result.TABLE,
					List.of(new QueryParameter("person", ParameterType.ENTITY, "Person", true, null, "Whose places."),
							new QueryParameter("place", ParameterType.STRING, null, false, null, "Only this place."),
							new QueryParameter("since", ParameterType.DATE, null, false, null, "From then on."),
							new QueryParameter("alone", ParameterType.BOOLEAN, null, false, null, "Without others."),
							new QueryParameter("least", ParameterType.INTEGER, null, false, 2L, "At least so often.")),
					List.of()),
			"RETURN $person, $place, $since, $alone, $least");

	/**
	 * @param parameters names and values in turn
	 */
	private static QueryCall call(String... parameters) {
		MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			given.add(parameters[i], parameters[i + 1]);
		}
		return QueryCall.of(QUERY, given, LIMITS);
	}

	private static List<FieldError> errors(String... parameters) {
		return catchThrowableOfType(BadInput.class, () -> call(parameters)).errors();
	}

	@Test
	void givesEachParameterItsTypeAndItsDefault() {
		QueryCall call = call("person", "person-a", "since", "2013-07", "alone", "false");
		assertThat(call.arguments()).containsOnlyKeys("person", "place", "since", "alone", "least")
			.containsEntry("person", "person-a")
			.containsEntry("place", null)
			.containsEntry("since", "2013-07")
			.containsEntry("alone", false)
			.containsEntry("least", 2L);
		assertThat(call.limit()).isEqualTo(1000);
		assertThat(call.format()).isNull();
	}

	@Test
	void takesLimitAndFormatBesides() {
		QueryCall call = call("person", "person-a", "least", "-3", "limit", "10000", "format", "csv");
		assertThat(call.arguments()).containsEntry("least", -3L).doesNotContainKeys("limit", "format");
		assertThat(call.limit()).isEqualTo(10_000);
		assertThat(call.format()).isEqualTo(Format.CSV);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					person | ` `        | ' ' is not allowed; allowed: the id of an entity
					place  | ``         | '' is not allowed; allowed: text of 1 to 500 characters
					since  | 2013-02-30 | '2013-02-30' is not allowed; allowed: a date: YYYY, YYYY-MM or YYYY-MM-DD; or, of such a D, ../D (by), D/.. (from), D/D (between), ~YYYY or ~YYYY-MM (about)
					alone  | yes        | 'yes' is not allowed; allowed: true or false
					least  | 2.5        | '2.5' is not allowed; allowed: a whole number
					limit  | 10001      | 10001 is not allowed; allowed: 1 to 10000
					limit  | 0          | 0 is not allowed; allowed: 1 to 10000
					limit  | all        | 'all' is not allowed; allowed: 1 to 10000
					format | xml        | 'xml' is not allowed; allowed: json, csv
					places | here       | is unknown; known: alone, format, least, limit, offset, person, place, since
					""")
	void saysWhatIsAllowed(String name, String value, String message) {
		assertThat(name.equals("person") ? errors(name, value) : errors("person", "person-a", name, value))
			.containsExactly(new FieldError(name, message));
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		assertThat(errors("place", "here", "place", "there", "alone", "no", "who", "me", "limit", "many"))
			.extracting(FieldError::field)
			.containsExactlyInAnyOrder("person", "place", "alone", "who", "limit");
		assertThat(errors()).containsExactly(new FieldError("person", "is required"));
	}

	@Test
	void doesNotRepeatTextWithoutEnd() {
		assertThat(errors("person", "person-a", "place", "x".repeat(5000)).getFirst().message()).hasSizeLessThan(600);
	}

	@Test
	void namesTheCallThatShowsMore() {
		assertThat(call("person", "person-ä&b+c", "limit", "3").more(LIMITS))
			.isEqualTo("/api/v1/queries/who-was-where/results?limit=6&person=person-%C3%A4%26b%2Bc");
		assertThat(call("person", "a", "limit", "6000").more(LIMITS)).contains("limit=10000");
		assertThat(call("person", "a", "limit", "10000").more(LIMITS)).contains("limit=10000", "offset=10000");
	}

	@Test
	void namesNoCallBehindTheLastOffset() {
		assertThat(call("person", "a", "limit", "10000", "offset", "999990000").more(LIMITS))
			.contains("offset=1000000000");
		assertThat(call("person", "a", "limit", "10000", "offset", "999990001").more(LIMITS)).isNull();
		assertThat(call("person", "a", "limit", "5000", "offset", "1000000000").more(LIMITS)).contains("limit=10000",
				"offset=1000000000");
	}

}

package org.clew.dataimport.table;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class ExpressionTests {

	private static final Map<String, Object> RECORD = Map.of("name", "Ann Lee", "born", 1970, "active", true, "place",
			Map.of("town", "Oslo", "post-code", "0150"), "names",
			List.of(Map.of("name", "A", "lang", "en"), Map.of("name", "B", "lang", "de"), Map.of("lang", "fr")),
			"roles", List.of("chair", "member"), "empty", "", "Firm country", "SE");

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
			name => Ann Lee
			place.town => Oslo
			`Firm country` => SE
			place.`post-code` => 0150
			$record.place.town => Oslo
			$row => 7
			$file => f.csv
			$namespace => ns
			$dataset => ds
			"constant" => constant
			Dear {name}, {place.town}! => Dear Ann Lee, Oslo!
			{name|slug}-{born} => ann-lee-1970
			$uppercase(name) => ANN LEE
			born > 1960 ? "old" : "young" => old
			missing ?: "none" => none
			names[lang = "de"].name => B
			born + 1 => 1971
			$slug(place.town) => oslo
			$extract(name, "^([A-Za-z]+)") => Ann
			$extract(name, "L.*") => Lee
			$titlecase("san_juan bay") => San Juan Bay
			$countryName("uk") => United Kingdom
			$hash("a") => f7127705-7ce9-33a6-9cc3-c376c61cd10a
			$replace(name, "n", "m") => Amm Lee
			$join(roles, "+") => chair+member
			$table("codes", "x") => codes of x
			$string(born) => 1970
			name ~> $lowercase => ann lee
			{"0" & $substring(name, 0, 1)} => 0A
			""")
	void givesAValue(String expression, String expected) {
		assertThat(Value.text(compile(expression).of(scope(RECORD)))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "missing", "place.missing", "name.missing", "$parent", "$parent.a", "{name} {missing}",
			"names[lang = 'it'].name", "$extract(name, 'x')", "$extract(missing, 'x')", "$country", "null",
			"$countryName('Atlantis')", "$table('codes', missing)" })
	void givesNothingWhereThereIsNothing(String expression) {
		assertThat(compile(expression).of(scope(RECORD))).isNull();
	}

	@Test
	void followsListsOnTheWay() {
		assertThat(compile("names.name").of(scope(RECORD))).isEqualTo(List.of("A", "B"));
		assertThat(compile("$map(names.name, $lowercase)").of(scope(RECORD))).isEqualTo(List.of("a", "b"));
		assertThat(compile("$split('a,b', ',')").of(scope(RECORD))).isEqualTo(List.of("a", "b"));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
			active => true
			empty => false
			missing => false
			name => true
			'chair' in roles => true
			born = 1971 => false
			$matches(name, "^A") => true
			$exists(place.town) => true
			$not($exists(missing)) => true
			missing = 'x' => false
			""")
	void meansYesOrNo(String expression, boolean expected) {
		assertThat(Value.isTrue(compile(expression).of(scope(RECORD)))).isEqualTo(expected);
	}

	@Test
	void looksAroundFromAnElement() {
		Scope scope = scope(RECORD);
		scope.country("country-no");
		Scope inner = scope.within(Map.of("name", "inner"));
		assertThat(compile("{name} of {$parent.name} in {$country}").of(inner))
			.isEqualTo("inner of Ann Lee in country-no");
		assertThat(compile("$parent.name & '/' & name").of(inner)).isEqualTo("Ann Lee/inner");
		assertThat(compile("$").of(scope.within("text"))).isEqualTo("text");
	}

	@Test
	void saysWhatIsWrong() {
		missed("$number(name)", "'$number(name)': ");
		missed("name + 1", "'name + 1': ");
		missed("$string(place)", "'$string(place)': a list or an object has no text");
		missed("$uppercase", "'$uppercase': it is a function, and no value");
		missed("$extract(name, '(')", "'$extract(name, '(')': '(' is not a regular expression: ");
		missed("{roles}", "there are 2 values where one is expected");
		missed("{place}", "there is an object where a text is expected");
	}

	@Test
	void isTheSameInEveryThread() {
		Value value = compile("$uppercase(name) & ' ' & (number + 1)");
		assertThat(IntStream.range(0, 2_000)
			.parallel()
			.mapToObj(number -> value.of(scope(Map.of("name", "n" + number, "number", number))))
			.toList())
			.isEqualTo(IntStream.range(0, 2_000).mapToObj(number -> "N" + number + " " + (number + 1)).toList());
	}

	@Test
	void endsWhatTakesTooMuch() {
		String text = "a".repeat(600_000);
		List<Integer> numbers = IntStream.range(0, 9_000).boxed().toList();
		Map<String, Object> record = Map.of("text", text, "numbers", numbers, "bomb", "a".repeat(40) + "!");
		missed(record, "text & text", "'text & text': a text in it has more than 1,000,000 characters");
		missed(record, "$join([text, text, text])", "a text in it would have more than 1,000,000 characters");
		missed(record, "$replace(text, 'a', text)", "a text in it would have more than 1,000,000 characters");
		missed(record, "$append(numbers, numbers)", "a list in it has more than 10,000 elements");
		missed(record, "$matches(bomb, '^(a|aa)+\\\\1c$')", "the pattern '^(a|aa)+\\1c$' takes too long");
		missed(record, "numbers.($record.numbers)", "the lists in it have more than 1,000,000 elements");
		missed(record, "numbers[" + "$ > 1 and ".repeat(8) + "$ > 2]", "it takes too long");
	}

	private static Value compile(String text) {
		return Expressions.compile(text, Expressions.UNNOTED);
	}

	private static void missed(String expression, String message) {
		missed(RECORD, expression, message);
	}

	private static void missed(Map<String, Object> record, String expression, String... messages) {
		Value value = compile(expression);
		assertThatExceptionOfType(Value.Missed.class).isThrownBy(() -> value.of(scope(record)))
			.satisfies(missed -> assertThat(List.of(messages))
				.anyMatch(part -> String.valueOf(missed.getMessage()).contains(part)));
	}

	static Scope scope(Object value) {
		return new Scope(
				new Scope.Row(value, 7, "ns", "ds", "f.csv", (table, text) -> "%s of %s".formatted(table, text), null));
	}

}

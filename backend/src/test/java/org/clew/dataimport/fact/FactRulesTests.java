package org.clew.dataimport.fact;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FactRulesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NODE = """
			{"id": "a", "type": "Person", "name": "A", "from": "1950", "properties": {"kind": "x"},
			 "claims": [{"source": "s", "locator": "page 1"}]}""";

	private static final String EDGE = """
			{"id": "e", "type": "CITIZEN_OF", "source": "a", "target": "b", "from": "2001", "to": "2001-05",
			 "claims": [{"source": "s", "locator": "page 3", "nature": "allegation"}]}""";

	private static final String SOURCE = """
			{"id": "s", "title": "S", "publishedOn": "2017-02"}""";

	@Test
	void findNothingInWhatIsRight() {
		assertThat(FactRules.problems(JSON.readValue(NODE, NodeFact.class))).isEmpty();
		assertThat(FactRules.problems(JSON.readValue(EDGE, EdgeFact.class))).isEmpty();
		assertThat(FactRules.problems(JSON.readValue(SOURCE, SourceFact.class))).isEmpty();
	}

	@Test
	void refuseWhatTheDatabaseCannotIndexOrStore() {
		assertThat(problems("n".repeat(8000), Map.of())).isEmpty();
		assertThat(problems("n".repeat(8001), Map.of())).singleElement()
			.asString()
			.contains("name is longer than 8000");
		assertThat(problems("\u738b".repeat(3000), Map.of())).singleElement().asString().contains("name is longer");
		assertThat(problems("A\u0000", Map.of())).containsExactly("name has the character U+0000 at place 2");
		assertThat(problems("A\ud800B", Map.of())).containsExactly("name has half a character (U+D800) at place 2");
		assertThat(problems("\ud83d\ude00", Map.of())).isEmpty();
		assertThat(problems("A", Map.of("rate", Double.NaN)))
			.containsExactly("the property 'rate' is not a finite number");
		assertThat(problems("A", Map.of("rates", List.of(1.5, Double.POSITIVE_INFINITY))))
			.containsExactly("the property 'rates' is not a finite number");
	}

	private static List<String> problems(String name, Map<String, Object> properties) {
		return FactRules.problems(
				new NodeFact("a", "Person", name, null, null, null, properties, List.of(ClaimFact.of("s", "page 1"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"id\": \"a\",||id is missing",
			"\"A\"|\" \"|name is missing", "{\"source\": \"s\", \"locator\": \"page 1\"}||it has no evidence",
			"\"locator\": \"page 1\"|\"locator\": \" \"|the locator of a claim is missing",
			"\"source\": \"s\", ||the source of a claim is missing",
			"\"page 1\"|\"page 1\", \"nature\": \"inference\"|statedBy of an inference, who draws it, is missing",
			"Person|person|type 'person' does not have the form [A-Z][A-Za-z0-9]*",
			"Person|Claim|type 'Claim' is taken", "\"kind\"|\"sources\"|the property name 'sources' is taken",
			"\"x\"|[\"x\", 1]|the property 'kind' is a list of more than one kind of value",
			"\"x\"|{\"y\": 1}|the property 'kind' is neither text, number, truth value nor a list of them" })
	void sayWhatIsWrongWithAnEntity(String part, String replacement, String problem) {
		assertThat(FactRules.problems(JSON.readValue(replaced(NODE, part, replacement), NodeFact.class)))
			.containsExactly(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"source\": \"a\",||source is missing", "\"target\": \"b\"|\"target\": \"\"|target is missing",
					"CITIZEN_OF|citizenOf|type 'citizenOf' does not have the form [A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
					"CITIZEN_OF|IN|type 'IN' is taken" })
	void sayWhatIsWrongWithARelationship(String part, String replacement, String problem) {
		assertThat(FactRules.problems(JSON.readValue(replaced(EDGE, part, replacement), EdgeFact.class)))
			.containsExactly(problem);
	}

	@Test
	void sayWhatIsWrongWithASource() {
		assertThat(FactRules.problems(new SourceFact("s", " ", null, null, null, null, null)))
			.containsExactly("title is missing");
	}

	@Test
	void knowAnIdThatIsTooLong() {
		NodeFact node = new NodeFact("x".repeat(1001), "Person", "X", null, null, null, Map.of(),
				List.of(ClaimFact.of("s", "1")));
		assertThat(FactRules.problems(node)).containsExactly("id is longer than 1000 characters");
	}

	@Test
	void quoteOfALongTextWhatTellsWhichItIs() {
		NodeFact node = new NodeFact("n", "x".repeat(60_000), "X", null, null, null, Map.of("p".repeat(60_000), "a\0"),
				List.of(ClaimFact.of("s", "1")));
		assertThat(FactRules.problems(node)).hasSize(3).allSatisfy(problem -> assertThat(problem).hasSizeLessThan(300));
		assertThat(FactRules.cut("\uD83D\uDE42".repeat(300))).isEqualTo("\uD83D\uDE42".repeat(100) + "…");
	}

	private static String replaced(String text, String part, String replacement) {
		assertThat(text).contains(part);
		return text.replace(part, (replacement != null) ? replacement : "");
	}

}

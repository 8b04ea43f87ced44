package org.clew.dataimport.ftm;

import java.util.List;

import org.clew.dataimport.input.RecordLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FtmRejectsTests {

	private static final String GOOD = """
			{"id":"good","schema":"Person","properties":{"name":["Good"]}}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"schema":"Person","properties":{}}                           | id is missing
					{"id":7,"schema":"Person","properties":{}}                    | id must be a text that is not empty, not a number
					{"id":" ","schema":"Person","properties":{}}                  | id must be a text that is not empty, not an empty one
					{"id":"a","properties":{}}                                    | schema is missing
					{"id":"a","schema":["Person"],"properties":{}}                | schema must be a text that is not empty, not a list
					{"id":"a","schema":null,"properties":{}}                      | schema must be a text that is not empty, not null
					{"id":"a","schema":"Person"}                                  | properties is missing
					{"id":"a","schema":"Person","properties":["x"]}               | properties must be an object, not a list
					{"id":"a","schema":"Person","properties":null}                | properties must be an object, not null
					"a text"                                                      | An entity must be a JSON object, not a text
					7                                                             | An entity must be a JSON object, not a number
					""")
	void leaveOutWhatIsNoEntity(String line, String reason) {
		TakenFacts taken = TakenFacts.of(line, GOOD);
		assertThat(taken.rejects).containsExactly(reason);
		assertThat(taken.nodes.keySet()).containsExactly("good");
		assertThat(taken.edges).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"properties":{"name":[["x"]]}                                 | properties.name[0] must be a text, not a list
					"properties":{"name":["x",{"id":"y"}]}                        | properties.name[1] must be a text, not an object: Person.name does not refer to entities
					"properties":{"addressEntity":[{"schema":"Address"}]}         | properties.addressEntity[0].id is missing
					"properties":{"addressEntity":[{"id":"y","properties":{}}]}   | properties.addressEntity[0].schema is missing
					"properties":{"addressEntity":[{"id":"y","schema":"Address"}]}| properties.addressEntity[0].properties is missing
					"properties":{},"datasets":"x"                                | datasets must be a list of texts, not a text
					"properties":{},"datasets":["x",1]                            | datasets[1] must be a text, not a number
					"properties":{},"referents":{"x":1}                           | referents must be a list of texts, not an object
					"properties":{},"caption":["x"]                               | caption must be a text, not a list
					""")
	void leaveOutThePartThatIsWrong(String part, String reason) {
		TakenFacts taken = TakenFacts.of("""
				{"id":"a","schema":"Person",%s}""".formatted(part), GOOD);
		assertThat(taken.rejects).containsExactly(reason);
		assertThat(taken.nodes.keySet()).containsExactly("a", "good");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"id":"a"                                               | column 10: it ends in the middle of the JSON
			{"id":"a","id":"b","schema":"Person","properties":{}}   | column 15: an object has the field 'id' twice
			{"id":"a","schema":"Person","properties":{}} {"id":"b"} | column 46: more follows after the end of the JSON
			{'id':'a'}                                              | column 2: here, or just before, it is not JSON
			not JSON at all                                         | column 1: here, or just before, it is not JSON
			{"id":"a","schema":"Person","properties":{"name":[NaN]}}| column 54: here, or just before, it is not JSON
			""")
	void sayThatALineIsNotJson(String line, String problem) {
		TakenFacts taken = TakenFacts.of(line, GOOD);
		assertThat(taken.rejects).hasSize(1);
		assertThat(taken.rejects.getFirst()).isEqualTo("The line is not JSON that can be read: " + problem);
		assertThat(taken.nodes.keySet()).containsExactly("good");
	}

	@Test
	void sayThatALineIsNestedTooDeep() {
		TakenFacts taken = TakenFacts.of("{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}", GOOD);
		assertThat(taken.rejects).containsExactly("The line is not JSON that can be read: "
				+ "it is nested too deep, or has a text, a name or a number that is too long");
	}

	@Test
	void sayThatAnIdIsTooLong() {
		String id = "x".repeat(1001);
		TakenFacts taken = TakenFacts.of("""
				{"id":"%s","schema":"Person","properties":{}}""".formatted(id), """
				{"id":"a","schema":"%s","properties":{}}""".formatted(id), """
				{"id":"b","schema":"Person","properties":{"addressEntity":["%s"," "]}}""".formatted(id), GOOD);
		assertThat(taken.rejects).containsExactly("id is longer than 1000 characters, the most that it may have",
				"schema is longer than 1000 characters, the most that it may have",
				"properties.addressEntity[0] is longer than 1000 characters, the most that it may have",
				"properties.addressEntity[1] must be the id of an entity, not an empty text");
		assertThat(taken.nodes.keySet()).containsExactly("b", "good");
		assertThat(taken.edges).isEmpty();
	}

	@Test
	void sayThatALineIsTooLong() {
		TakenFacts taken = TakenFacts.of("{\"id\":\"" + "x".repeat(RecordLines.LONGEST) + "\"}", GOOD);
		assertThat(taken.rejects).containsExactly("The line is longer than 16777216 bytes, the most that is read");
		assertThat(taken.nodes.keySet()).containsExactly("good");
	}

	@Test
	void sayWhatAChangeMayBe() {
		TakenFacts taken = TakenFacts.of("{\"op\":\"MOVE\",\"entity\":{\"id\":\"a\"}}",
				"{\"op\":\"ADD\",\"entity\":{}}", GOOD);
		assertThat(taken.rejects).containsExactly("op must be ADD, MOD or DEL, not 'MOVE'", "entity.id is missing",
				"entity.schema is missing", "entity.properties is missing");
	}

	@Test
	void areNotNeededForValuesThatAreTextsInEffect() {
		TakenFacts taken = TakenFacts
			.of("""
					{"id":"a","schema":"Person","properties":{"name":"X","height":[1.80],"alias":null,"title":[null,true]}}""");
		assertThat(taken.rejects).isEmpty();
		assertThat(taken.remarks).containsExactly(
				"properties.name is a text and not a list; it is taken as a list of one",
				"properties.height[0] is a number; it is taken as a text",
				"properties.title[1] is a truth value; it is taken as a text");
		assertThat(taken.node("a").properties()).containsEntry("height", List.of("1.80"))
			.containsEntry("title", List.of("true"))
			.doesNotContainKey("alias");
	}

}

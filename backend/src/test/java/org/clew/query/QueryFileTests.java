package org.clew.query;

import org.clew.query.SavedQuery.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.error.YAMLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QueryFileTests {

	private static final String FILE = """
			/*
			title: Who was where
			description: >-
			  People
			  and places.
			parameters:
			  - name: person
			    type: entity
			    entityType: Person
			    required: true
			    description: Whose places.
			  - name: since
			    type: date
			    default: 2013-07-31
			    description: From then on.
			  - name: least
			    type: integer
			    default: 2
			    description: At least so often.
			result: table
			*/
			// not a $parameter
			MATCH (person:Entity {id: $person})-[stay:$any(['STAYED_AT'])]->(place)
			WHERE stay.from >= $since AND stay.times >= $least AND place.name <> 'costs $much'
			RETURN place
			""";

	private static SavedQuery parse(String file) {
		return QueryFile.parse("who-was-where", file);
	}

	@Test
	void readsHeaderAndStatement() {
		SavedQuery query = parse(FILE);
		assertThat(query.name()).isEqualTo("who-was-where");
		assertThat(query.about().title()).isEqualTo("Who was where");
		assertThat(query.about().description()).isEqualTo("People and places.");
		assertThat(query.about().result()).isEqualTo(Result.TABLE);
		assertThat(query.parameters()).containsExactly(
				new QueryParameter("person", ParameterType.ENTITY, "Person", true, null, "Whose places."),
				new QueryParameter("since", ParameterType.DATE, null, false, "2013-07-31", "From then on."),
				new QueryParameter("least", ParameterType.INTEGER, null, false, 2L, "At least so often."));
		assertThat(query.cypher()).startsWith("// not a $parameter\nMATCH").endsWith("RETURN place");
	}

	@Test
	void takesAQueryWithoutParameters() {
		SavedQuery query = parse(
				"/*\ntitle: All\ndescription: Everyone.\nresult: graph\n*/\nMATCH (person) RETURN person");
		assertThat(query.parameters()).isEmpty();
		assertThat(query.about().result()).isEqualTo(Result.GRAPH);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			title: Who was where        | heading: Who was where | 'heading' is unknown in the header
			title: Who was where        | title:                 | the header has no title
			title: Who was where        | title: [Who]           | title in the header is not text
			description: Whose places.  | hint: Whose places.    | 'hint' is unknown in a parameter
			description: Whose places.  | description: ''        | a parameter has no description
			type: entity                | type: node             | 'node' is not a type; allowed: entity, string
			name: since                 | name: limit            | 'limit' is a parameter of every query
			name: since                 | name: since then       | 'since then' is not a name for a parameter
			name: since                 | name: person           | person is declared twice
			name: since                 | name: until            | does not use: until
			$least AND                  | $least AND $most AND   | not declared: most
			type: date                  | type: boolean          | '2013-07-31' is not allowed; allowed: true or false
			required: true              | required: maybe        | 'maybe' is not allowed; allowed: true or false
			default: 2013-07-31         | entityType: Person     | since has an entityType but is not an entity
			result: table               | result: list           | 'list' is not a result; allowed: table, graph
			""")
	void saysWhatIsWrong(String right, String wrong, String problem) {
		assertThat(FILE).contains(right);
		assertThatIllegalArgumentException().isThrownBy(() -> parse(FILE.replace(right, wrong)))
			.withMessageContaining(problem);
	}

	@Test
	void refusesAFileWithoutHeaderOrStatement() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("MATCH (n) RETURN n"))
			.withMessage("does not begin with a block comment");
		assertThatIllegalArgumentException().isThrownBy(() -> parse("/* all people */ MATCH (n) RETURN n"))
			.withMessage("the header is not a mapping");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> parse("/*\ntitle: All\ndescription: Everyone.\nresult: table\n*/\n"))
			.withMessage("has no statement");
	}

	@Test
	void refusesTheSameKeyTwice() {
		assertThatExceptionOfType(YAMLException.class)
			.isThrownBy(() -> parse(FILE.replace("result: table", "title: Again\nresult: table")))
			.withMessageContaining("title");
	}

}

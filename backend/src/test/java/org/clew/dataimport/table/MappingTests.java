package org.clew.dataimport.table;

import org.clew.dataimport.input.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is wrong in a mapping is said with its line.
 */
@Timeout(20)
class MappingTests {

	private static final String NODE = "{type: Person, id: id, name: name}";

	@Test
	void knowsItsName() {
		assertThat(Mapping.parse("mapping: people\nfiles: [{match: a.csv, nodes: [%s]}]".formatted(NODE)).name())
			.isEqualTo("people");
	}

	@Test
	void compilesWhatIsShipped() {
		assertThat(Mappings.names()).containsExactly("european-parliament", "openstates")
			.allSatisfy(name -> assertThat(Mappings.shipped(name).name()).isEqualTo(name));
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> Mappings.shipped("../secret"))
			.withMessage("no mapping is called '../secret'; allowed: european-parliament, openstates");
	}

	@Test
	void namesTheLineAndWhatIsAllowedForAnUnknownKey() {
		refused("""
				mapping: x
				files:
				  - match: a.csv
				    nodes:
				      - type: Person
				        id: id
				        name: name
				        alias: other
				""", "mapping, line 8: 'alias' is unknown in nodes[0] of files[0]; "
				+ "allowed: aliases, evidence, from, id, name, once, properties, to, type, when");
		refused("mapping: x\nfile: []",
				"mapping, line 2: 'file' is unknown in the mapping; " + "allowed: description, files, mapping, tables");
		refused("mapping: x\nfiles: [{match: a, nodes: [{type: P, id: id, name: {of: x, dat: y}}]}]",
				"mapping, line 2: 'dat' is unknown in name of nodes[0]; "
						+ "allowed: column, cut, date, default, each, lookup, number, of, slug, split, text");
	}

	@Test
	void namesWhatIsMissing() {
		refused("files: []", "mapping, line 1: the mapping has no mapping");
		refused("mapping: x", "mapping, line 1: the mapping has no files");
		refused(section("nodes: [" + NODE + "]").replace("match", "locator"),
				"mapping, line 3: files[0] of the mapping has no match");
		refused(section("nodes: [{type: Person, name: n}]"), "mapping, line 4: nodes[0] of files[0] has no id");
		refused(section("relationships: [{type: A, source: a}]"),
				"mapping, line 4: relationships[0] of files[0] has no target");
		refused(section("locator: a"), "mapping, line 3: files[0] of the mapping makes nothing: "
				+ "it needs nodes, relationships, each, or skip with the reason");
		refused("", "the mapping is empty");
	}

	@Test
	void refusesTypesAndPropertiesThatCannotBe() {
		refused(section("nodes: [{type: person, id: id, name: n}]"),
				"mapping, line 4: type of nodes[0] is 'person', which does not have the form UpperCamel");
		refused(section("nodes: [{type: Source, id: id, name: n}]"),
				"mapping, line 4: type of nodes[0] is 'Source', which is taken");
		refused(section("relationships: [{type: memberOf, source: a, target: b}]"),
				"mapping, line 4: type of relationships[0] is 'memberOf', which does not have the form UPPER_SNAKE");
		refused(section("nodes: [{type: P, id: id, name: n, properties: {role: x}}]"),
				"mapping, line 4: role of properties cannot be: the property name 'role' is taken");
		refused(section("nodes: [{type: P, id: id, name: n, properties: [id]}]"),
				"mapping, line 4: properties[0] of nodes[0] cannot be: the property name 'id' is taken");
	}

	@Test
	void refusesValuesThatCannotBe() {
		refused(section("nodes: [{type: P, id: 'a{b', name: n}]"),
				"mapping, line 4: id of nodes[0] cannot be used: there is a { without }");
		refused(section("nodes: [{type: P, id: 'a}b', name: n}]"),
				"mapping, line 4: id of nodes[0] cannot be used: there is a } without {");
		refused(section("nodes: [{type: P, id: '{a|upper}', name: n}]"),
				"mapping, line 4: id of nodes[0] cannot be used: 'upper' is not what may follow |; allowed: slug");
		refused(section("nodes: [{type: P, id: id, name: {of: a, text: b}}]"),
				"mapping, line 4: name of nodes[0] needs one of: column, of, text");
		refused(section("nodes: [{type: P, id: id, name: {of: a, lookup: b}}]"),
				"mapping, line 4: lookup of name names no table 'b'; allowed: none, since 'tables' has none");
		refused(section("nodes: [{type: P, id: id, name: {of: a, date: gibberish}}]"),
				"mapping, line 4: date of name is not the form of a date, such as dd/MM/yyyy or MMMM yyyy");
		refused(section("nodes: [{type: P, id: id, name: {of: a, cut: 0}}]"),
				"mapping, line 4: cut of name is not a number from 1 to 10000");
		refused(section("nodes: [{type: P, id: id, name: n, once: yes}]"),
				"mapping, line 4: once of nodes[0] is neither true nor false");
	}

	@Test
	void refusesFormatsThatThereAreNot() {
		refused(section("format: xlsx\n    nodes: [" + NODE + "]"),
				"mapping, line 4: format of files[0] is 'xlsx'; allowed: csv, json, json-lines, tsv");
		refused(section("delimiter: '--'\n    nodes: [" + NODE + "]"),
				"mapping, line 4: delimiter of files[0] is not a single character, or tab");
		refused(section("skipLines: -1\n    nodes: [" + NODE + "]"),
				"mapping, line 4: skipLines of files[0] is not a number from 0 to 1000");
	}

	@Test
	void refusesEvidenceWithoutASource() {
		refused(section("evidence: {title: t}"), "mapping, line 4: evidence of files[0] needs url, or id and title");
	}

	@Test
	void refusesHostileYaml() {
		refusedBeginning("mapping: !!java.net.URL [x]\nfiles: []", "mapping, line 1, column 10: ");
		refused("mapping: !url x\nfiles: []",
				"mapping, line 1: mapping of the mapping has the type !url, which a mapping cannot");
		refusedBeginning("a: &a [x, x]\nb: &b [*a, *a, *a]\nmapping: [*b, *b]",
				"the mapping has more of YAML than it may: types (!!...), aliases (*name) of lists or mappings, or "
						+ "more than 40 levels");
		refusedBeginning("mapping: &a {x: *a}", "the mapping has more of YAML than it may: ");
		refusedBeginning("[".repeat(100_000), "the mapping has more of YAML than it may: ");
		refusedBeginning("x".repeat(1024 * 1024 + 1), "the mapping is longer than 1,048,576 characters");
		refusedBeginning("mapping: x\nmapping: y\nfiles: []", "mapping, line 2: mapping of the mapping is there twice");
		refusedBeginning("? [a]\n: b", "mapping, line 1: the mapping has a key that is not a text");
		refusedBeginning("- a", "mapping, line 1: the mapping is not a mapping of keys to values");
		refused("mapping: x\na: b: c", "mapping, line 2, column 5: it is no YAML from here on; is a bracket or a "
				+ "quotation mark not closed, a line not indented like its neighbours, or a text with ': ' not quoted?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$eval(name)", "$random()", "$now()", "$millis()", "$shuffle(a)", "$pad(a, 1000000000)",
			"[1..10000000]", "$match(a, /(a+)+$/)", "/(a+)+$/(a)", "function($x){$x}", "λ($x){$x}", "($a := 1; $a)",
			"a.{'b': c}", "a@$x.b", "a#$i.b", "$reduce(a, $append)", "[[a]]", "[a,[b]]", "[ [a]]", "%.a", "$clone(a)",
			"| a | b |", "$zip(a, a)", "a\"b", "$a'/x/", "'open", "`open", "$unknown", "$unknown.a", "a b", "a.", "(a",
			"/* a */ b", "" })
	void refusesHostileAndBrokenExpressions(String expression) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Expressions.expression(expression, Expressions.UNNOTED));
	}

	@Test
	void refusesExpressionsThatAreTooLongOrTooDeep() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Expressions.expression("1+".repeat(1001) + "1", Expressions.UNNOTED))
			.withMessage("the expression is longer than 2,000 characters");
		assertThat(Expressions.expression("(".repeat(50) + "1" + ")".repeat(50), Expressions.UNNOTED)
			.of(ExpressionTests.scope(1))).isEqualTo(1);
	}

	private static String section(String content) {
		return "mapping: x\nfiles:\n  - match: a\n    " + content;
	}

	private static void refused(String yaml, String message) {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> Mapping.parse(yaml)).withMessage(message);
	}

	private static void refusedBeginning(String yaml, String message) {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> Mapping.parse(yaml))
			.withMessageStartingWith(message);
	}

}

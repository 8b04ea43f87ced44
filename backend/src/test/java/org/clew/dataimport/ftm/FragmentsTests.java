package org.clew.dataimport.ftm;

import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.clew.graph.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FragmentsTests {

	@Test
	void agreeOnTheMoreSpecificSchemaWhateverTheirOrder() {
		String general = """
				{"id":"x","schema":"LegalEntity","properties":{"name":["X"],"country":["fr"]}}""";
		String specific = """
				{"id":"x","schema":"Company","properties":{"name":["X Ltd"],"registrationNumber":["1"]}}""";
		for (TakenFacts taken : List.of(TakenFacts.of(general, specific), TakenFacts.of(specific, general))) {
			assertThat(taken.remarks).isEmpty();
			Node node = taken.node("x");
			assertThat(node.type()).isEqualTo("Organization");
			assertThat(node.properties()).containsEntry("ftm:schema", "Company")
				.containsEntry("kind", "company")
				.containsEntry("country", List.of("fr"))
				.containsEntry("registrationNumber", List.of("1"));
			assertThat(node.properties().get("ftm:name")).asInstanceOf(InstanceOfAssertFactories.LIST)
				.containsExactlyInAnyOrder("X", "X Ltd");
		}
	}

	@Test
	void areBothWhereNeitherIsTheMoreSpecific() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"x","schema":"Asset","properties":{}}""", """
				{"id":"x","schema":"LegalEntity","properties":{}}""");
		assertThat(taken.node("x").properties()).containsEntry("ftm:schema", "Company");
		assertThat(taken.remarks).isEmpty();
	}

	@Test
	void stayWhatTheFirstSaysWhereNothingIsBoth() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"x","schema":"Person","properties":{"name":["X"]}}""", """
				{"id":"x","schema":"Vessel","properties":{"imoNumber":["1"]}}""");
		assertThat(taken.node("x").type()).isEqualTo("Person");
		assertThat(taken.remarks).containsExactly(
				"The schema Vessel does not go together with Person, which another record says that x is",
				"properties.imoNumber: Person has no such property in the model; it is kept");
	}

	@Test
	void areAPartyIfOneSaysSo() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"x","schema":"Organization","properties":{"name":["X"]}}""", """
				{"id":"x","schema":"Organization","properties":{"topics":["pol.party"]}}""");
		assertThat(taken.node("x").type()).isEqualTo("Party");
	}

	@Test
	void keepTheBestName() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"x","schema":"Person","properties":{"email":["x@example.org"]}}""", """
				{"id":"x","schema":"Person","properties":{"name":["X"]}}""", """
				{"id":"x","schema":"Person","properties":{"alias":["Mr X"]}}""", """
				{"id":"x","schema":"Person","properties":{"birthDate":["1970"]}}""");
		assertThat(taken.node("x").name()).isEqualTo("X");
		assertThat(taken.node("x").from()).isEqualTo("1970");
	}

	@Test
	void makeSeveralRelationshipsWhereTheirEndsAreOthers() {
		TakenFacts taken = TakenFacts.of("""
				{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]}}""", """
				{"id":"o","schema":"Ownership","properties":{"owner":["c"],"asset":["b"]}}""", """
				{"id":"p","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]}}""", """
				{"id":"p","schema":"Interest","properties":{"role":["r"]}}""", """
				{"id":"p","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["1"]}}""");
		assertThat(taken.edges.keySet()).containsExactlyInAnyOrder("o-a-b", "o-c-b", "p");
		assertThat(taken.node("p").type()).isEqualTo("Ownership");
		assertThat(taken.node("p").properties()).containsEntry("ftm:role", List.of("r"));
		assertThat(taken.remarks).containsExactly("properties.owner has no value; p is kept as an entity");
	}

	@Test
	void standAloneBeyondWhatIsRemembered() {
		TakenFacts taken = TakenFacts.of(2, """
				{"id":"a","schema":"Person","properties":{}}""", """
				{"id":"b","schema":"Person","properties":{}}""", """
				{"id":"c","schema":"Organization","properties":{}}""", """
				{"id":"c","schema":"Company","properties":{}}""", """
				{"id":"b","schema":"LegalEntity","properties":{}}""");
		assertThat(taken.remarks)
			.containsExactly("The files have more than 2 ids; where several of their records tell of "
					+ "one of the others, the last decides about its type");
		assertThat(taken.node("b").type()).isEqualTo("Person");
	}

	@Test
	void followFormerIdsIntoOtherFilesOfTheImport() {
		String ownership = """
				{"id":"o","schema":"Ownership","properties":{"owner":["old"],"asset":["c"]}}
				{"id":"kept","schema":"Ownership","properties":{"owner":["own"],"asset":["c"]}}
				{"id":"c","schema":"Company","properties":{"name":["C Ltd"],"parent":["old"]}}""";
		String people = """
				{"id":"now","schema":"Person","properties":{"name":["Ana"]},"referents":["old","own"]}""";
		String other = """
				{"id":"own","schema":"Person","properties":{"name":["Bo"]}}""";
		for (TakenFacts taken : List.of(TakenFacts.ofFiles(ownership, people, other),
				TakenFacts.ofFiles(other, people, ownership))) {
			assertThat(taken.edge("o").source()).isEqualTo("now");
			assertThat(taken.edge("c-parent-old").target()).isEqualTo("now");
			assertThat(taken.edge("kept").source()).as("another file has that entity").isEqualTo("own");
			assertThat(taken.remarks).containsOnly("'old' is taken as now, which names it among its referents");
		}
	}

	@Test
	void areThoseOfAllFilesOfTheImport() {
		TakenFacts taken = TakenFacts.ofFiles("""
				{"id":"x","schema":"LegalEntity","properties":{"name":["X"]}}
				{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["x"]}}""", """
				{"id":"x","schema":"Company","properties":{"topics":["pol.party"]}}
				{"id":"o","schema":"Ownership","properties":{"owner":["b"],"asset":["x"]}}""");
		assertThat(taken.node("x").properties()).containsEntry("ftm:schema", "Company");
		assertThat(taken.edges.keySet()).containsExactlyInAnyOrder("o-a-x", "o-b-x");
	}

}

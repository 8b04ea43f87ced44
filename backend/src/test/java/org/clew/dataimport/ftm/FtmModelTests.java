package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FtmModelTests {

	private static final FtmModel MODEL = FtmModel.published();

	@Test
	void knowsWhatASchemaInherits() {
		FtmSchema company = schema("Company");
		assertThat(MODEL.schemata()).hasSize(69);
		assertThat(company.lineage()).containsExactly("Company", "Asset", "Organization", "Thing", "Value",
				"LegalEntity");
		assertThat(company.caption()).startsWith("name", "alias");
		assertThat(company.property("addressEntity"))
			.isEqualTo(new FtmProperty("addressEntity", "Address", "entity", "Address", "things", false));
		assertThat(Objects.requireNonNull(company.property("ownershipAsset")).stub()).isTrue();
		assertThat(company.start()).containsExactly("incorporationDate");
		assertThat(company.edge()).isNull();
	}

	@Test
	void knowsEdges() {
		assertThat(schema("Ownership").edge()).isEqualTo(new FtmEdge("owner", "asset", "owns", true));
		assertThat(schema("Family").edge()).isEqualTo(new FtmEdge("person", "relative", "related to", false));
		assertThat(MODEL.schemata().stream().filter(schema -> schema.edge() != null).map(FtmSchema::name))
			.containsExactly("Associate", "ContractAward", "CourtCaseParty", "Debt", "Directorship", "Documentation",
					"Employment", "Family", "Membership", "Occupancy", "Ownership", "Payment", "ProjectParticipant",
					"Representation", "Succession", "UnknownLink");
	}

	@Test
	void findsWhatTwoSchemataHaveInCommon() {
		assertThat(MODEL.common("LegalEntity", "Company")).isEqualTo("Company");
		assertThat(MODEL.common("Company", "Thing")).isEqualTo("Company");
		assertThat(MODEL.common("Asset", "Organization")).isEqualTo("Company");
		assertThat(MODEL.common("Person", "Vessel")).isNull();
		assertThat(MODEL.common("Person", "Unknown")).isEqualTo("Person");
		assertThat(MODEL.common("Unknown", "Person")).isEqualTo("Person");
	}

	@Test
	void isTurnedIntoTypesByATableThatNamesOnlyWhatThereIs() {
		FtmTable table = FtmTable.table();
		assertThat(table.entities().keySet()).allMatch(name -> MODEL.schema(name) != null);
		assertThat(table.relationships().keySet()).allMatch(name -> schema(name).edge() != null);
		assertThat(table.back().values()).allMatch(name -> MODEL.schema(name) != null);
		assertThat(table.links().keySet())
			.allMatch(name -> MODEL.schemata().stream().anyMatch(schema -> schema.property(name) != null));
		assertThat(table.schemaOf("Organization", MODEL).name()).isEqualTo("Organization");
		assertThat(table.schemaOf("Case", MODEL).name()).isEqualTo("CourtCase");
		assertThat(table.schemaOf("Statement", MODEL).name()).isEqualTo("Article");
		assertThat(table.schemaOf("Vessel", MODEL).name()).isEqualTo("Vessel");
		assertThat(table.schemaOf("Ownership", MODEL).name()).isEqualTo("Thing");
		assertThat(List.of("Anything", "Committee").stream().map(type -> table.schemaOf(type, MODEL).name()))
			.containsExactly("Thing", "Organization");
	}

	private static FtmSchema schema(String name) {
		return Objects.requireNonNull(MODEL.schema(name), name);
	}

}

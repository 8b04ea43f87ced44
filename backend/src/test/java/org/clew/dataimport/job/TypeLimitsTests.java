package org.clew.dataimport.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.store.Kind;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class TypeLimitsTests {

	private static final Map<Kind, List<String>> KNOWN = Map.of(Kind.ENTITY, List.of("Person"), Kind.EDGE,
			List.of("MET_WITH"));

	@Test
	void takesSoManyNewTypesOfEachKindAndAllKnownOnes() {
		TypeLimits limits = new TypeLimits(KNOWN, Map.of(), settings(2, 100));

		assertThat(limits.problem(entity("A"))).isNull();
		assertThat(limits.problem(entity("B"))).isNull();
		assertThat(limits.problem(entity("C")))
			.isEqualTo("type 'C' is new, and an import may bring 2 new types of entities (clew.imports.new-types)");
		assertThat(limits.problem(entity("B"))).isNull();
		assertThat(limits.problem(entity("Person"))).isNull();
		assertThat(limits.problem(edge("A"))).isNull();
		assertThat(limits.problem(edge("MET_WITH"))).isNull();
		assertThat(limits.problem(new SourceFact("s", "S", null, null, null, null, null))).isNull();
		assertThat(limits.brought()).isEqualTo(Map.of(Kind.ENTITY, List.of("A", "B"), Kind.EDGE, List.of("A")));
	}

	@Test
	void takesNoNewTypeWhereAllHaveBroughtAsManyAsThereMayBe() {
		TypeLimits limits = new TypeLimits(KNOWN, Map.of(), settings(100, 2));

		assertThat(limits.problem(edge("A"))).isNull();
		assertThat(limits.problem(edge("B")))
			.isEqualTo("type 'B' is new, and there may be 2 types of relationships in all (clew.imports.types)");
		assertThat(limits.problem(edge("MET_WITH"))).isNull();
	}

	@Test
	void countsWhatAnEarlierAttemptBroughtAsNew() {
		TypeLimits limits = new TypeLimits(KNOWN, Map.of(Kind.ENTITY, List.of("Person", "A")), settings(2, 100));

		assertThat(limits.problem(entity("Person"))).isNull();
		assertThat(limits.problem(entity("A"))).isNull();
		assertThat(limits.problem(entity("B"))).contains("clew.imports.new-types");
	}

	private static Fact entity(String type) {
		return new NodeFact("n", type, "N", null, null, null, Map.of(), List.of(ClaimFact.of("s", "1")));
	}

	private static Fact edge(String type) {
		return new EdgeFact("e", type, "a", "b", null, null, null, Map.of(), List.of(ClaimFact.of("s", "1")));
	}

	private static ImportSettings settings(int newTypes, int types) {
		return new ImportSettings(Path.of("imports"), Duration.ofDays(1), 100, DataSize.ofMegabytes(1),
				DataSize.ofMegabytes(1), newTypes, types);
	}

}

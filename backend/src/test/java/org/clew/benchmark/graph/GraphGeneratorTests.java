package org.clew.benchmark.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.clew.benchmark.graph.GraphGenerator.Entity;
import org.clew.benchmark.graph.GraphGenerator.Relationship;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GraphGeneratorTests {

	private static final GraphShape SHAPE = new GraphShape(1, 20_000, 112_000, 1);

	private final Topology topology = Topology.of(SHAPE);

	private final Population population = new Population(SHAPE);

	@Test
	void drawsTheSameGraphFromTheSameSeed() throws IOException {
		assertThat(facts(SHAPE)).isEqualTo(facts(SHAPE));
		assertThat(facts(new GraphShape(2, 20_000, 112_000, 1))).isNotEqualTo(facts(SHAPE));
	}

	@Test
	void drawsAsManyAsAskedFor() throws IOException {
		assertThat(facts(SHAPE)).hasSize(20_000 + 112_000);
	}

	@Test
	void givesEachCountryItsShareOfAMillion() {
		List<Integer> degrees = degrees(EntityType.COUNTRY);

		assertThat(degrees).hasSize(20)
			.containsExactlyElementsOf(Arrays.stream(SHAPE.countryDegrees()).boxed().toList());
		assertThat(degrees.getFirst()).isEqualTo(5_400);
		assertThat(degrees.getLast()).isEqualTo(100);
	}

	@Test
	void connectsFewOrganizationsToManyAndManyToFew() {
		List<Integer> degrees = degrees(EntityType.ORGANIZATION).stream().sorted().toList();
		int median = degrees.get(degrees.size() / 2);

		assertThat(degrees.getLast()).isGreaterThan(50 * median);
		// A power law: each time the degree doubles, a similar share is left.
		double beyond = share(degrees, 4 * median);
		double farBeyond = share(degrees, 8 * median);
		double farthest = share(degrees, 16 * median);
		assertThat(farBeyond / beyond).isBetween(0.1, 0.6);
		assertThat(farthest / farBeyond).isBetween(0.1, 0.6);
	}

	@Test
	void givesEverybodyACountry() {
		assertThat(degrees(EntityType.PERSON)).allMatch(degree -> degree > 0);
	}

	@Test
	void connectsNobodyWithThemselves() {
		for (int entity = 0; entity < this.topology.size(); entity++) {
			assertThat(IntStream.range(this.topology.begin(entity), this.topology.begin(entity + 1))
				.map(this.topology::neighbour)).doesNotContain(entity);
		}
	}

	private List<Integer> degrees(EntityType type) {
		Population.Block block = this.population.block(type);
		return IntStream.range(block.first(), block.first() + block.size()).mapToObj(this.topology::degree).toList();
	}

	private static double share(List<Integer> degrees, int above) {
		return (double) degrees.stream().filter(degree -> degree > above).count() / degrees.size();
	}

	private static List<Integer> facts(GraphShape shape) throws IOException {
		List<Integer> facts = new ArrayList<>();
		new GraphGenerator(shape).generate(new GraphGenerator.Sink() {

			@Override
			public void entity(Entity entity) {
				facts.add((entity.id() + entity.name() + entity.period() + entity.evidence()).hashCode());
			}

			@Override
			public void relationship(Relationship relationship) {
				facts.add((relationship.id() + relationship.type() + relationship.source() + relationship.target()
						+ relationship.role() + relationship.period() + relationship.evidence())
					.hashCode());
			}

		});
		return facts;
	}

}

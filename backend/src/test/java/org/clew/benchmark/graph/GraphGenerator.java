package org.clew.benchmark.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.clew.benchmark.graph.Facts.Evidence;
import org.clew.benchmark.graph.Facts.Period;
import org.clew.benchmark.graph.Family.End;
import org.clew.benchmark.graph.Names.Name;
import org.jspecify.annotations.Nullable;

/**
 * Draws a graph.
 */
final class GraphGenerator {

	private final GraphShape shape;

	private final Population population;

	private final SplittableRandom random;

	private final Facts facts;

	/** Takes what is drawn: first all entities, then all relationships. */
	interface Sink {

		void entity(Entity entity) throws IOException;

		void relationship(Relationship relationship) throws IOException;

	}

	record Entity(int number, EntityType type, String id, Name name, Period period, Evidence evidence) {
	}

	record Relationship(int number, String type, int source, int target, @Nullable String role, Period period,
			Evidence evidence) {

		String id() {
			return "relationship-" + this.number;
		}

	}

	GraphGenerator(GraphShape shape) {
		this.shape = shape;
		this.population = new Population(shape);
		this.random = new SplittableRandom(shape.seed());
		this.facts = new Facts(this.random.split(), shape.sources());
	}

	Population population() {
		return this.population;
	}

	void generate(Sink sink) throws IOException {
		entities(sink);
		int[] countries = shuffledCountries();
		int number = 0;
		for (Family family : Families.WITH_COUNTRIES) {
			int end = end(family, Families.WITH_COUNTRIES, number, 0, countries.length);
			for (int i = 0; number < end; i++) {
				relationship(sink, number, family, end(family.source(), i, -1), countries[number]);
				number++;
			}
		}
		for (Family family : Families.AMONG_OTHERS) {
			int end = end(family, Families.AMONG_OTHERS, number, countries.length, this.shape.relationships());
			for (int i = 0; number < end; i++) {
				int source = end(family.source(), i, -1);
				relationship(sink, number, family, source, end(family.target(), i, source));
				number++;
			}
		}
	}

	/**
	 * Where a family that begins at {@code number} ends: it gets its share of the
	 * relationships {@code from} to before {@code to}, and the last one what is left.
	 */
	private static int end(Family family, List<Family> families, int number, int from, int to) {
		long all = families.stream().mapToLong(Family::perMillion).sum();
		return family.equals(families.getLast()) ? to : number + (int) ((to - from) * (long) family.perMillion() / all);
	}

	private void entities(Sink sink) throws IOException {
		Names names = new Names(this.random.split());
		for (int number = 0; number < this.shape.entities(); number++) {
			EntityType type = this.population.type(number);
			double dated = switch (type) {
				case PROCEEDING, EVENT -> 0.9;
				case ORGANIZATION -> 0.3;
				default -> 0;
			};
			sink.entity(new Entity(number, type, this.population.id(number), names.of(type, number, this.random),
					this.facts.period(dated), this.facts.evidence()));
		}
	}

	/** Each country as many times as it has relationships, in an order by chance. */
	private int[] shuffledCountries() {
		int[] degrees = this.shape.countryDegrees();
		int[] countries = new int[Arrays.stream(degrees).sum()];
		int filled = 0;
		for (int country = 0; country < degrees.length; country++) {
			Arrays.fill(countries, filled, filled + degrees[country],
					this.population.block(EntityType.COUNTRY).first() + country);
			filled += degrees[country];
		}
		for (int i = countries.length - 1; i > 0; i--) {
			int other = this.random.nextInt(i + 1);
			int country = countries[i];
			countries[i] = countries[other];
			countries[other] = country;
		}
		return countries;
	}

	private void relationship(Sink sink, int number, Family family, int source, int target) throws IOException {
		List<String> roles = family.roles();
		String role = roles.isEmpty() ? null : roles.get(this.random.nextInt(roles.size()));
		sink.relationship(new Relationship(number, family.type(), source, target, role,
				this.facts.period(family.dated()), this.facts.evidence()));
	}

	/**
	 * An end of the n-th of its family, other than the one that is chosen already.
	 * @param chosen the other end, or -1
	 */
	private int end(End end, int n, int chosen) {
		if (end.skew() == End.IN_TURN) {
			return this.population.inTurn(end.type(), n);
		}
		if (end.skew() == End.NEAR) {
			return this.population.near(chosen, this.random);
		}
		int found;
		do {
			found = this.population.byChance(end.type(), end.skew(), this.random);
		}
		while (found == chosen);
		return found;
	}

}

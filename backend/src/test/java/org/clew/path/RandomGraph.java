package org.clew.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.clew.graph.Nature;
import org.clew.path.ReferenceGraph.Entity;
import org.clew.path.ReferenceGraph.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Random graphs of the shapes that matter to a search. Types, dates and sources are
 * everywhere, and come in any combination.
 */
final class RandomGraph {

	static final List<String> ENTITY_TYPES = List.of("Person", "Organization", "Country", "Event");

	static final List<String> RELATIONSHIP_TYPES = List.of("MEMBER_OF", "MET_WITH", "ATTENDED", "ASSOCIATED_WITH");

	static final List<String> SOURCES = List.of("source-a", "source-b", "source-c", "source-d");

	private static final int FIRST_YEAR = 2010;

	private static final int YEARS = 8;

	enum Shape {

		/** A few have many relationships, most have few. */
		POWER_LAW,
		/** Very many paths of the same cost. */
		GRID,
		/** Nearly everybody knows one of two. */
		HUBS,
		/** Several parts, and entities without any relationship. */
		DISCONNECTED,
		/** Relationships between the same two, and from an entity to itself. */
		PARALLEL_AND_LOOPS,
		/** Every relationship has dates. */
		DATED

	}

	private final ReferenceGraph graph = new ReferenceGraph();

	private final Random random;

	private final double dated;

	private final String prefix;

	private RandomGraph(Shape shape, Random random, String prefix) {
		this.random = random;
		this.dated = (shape == Shape.DATED) ? 1 : 0.3;
		this.prefix = prefix;
	}

	/**
	 * @param size about how many entities
	 * @param prefix of all ids
	 */
	static ReferenceGraph of(Shape shape, int size, Random random, String prefix) {
		RandomGraph made = new RandomGraph(shape, random, prefix);
		switch (shape) {
			case POWER_LAW -> made.powerLaw(size);
			case GRID -> made.grid((int) Math.sqrt(size));
			case HUBS -> {
				made.sparse(size, size);
				for (int entity = 2; entity < size; entity++) {
					made.connect(entity, random.nextInt(2));
				}
			}
			case DISCONNECTED -> made.sparse(size, size * 9 / 10);
			case PARALLEL_AND_LOOPS -> made.parallelAndLoops(size);
			case DATED -> made.sparse(size, size * 2);
		}
		return made.graph;
	}

	private void powerLaw(int size) {
		entities(size);
		connect(0, 1);
		List<Integer> ends = new ArrayList<>(List.of(0, 1));
		for (int entity = 2; entity < size; entity++) {
			for (int i = 0; i < 2; i++) {
				int other = ends.get(this.random.nextInt(ends.size()));
				connect(entity, other);
				ends.add(entity);
				ends.add(other);
			}
		}
	}

	private void grid(int width) {
		entities(width * width);
		for (int entity = 0; entity < width * width; entity++) {
			if (entity % width > 0) {
				connect(entity, entity - 1);
			}
			if (entity >= width) {
				connect(entity, entity - width);
			}
		}
	}

	private void sparse(int size, int relationships) {
		entities(size);
		for (int i = 0; i < relationships; i++) {
			connect(this.random.nextInt(size), this.random.nextInt(size));
		}
	}

	private void parallelAndLoops(int size) {
		sparse(size, size);
		for (int i = 0; i < size / 2; i++) {
			int entity = this.random.nextInt(size);
			connect(entity, entity);
			connect(entity, (entity + 1) % size);
			connect(entity, (entity + 1) % size);
		}
	}

	private void entities(int size) {
		for (int i = 0; i < size; i++) {
			boolean known = this.random.nextDouble() < 0.2;
			Period period = Period.random(this.random);
			this.graph.add(new Entity(this.prefix + "e" + i, oneOf(ENTITY_TYPES), known ? period.from() : null,
					known ? period.to() : null));
		}
	}

	/** Either way. */
	private void connect(int one, int other) {
		boolean turned = this.random.nextBoolean();
		boolean known = this.random.nextDouble() < this.dated;
		Period period = Period.random(this.random);
		int sources = this.random.nextInt(4);
		this.graph.add(new Relationship(this.prefix + "r" + this.graph.relationships().size(),
				oneOf(RELATIONSHIP_TYPES), turned ? other : one, turned ? one : other, known ? period.from() : null,
				known ? period.to() : null, someOf(SOURCES, sources, this.random), oneOf(List.of(Nature.values()))));
	}

	private <T> T oneOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** So many different ones. */
	static <T> List<T> someOf(List<T> list, int count, Random random) {
		List<T> left = new ArrayList<>(list);
		while (left.size() > count) {
			left.remove(random.nextInt(left.size()));
		}
		return left;
	}

	/** A date at any precision, and in any form. */
	static String date(Random random, int year) {
		String month = "%d-%02d".formatted(year, 1 + random.nextInt(12));
		String day = month + "-%02d".formatted(1 + random.nextInt(28));
		String any = List.of(String.valueOf(year), month, day).get(random.nextInt(3));
		return switch (random.nextInt(10)) {
			case 0 -> "../" + any;
			case 1 -> any + "/..";
			case 2 -> any + "/" + (year + 1);
			case 3 -> "~" + (random.nextBoolean() ? year : month);
			default -> any;
		};
	}

	static String date(Random random) {
		return date(random, FIRST_YEAR + random.nextInt(YEARS));
	}

	/** Either end may be open. */
	private record Period(@Nullable String from, @Nullable String to) {

		static Period random(Random random) {
			int begin = FIRST_YEAR + random.nextInt(YEARS);
			int end = begin + 1 + random.nextInt(3);
			boolean sameYear = random.nextInt(4) == 0;
			String from = (random.nextInt(5) > 0) ? date(random, begin) : null;
			String to = (random.nextInt(5) > 0) ? (sameYear ? String.valueOf(begin) : date(random, end)) : null;
			return new Period(from, to);
		}

	}

}

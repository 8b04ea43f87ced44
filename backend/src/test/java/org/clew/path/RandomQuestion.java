package org.clew.path;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.clew.database.AtTime;
import org.clew.graph.PartialDate;
import org.clew.path.PathFilter.Direction;

/**
 * What to ask of a random graph: a pair of entities, with each filter alone and with
 * several together, under several costs.
 *
 * @param from number of the one
 * @param to number of the other
 */
record RandomQuestion(int from, int to, int maxLength, PathFilter filter, PathCosts costs) {

	private static final List<PathCosts> COSTS = List.of(PathCosts.UNWEIGHTED,
			new PathCosts(Map.of("MET_WITH", 0.5, "ATTENDED", 2.5, "MEMBER_OF", 1.25), 0, 0),
			new PathCosts(Map.of(), 0.75, 0.4), new PathCosts(Map.of("ASSOCIATED_WITH", 0.01), 0.3, 1.1));

	/**
	 * Few lists of types: each makes statements of its own, which the database has to
	 * plan.
	 */
	private static final List<List<String>> RELATIONSHIP_TYPES = List.of(List.of("MEMBER_OF", "MET_WITH", "ATTENDED"),
			List.of("MET_WITH", "ASSOCIATED_WITH"));

	private static final List<List<String>> ENTITY_TYPES = List.of(List.of("Person", "Organization", "Event"),
			List.of("Person", "Country"));

	private static final List<List<String>> AVOIDED_TYPES = List.of(List.of("Country"), List.of("Person", "Event"));

	/** The filter that is looked at. */
	enum Asked {

		NOTHING, TYPES, NODE_TYPES, AVOID_IDS, AVOID_TYPES, DIRECTION, AT, OVERLAP, MIN_SOURCES, EXCLUDE_SOURCES,
		/** Any of them together. */
		SEVERAL

	}

	/** Where edges must overlap in time, larger graphs are asked for short paths only. */
	private static final int SMALL = 30;

	/**
	 * @param number of the question: filters come in turn, lengths and costs by chance
	 */
	static RandomQuestion of(ReferenceGraph graph, int number, Random random) {
		int from = random.nextInt(graph.size());
		int to = (from + 1 + random.nextInt(graph.size() - 1)) % graph.size();
		Asked asked = Asked.values()[number % Asked.values().length];
		PathCosts costs = random.nextBoolean() ? PathCosts.UNWEIGHTED : oneOf(COSTS, random);
		PathFilter filter = filter(asked, graph, from, to, random);
		int longest = (filter.overlap() && graph.size() > SMALL) ? 4 : 10;
		return new RandomQuestion(from, to, 1 + random.nextInt(longest), filter, costs);
	}

	private static PathFilter filter(Asked asked, ReferenceGraph graph, int from, int to, Random random) {
		Predicate<Asked> isAsked = each -> asked == each || (asked == Asked.SEVERAL && random.nextInt(3) == 0);
		return new PathFilter(isAsked.test(Asked.TYPES) ? oneOf(RELATIONSHIP_TYPES, random) : List.of(),
				isAsked.test(Asked.NODE_TYPES) ? oneOf(ENTITY_TYPES, random) : List.of(),
				isAsked.test(Asked.AVOID_IDS) ? inner(graph, from, to, random) : List.of(),
				isAsked.test(Asked.AVOID_TYPES) ? oneOf(AVOIDED_TYPES, random) : List.of(),
				isAsked.test(Asked.DIRECTION) ? (random.nextBoolean() ? Direction.OUT : Direction.IN) : Direction.ANY,
				new AtTime(isAsked.test(Asked.AT) ? PartialDate.parse(RandomGraph.date(random)) : null),
				isAsked.test(Asked.OVERLAP), isAsked.test(Asked.MIN_SOURCES) ? 1 + random.nextInt(2) : 0,
				isAsked.test(Asked.EXCLUDE_SOURCES)
						? RandomGraph.someOf(RandomGraph.SOURCES, 1 + random.nextInt(2), random) : List.of());
	}

	private static <T> T oneOf(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static List<String> inner(ReferenceGraph graph, int from, int to, Random random) {
		List<String> ids = graph.entities().stream().map(ReferenceGraph.Entity::id).toList();
		return RandomGraph.someOf(ids, graph.size() / 6, random)
			.stream()
			.filter(id -> !id.equals(ids.get(from)) && !id.equals(ids.get(to)))
			.toList();
	}

}

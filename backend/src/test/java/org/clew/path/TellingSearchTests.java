package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.clew.database.AtTime;
import org.clew.graph.Nature;
import org.clew.path.PathFilter.Direction;
import org.clew.path.RandomGraph.Shape;
import org.clew.path.ReferenceGraph.Entity;
import org.clew.path.ReferenceGraph.Relationship;
import org.clew.path.search.Expander;
import org.clew.path.search.Expander.Batch;
import org.clew.path.search.FoundPath;
import org.clew.path.search.SearchQuestion;
import org.clew.path.search.SearchQuestion.End;
import org.clew.path.search.TellingSearch;
import org.clew.path.search.TellingSearch.Outcome;
import org.clew.topology.Snapshot;
import org.clew.topology.SnapshotOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Compares the search with the plainest reference there is, on random graphs. A failure
 * names the graph and the question by numbers from which they can be made again.
 */
class TellingSearchTests {

	private static final long ALL = Long.MAX_VALUE;

	private static final List<Integer> KS = List.of(1, 5, 20);

	private static final List<Batch> BATCHES = List.of(new Batch(1, 1), new Batch(4, 64), new Batch(64, 4000));

	private static final double ROUNDING = 1e-9;

	private static boolean never() {
		return false;
	}

	@ParameterizedTest
	@EnumSource
	void findsExactlyTheCheapestPathsThatThereAre(Shape shape) {
		findsTheCheapest(shape, 8, random -> 12 + random.nextInt(10), 44, (reference, question) -> reference
			.byEnumeration(question.from(), question.to(), 20, question.maxLength()));
	}

	@ParameterizedTest
	@EnumSource
	void findsExactlyTheCheapestPathsOfLargerGraphs(Shape shape) {
		findsTheCheapest(shape, 3, random -> 60 + random.nextInt(120), 22,
				(reference, question) -> reference.cheapest(question.from(), question.to(), 20, question.maxLength()));
	}

	private static void findsTheCheapest(Shape shape, int graphs, ToIntFunction<Random> size, int questions,
			BiFunction<ReferencePaths, RandomQuestion, List<Double>> cheapest) {
		for (int seed = 0; seed < graphs; seed++) {
			Random random = new Random(seed);
			ReferenceGraph graph = RandomGraph.of(shape, size.applyAsInt(random), random, "");
			List<Snapshot> snapshots = List.of(snapshot(graph, true), snapshot(graph, false));
			for (int number = 0; number < questions; number++) {
				RandomQuestion question = RandomQuestion.of(graph, number, random);
				ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
				compare(graph, snapshots, question, reference, cheapest.apply(reference, question),
						"%s, seed %d, question %d: %s".formatted(shape, seed, number, question));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void bothReferencesAgree(Shape shape) {
		Random random = new Random(1);
		ReferenceGraph graph = RandomGraph.of(shape, 20, random, "");
		for (int number = 0; number < 33; number++) {
			RandomQuestion question = RandomQuestion.of(graph, number, random);
			if (!question.filter().overlap()) {
				ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
				assertSame(reference.byYen(question.from(), question.to(), 20, question.maxLength()),
						reference.byEnumeration(question.from(), question.to(), 20, question.maxLength()),
						"%s, question %d".formatted(shape, number));
			}
		}
	}

	@Test
	void provesWhatItSaysIsProvedWhenItsBudgetRunsOut() {
		List<Integer> proved = new ArrayList<>();
		for (int seed = 0; seed < 20; seed++) {
			ReferenceGraph graph = RandomGraph.of(Shape.POWER_LAW, 300, new Random(seed), "");
			RandomQuestion question = plain(100 + seed, 200 + seed, 6);
			ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
			List<Double> cheapest = reference.cheapest(question.from(), question.to(), 20, 6);
			for (int budget : List.of(0, 10, 50, 100, 200, 400, 800)) {
				for (Batch batch : BATCHES) {
					Outcome outcome = search(new ReferenceExpander(graph, question, batch), graph, question, 20, budget,
							TellingSearchTests::never);
					proved.add(assertIsHonest(outcome, "expansions", cheapest, "seed %d, %d".formatted(seed, budget)));
				}
			}
		}
		assertThat(proved).as("some are cut before, some amid and some after the best").contains(0, 20);
		assertThat(proved).anyMatch(count -> count > 0 && count < 20);
	}

	@Test
	void provesWhatItSaysIsProvedWhenItsTimeRunsOut() {
		List<Integer> proved = new ArrayList<>();
		for (int seed = 0; seed < 20; seed++) {
			ReferenceGraph graph = RandomGraph.of(Shape.POWER_LAW, 300, new Random(seed), "");
			RandomQuestion question = plain(100 + seed, 200 + seed, 6);
			ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
			List<Double> cheapest = reference.cheapest(question.from(), question.to(), 20, 6);
			for (int looks = 0; looks < 12; looks++) {
				String what = "seed %d, %d looks".formatted(seed, looks);
				AtomicInteger left = new AtomicInteger(looks);
				Outcome byClock = search(new ReferenceExpander(graph, question, BATCHES.get(1)), graph, question, 20,
						ALL, () -> left.decrementAndGet() < 0);
				proved.add(assertIsHonest(byClock, "time", cheapest, what));
				Outcome byExpander = search(
						new ExhaustedExpander(new ReferenceExpander(graph, question, BATCHES.get(1)), looks), graph,
						question, 20, ALL, TellingSearchTests::never);
				proved.add(assertIsHonest(byExpander, "time", cheapest, what));
			}
		}
		assertThat(proved).as("some are cut before, some amid and some after the best").contains(0);
		assertThat(proved).anyMatch(count -> count > 0 && count < 20);
	}

	/**
	 * All paths asked for cost the same, and a limit comes long before the rest of the
	 * graph is read.
	 */
	@ParameterizedTest
	@FieldSource("BATCHES")
	void isNotCutByALimitThatComesWhenAllPathsAreProved(Batch batch) {
		ReferenceGraph graph = new ReferenceGraph();
		entities(graph, 4000);
		IntStream.range(2, 12).forEach(middle -> {
			connect(graph, 0, middle);
			connect(graph, middle, 1);
		});
		IntStream.range(12, 4000).forEach(entity -> connect(graph, entity, (entity < 30) ? entity % 2 : entity / 20));
		RandomQuestion question = plain(0, 1, 10);
		ReferenceExpander expander = new ReferenceExpander(graph, question, batch);

		Outcome outcome = search(expander, graph, question, 5, 1000, TellingSearchTests::never);

		assertThat(outcome.paths()).hasSize(5).extracting(path -> path.nodes().length).containsOnly(3);
		assertThat(outcome.proved()).isEqualTo(5);
		assertThat(outcome.limit()).isNull();
		assertThat(expander.expanded()).hasSizeLessThan(200);
	}

	/** The number of paths that are proved. */
	private static int assertIsHonest(Outcome outcome, String limit, List<Double> cheapest, String what) {
		List<Double> costs = outcome.paths().stream().map(FoundPath::cost).toList();
		if (outcome.proved() == 20) {
			assertThat(outcome.limit()).as(what).isNull();
		}
		if (outcome.limit() == null) {
			assertSame(costs, cheapest, what);
		}
		else {
			assertThat(outcome.limit()).as(what).isEqualTo(limit);
			assertSame(costs, costs.stream().sorted().toList(), what);
			assertSame(costs.subList(0, outcome.proved()), cheapest.subList(0, outcome.proved()), what);
		}
		return outcome.proved();
	}

	@ParameterizedTest
	@FieldSource("BATCHES")
	void readsNoHubWhereAPathOfSmallNodesIsProvedWithoutIt(Batch batch) {
		ReferenceGraph graph = new ReferenceGraph();
		entities(graph, 5000);
		int hub = 4;
		IntStream.range(5, 5000).forEach(entity -> connect(graph, entity, hub));
		connect(graph, 0, hub);
		connect(graph, 1, hub);
		connect(graph, 0, 2);
		connect(graph, 2, 3);
		connect(graph, 3, 1);
		RandomQuestion question = plain(0, 1, 6);
		ReferenceExpander expander = new ReferenceExpander(graph, question, batch);

		Outcome outcome = search(expander, graph, question, 1, ALL, TellingSearchTests::never);

		assertThat(outcome.proved()).isEqualTo(1);
		assertThat(entities(outcome.paths().getFirst())).containsExactly(0, 2, 3, 1);
		assertThat(expander.expanded()).doesNotContain(hub);
	}

	@Test
	void endsWhenItsThreadIsInterrupted() throws InterruptedException, ExecutionException, TimeoutException {
		CountDownLatch begun = new CountDownLatch(10);
		FutureTask<Outcome> search = new FutureTask<>(() -> new TellingSearch(new EndlessExpander(begun),
				new SearchQuestion(new End(1, 50), new End(-1, 50), 1, 10, false, 1, 1), ALL,
				() -> Thread.currentThread().isInterrupted())
			.search());
		Thread thread = Thread.ofPlatform().start(search);
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

		thread.interrupt();

		assertThat(search.get(10, TimeUnit.SECONDS).limit()).isEqualTo("time");
	}

	/**
	 * Everybody knows everybody, but the last one at another time: that nobody else leads
	 * there shows only when all ways are looked at.
	 */
	@Test
	@Timeout(30)
	void givesUpBeforeItHoldsTooManyBeginningsOfPaths() {
		int size = 40;
		ReferenceGraph graph = new ReferenceGraph();
		entities(graph, size);
		for (int one = 0; one < size; one++) {
			for (int other = 0; other < one; other++) {
				connect(graph, one, other, (one == size - 1) ? "2003" : "2001");
			}
		}
		RandomQuestion question = new RandomQuestion(0, size - 1, 10, new PathFilter(List.of(), List.of(), List.of(),
				List.of(), Direction.ANY, new AtTime(null), true, 0, List.of()), PathCosts.UNWEIGHTED);

		Outcome outcome = search(new ReferenceExpander(graph, question, BATCHES.get(1)), graph, question, 2, ALL,
				TellingSearchTests::never);

		assertThat(outcome.limit()).isEqualTo("expansions");
		assertThat(outcome.paths()).singleElement().extracting(FoundPath::cost).isEqualTo(1.0);
		assertThat(outcome.proved()).isEqualTo(1);
	}

	private static void compare(ReferenceGraph graph, List<Snapshot> snapshots, RandomQuestion question,
			ReferencePaths reference, List<Double> expected, String what) {
		for (int k : KS) {
			List<Double> cheapest = expected.stream().limit(k).toList();
			for (Batch batch : BATCHES) {
				Outcome outcome = search(new ReferenceExpander(graph, question, batch), graph, question, k, ALL,
						TellingSearchTests::never);
				assertIsProved(outcome, cheapest, "%s, k=%d, %s".formatted(what, k, batch));
				outcome.paths().forEach(path -> assertIsPath(entities(path), path.cost(), question, reference, what));
			}
			for (Snapshot snapshot : snapshots) {
				if (SnapshotExpander.serves(question.filter()) && (snapshot.isDetailed()
						|| !SnapshotExpander.needsDetails(question.filter(), question.costs()))) {
					Outcome outcome = inSnapshot(snapshot, graph, question, k);
					assertIsProved(outcome, cheapest,
							"%s, k=%d, snapshot, detailed=%s".formatted(what, k, snapshot.isDetailed()));
					outcome.paths()
						.forEach(path -> assertIsPath(numbers(path), path.cost(), question, reference, what));
				}
			}
		}
	}

	private static void assertIsProved(Outcome outcome, List<Double> cheapest, String what) {
		assertThat(outcome.limit()).as(what).isNull();
		assertThat(outcome.proved()).as(what).isEqualTo(outcome.paths().size());
		assertSame(outcome.paths().stream().map(FoundPath::cost).toList(), cheapest, what);
		assertThat(outcome.paths().stream().map(path -> Arrays.toString(path.nodes()))).as(what)
			.doesNotHaveDuplicates();
	}

	private static void assertSame(List<Double> costs, List<Double> expected, String what) {
		assertThat(costs).as(what).hasSameSizeAs(expected);
		for (int i = 0; i < expected.size(); i++) {
			assertThat(costs.get(i)).as("%s, path %d of %s", what, i, costs)
				.isCloseTo(expected.get(i), within(ROUNDING));
		}
	}

	/** It is one that the filter lets be, and costs what it is said to cost. */
	private static void assertIsPath(List<Integer> path, double cost, RandomQuestion question, ReferencePaths reference,
			String what) {
		assertThat(path).as(what)
			.startsWith(question.from())
			.endsWith(question.to())
			.doesNotHaveDuplicates()
			.hasSizeLessThanOrEqualTo(question.maxLength() + 1);
		assertThat(reference.costOf(path)).as("%s, path %s", what, path).isCloseTo(cost, within(ROUNDING));
	}

	private static Outcome search(Expander expander, ReferenceGraph graph, RandomQuestion question, int k,
			long maxRelationships, BooleanSupplier outOfTime) {
		return new TellingSearch(expander,
				searched(question, k, new End(ReferenceExpander.handle(question.from()), graph.degree(question.from())),
						new End(ReferenceExpander.handle(question.to()), graph.degree(question.to()))),
				maxRelationships, outOfTime)
			.search();
	}

	private static SearchQuestion searched(RandomQuestion question, int k, End from, End to) {
		return new SearchQuestion(from, to, k, question.maxLength(), question.filter().overlap(),
				question.costs().leastEdge(), 1);
	}

	private static List<Integer> entities(FoundPath path) {
		return Arrays.stream(path.nodes()).mapToObj(ReferenceExpander::entity).toList();
	}

	private static List<Integer> numbers(FoundPath path) {
		return Arrays.stream(path.nodes()).mapToObj(node -> (int) node).toList();
	}

	private static Outcome inSnapshot(Snapshot snapshot, ReferenceGraph graph, RandomQuestion question, int k) {
		List<Integer> avoid = question.filter().avoidIds().stream().map(graph::number).toList();
		SnapshotExpander expander = new SnapshotExpander(snapshot, question.filter(), question.costs(),
				IntOpenHashSet.of(question.from(), question.to()), avoid);
		return new TellingSearch(expander,
				searched(question, k, new End(question.from(), graph.degree(question.from())),
						new End(question.to(), graph.degree(question.to()))),
				ALL, TellingSearchTests::never)
			.search();
	}

	private static RandomQuestion plain(int from, int to, int maxLength) {
		return new RandomQuestion(from, to, maxLength, new PathFilter(List.of(), List.of(), List.of(), List.of(),
				Direction.ANY, new AtTime(null), false, 0, List.of()), PathCosts.UNWEIGHTED);
	}

	private static void entities(ReferenceGraph graph, int count) {
		IntStream.range(0, count).forEach(number -> graph.add(new Entity("e" + number, "Person", null, null)));
	}

	private static void connect(ReferenceGraph graph, int start, int end) {
		connect(graph, start, end, null);
	}

	private static void connect(ReferenceGraph graph, int start, int end, @Nullable String year) {
		graph.add(new Relationship("r" + graph.relationships().size(), "MET_WITH", start, end, year, year,
				List.of("source-a"), Nature.FACT));
	}

	/**
	 * The entities are numbered there as they are here.
	 * @param detailed whether it knows times and evidence
	 */
	private static Snapshot snapshot(ReferenceGraph graph, boolean detailed) {
		SnapshotOf snapshot = new SnapshotOf(detailed);
		for (int number = 0; number < graph.size(); number++) {
			Entity entity = graph.entities().get(number);
			snapshot.node(number * 10L, entity.type(), graph.degree(number), entity.from(), entity.to());
		}
		for (Relationship each : graph.relationships()) {
			snapshot.edge(each.start() * 10L, each.end() * 10L, each.type(), each.sources().size(), each.nature(),
					each.from(), each.to());
		}
		return snapshot.build();
	}

}

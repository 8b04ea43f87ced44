package org.clew.path;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.path.PathAnswer.RankedPath;
import org.clew.path.PathQuestion.Via;
import org.clew.path.RandomGraph.Shape;
import org.clew.path.ReferenceGraph.Entity;
import org.clew.path.ReferenceGraph.Relationship;
import org.clew.path.ReferencePaths.Step;
import org.clew.topology.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Compares the answers of the program, over Cypher and from the snapshot, with the
 * plainest reference there is, on random graphs that lie side by side in one database.
 * The system property {@code exactness.pairs} says how many pairs of entities are tried.
 * A failure names the graph and the question by numbers from which they can be made
 * again.
 */
@SpringBootTest(properties = { "clew.sample-data.load=never", "clew.limits.time=60s" })
@DirtiesContext
class PathExactnessIT {

	private static final int PAIRS = Integer.getInteger("exactness.pairs", 500);

	/**
	 * Of each shape, so many entities; the first are small enough to write down all
	 * paths.
	 */
	private static final List<Integer> SIZES = List.of(16, 20, 24, 150);

	private static final List<Integer> KS = List.of(1, 5, 20);

	/** Costs are told to a thousandth. */
	private static final double ROUNDING = 0.0015;

	private static final List<ReferenceGraph> GRAPHS = new ArrayList<>();

	@TempDir
	static Path directory;

	private final Map<PathCosts, Paths> services = new HashMap<>();

	@Autowired
	private GraphReader reader;

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private Limits limits;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@BeforeAll
	static void storeTheGraphs(@Autowired Driver driver) {
		Random random = new Random(3);
		for (Shape shape : Shape.values()) {
			for (int size : SIZES) {
				ReferenceGraph graph = RandomGraph.of(shape, size, random, "%s-%d-".formatted(shape, size));
				GRAPHS.add(graph);
				store(graph, driver);
			}
		}
	}

	/** A question that finds it outdated makes it be made anew. */
	@BeforeEach
	void awaitTheSnapshot() throws InterruptedException {
		ReferenceGraph graph = GRAPHS.getFirst();
		RandomQuestion question = RandomQuestion.of(graph, 0, new Random(0));
		Deadline patience = Deadline.in(Duration.ofMinutes(1));
		while (!answer(graph, question, 1, PathRank.TELLING, Via.AUTO).meta().answeredBy().equals("snapshot")) {
			assertThat(patience.passed()).as("the snapshot is not made").isFalse();
			Thread.sleep(20);
		}
	}

	@Test
	void tellsExactlyTheCheapestPathsEitherWay() {
		for (int pair = 0; pair < PAIRS; pair++) {
			Random random = new Random(pair);
			ReferenceGraph graph = GRAPHS.get(random.nextInt(GRAPHS.size()));
			RandomQuestion question = RandomQuestion.of(graph, pair, random);
			int k = KS.get(random.nextInt(KS.size()));
			ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
			List<Double> cheapest = reference.cheapest(question.from(), question.to(), k, question.maxLength());
			for (Via via : vias(question)) {
				String what = "pair %d, k=%d, %s, %s".formatted(pair, k, via, question);
				PathAnswer answer = answer(graph, question, k, PathRank.TELLING, via);
				assertIsWhole(answer, (via == Via.SNAPSHOT) ? "snapshot" : "cypher", what);
				assertThat(answer.paths()).as(what).hasSameSizeAs(cheapest);
				for (int i = 0; i < cheapest.size(); i++) {
					RankedPath path = answer.paths().get(i);
					assertThat(path.cost()).as("%s, path %d", what, i).isCloseTo(cheapest.get(i), within(ROUNDING));
					assertIsPath(path, graph, question, reference, what);
				}
			}
		}
	}

	@Test
	void tellsExactlyTheShortestPathsAnyWay() {
		for (int pair = 0; pair < PAIRS / 10; pair++) {
			Random random = new Random(-1 - pair);
			ReferenceGraph graph = GRAPHS.get(random.nextInt(GRAPHS.size()));
			RandomQuestion question = RandomQuestion.of(graph, pair, random);
			int k = KS.get(random.nextInt(KS.size()));
			ReferencePaths reference = new ReferencePaths(graph, question.filter(), question.costs());
			List<Integer> lengths = ReferencePaths.byLength(graph, question.filter())
				.cheapest(question.from(), question.to(), k, question.maxLength())
				.stream()
				.map(Double::intValue)
				.toList();
			for (Via via : vias(question)) {
				String what = "pair %d, k=%d, %s, %s".formatted(pair, k, via, question);
				PathAnswer answer = answer(graph, question, k, PathRank.SHORTEST, via);
				assertThat(answer.paths()).as(what).extracting(RankedPath::length).isEqualTo(lengths);
				answer.paths().forEach(path -> assertIsPath(path, graph, question, reference, what));
			}
		}
	}

	@Test
	void endsASearchWhoseThreadIsInterrupted() {
		ReferenceGraph graph = GRAPHS.get(SIZES.indexOf(150));
		RandomQuestion question = RandomQuestion.of(graph, 0, new Random(1));
		PathQuestion asked = asked(graph, question, 5, PathRank.TELLING, Via.SNAPSHOT);
		Deadline deadline = Deadline.in(this.limits.time());
		PathEnds ends = PathEnds.read(this.reader, Map.of("from", asked.from(), "to", asked.to()), deadline);
		PathFinder finder = new PathFinder(question.costs(), this.limits, this.reader);

		Thread.currentThread().interrupt();
		Found found = finder.find(asked, ends, this.snapshots.at(ends.state(), true), deadline);

		assertThat(Thread.interrupted()).isTrue();
		assertThat(found.limit()).isEqualTo("time");
	}

	/** The snapshot does not know which sources there are. */
	private static List<Via> vias(RandomQuestion question) {
		return question.filter().excludeSources().isEmpty() ? List.of(Via.CYPHER, Via.SNAPSHOT)
				: List.of(Via.CYPHER, Via.AUTO);
	}

	private PathAnswer answer(ReferenceGraph graph, RandomQuestion question, int k, PathRank rank, Via via) {
		return this.services.computeIfAbsent(question.costs(), this::paths)
			.answer(asked(graph, question, k, rank, via), Deadline.in(this.limits.time()));
	}

	private Paths paths(PathCosts costs) {
		return new Paths(new PathFinder(costs, this.limits, this.reader), new PathAnswers(this.reader, costs),
				this.snapshots, costs, this.reader);
	}

	private static PathQuestion asked(ReferenceGraph graph, RandomQuestion question, int k, PathRank rank, Via via) {
		return new PathQuestion(graph.entities().get(question.from()).id(), graph.entities().get(question.to()).id(), k,
				question.maxLength(), rank, question.filter(), via, 1);
	}

	private static void assertIsWhole(PathAnswer answer, String answeredBy, String what) {
		assertThat(answer.meta().meta().truncated()).as(what).isFalse();
		assertThat(answer.meta().answeredBy()).as(what).isEqualTo(answeredBy);
		assertThat(answer.meta().proved()).as(what).isEqualTo(answer.paths().size());
		assertThat(answer.paths()).as(what).extracting(RankedPath::nodes).doesNotHaveDuplicates();
	}

	/**
	 * It is one that the filter lets be, its named edges lead from one end to the other,
	 * and they and the entities cost what it is said to cost.
	 */
	private static void assertIsPath(RankedPath path, ReferenceGraph graph, RandomQuestion question,
			ReferencePaths reference, String what) {
		List<Integer> entities = path.nodes().stream().map(graph::number).toList();
		assertThat(entities).as(what)
			.startsWith(question.from())
			.endsWith(question.to())
			.doesNotHaveDuplicates()
			.hasSizeLessThanOrEqualTo(question.maxLength() + 1);
		assertThat(path.length()).as(what).isEqualTo(path.edges().size()).isEqualTo(entities.size() - 1);
		assertThat(reference.costOf(entities)).as(what).isCloseTo(path.cost(), within(ROUNDING));
		double cost = 0;
		Step last = null;
		for (int i = 0; i < path.length(); i++) {
			String edge = path.edges().get(i);
			Step step = reference.stepsFrom(entities.get(i))
				.stream()
				.filter(each -> each.relationship().id().equals(edge))
				.findFirst()
				.orElseThrow(() -> new AssertionError("%s: %s may not be used in %s".formatted(what, edge, path)));
			assertThat(step.to()).as(what).isEqualTo(entities.get(i + 1));
			assertThat(last == null || !question.filter().overlap() || last.overlaps(step)).as(what).isTrue();
			cost += step.cost() + ((i > 0) ? reference.cost(entities.get(i)) : 0);
			last = step;
		}
		assertThat(cost).as(what).isCloseTo(path.cost(), within(ROUNDING));
	}

	/** As the program itself stores entities and relationships. */
	private static void store(ReferenceGraph graph, Driver driver) {
		List<Map<String, Object>> entities = graph.entities().stream().map(PathExactnessIT::row).toList();
		List<Map<String, Object>> relationships = graph.relationships().stream().map(each -> row(each, graph)).toList();
		try (var session = driver.session()) {
			session.run("""
					CYPHER 25
					UNWIND $rows AS row
					CREATE (entity:Entity:$(row.type) {id: row.id})
					SET entity += row.properties""", Map.of("rows", entities)).consume();
			session.run("""
					CYPHER 25
					UNWIND $rows AS row
					MATCH (source:Entity {id: row.source})
					MATCH (target:Entity {id: row.target})
					CREATE (source)-[relationship:$(row.type) {id: row.id}]->(target)
					SET relationship += row.properties""", Map.of("rows", relationships)).consume();
		}
	}

	private static Map<String, Object> row(Entity entity) {
		Map<String, Object> properties = dates(entity.from(), entity.to());
		properties.put("name", entity.id());
		return Map.of("id", entity.id(), "type", entity.type(), "properties", properties);
	}

	private static Map<String, Object> row(Relationship relationship, ReferenceGraph graph) {
		Map<String, Object> properties = dates(relationship.from(), relationship.to());
		if (!relationship.sources().isEmpty()) {
			properties.put("sources", relationship.sources());
			properties.put("claims", relationship.sources().size());
		}
		properties.put("nature", relationship.nature().value());
		return Map.of("id", relationship.id(), "type", relationship.type(), "source",
				graph.entities().get(relationship.start()).id(), "target",
				graph.entities().get(relationship.end()).id(), "properties", properties);
	}

	private static Map<String, Object> dates(@Nullable String from, @Nullable String to) {
		Map<String, Object> dates = new HashMap<>();
		if (from != null) {
			dates.put("from", from);
		}
		if (to != null) {
			dates.put("to", to);
		}
		return dates;
	}

}

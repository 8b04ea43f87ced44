package org.clew.path;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.clew.database.Deadline;
import org.clew.path.Expander.Neighbour;
import org.clew.path.TellingSearch.End;
import org.clew.path.TellingSearch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Compares the search with the plainest reference there is: every simple path, written
 * down.
 */
class TellingSearchTests {

	private static final int ALL = Integer.MAX_VALUE;

	/** Random graphs of the shapes that matter; all seeded. */
	enum Shape {

		POWER_LAW {
			@Override
			MemoryGraph build(Random random) {
				MemoryGraph graph = new MemoryGraph();
				List<Integer> ends = new ArrayList<>(List.of(0, 1));
				graph.edge(0, 1, 1);
				for (int node = 2; node < 40; node++) {
					for (int i = 0; i < 2; i++) {
						int other = ends.get(random.nextInt(ends.size()));
						graph.edge(node, other, 1 + random.nextInt(3));
						ends.addAll(List.of(node, other));
					}
				}
				return graph;
			}
		},
		GRID {
			@Override
			MemoryGraph build(Random random) {
				MemoryGraph graph = new MemoryGraph();
				for (int x = 0; x < 6; x++) {
					for (int y = 0; y < 6; y++) {
						if (x > 0) {
							graph.edge(x * 6 + y, x * 6 + y - 6, 1);
						}
						if (y > 0) {
							graph.edge(x * 6 + y, x * 6 + y - 1, 1);
						}
					}
				}
				return graph;
			}
		},
		HUBS {
			@Override
			MemoryGraph build(Random random) {
				MemoryGraph graph = sparse(random, 30, 35);
				for (int node = 2; node < 30; node++) {
					graph.edge(node, random.nextInt(2), 1);
				}
				return graph;
			}
		},
		DISCONNECTED {
			@Override
			MemoryGraph build(Random random) {
				return sparse(random, 40, 30);
			}
		},
		PARALLEL_AND_LOOPS {
			@Override
			MemoryGraph build(Random random) {
				MemoryGraph graph = sparse(random, 20, 25);
				for (int i = 0; i < 15; i++) {
					int node = random.nextInt(20);
					graph.edge(node, node, 1);
					graph.edge(node, (node + 1) % 20, 1);
					graph.edge(node, (node + 1) % 20, 2);
				}
				return graph;
			}
		};

		abstract MemoryGraph build(Random random);

		private static MemoryGraph sparse(Random random, int nodes, int edges) {
			MemoryGraph graph = new MemoryGraph();
			IntStream.range(0, nodes).forEach(graph::node);
			for (int i = 0; i < edges; i++) {
				graph.edge(random.nextInt(nodes), random.nextInt(nodes), 1);
			}
			return graph;
		}

	}

	@ParameterizedTest
	@EnumSource
	void findsExactlyTheCheapestPaths(Shape shape) {
		Random random = new Random(20170214);
		for (int round = 0; round < 60; round++) {
			MemoryGraph graph = shape.build(random);
			int from = random.nextInt(graph.size());
			int to = (from + 1 + random.nextInt(graph.size() - 1)) % graph.size();
			int k = List.of(1, 5, 20).get(round % 3);
			int maxLength = 1 + random.nextInt(6);
			List<Double> expected = graph.simplePathCosts(from, to, maxLength).stream().limit(k).toList();

			Outcome outcome = graph.search(from, to, k, maxLength, ALL);

			assertThat(outcome.limit()).isNull();
			assertThat(outcome.paths()).as("%s, round %d", shape, round).hasSameSizeAs(expected);
			for (int i = 0; i < expected.size(); i++) {
				FoundPath path = outcome.paths().get(i);
				assertThat(path.cost()).as("%s, round %d, path %d", shape, round, i)
					.isCloseTo(expected.get(i), within(1e-9));
				graph.assertIsPath(path, from, to, maxLength);
			}
			assertThat(outcome.paths()).extracting(FoundPath::nodes).doesNotHaveDuplicates();
		}
	}

	@Test
	void readsNoHubWhereAPathOfSmallNodesIsProvedWithoutIt() {
		MemoryGraph graph = new MemoryGraph();
		IntStream.range(10, 5000).forEach(node -> graph.edge(node, 9, 1));
		graph.edge(0, 9, 1);
		graph.edge(1, 9, 1);
		graph.edge(0, 2, 1);
		graph.edge(2, 3, 1);
		graph.edge(3, 1, 1);

		Outcome outcome = graph.search(0, 1, 1, 6, ALL);

		assertThat(outcome.paths()).singleElement().extracting(FoundPath::nodes).isEqualTo(List.of("0", "2", "3", "1"));
		assertThat(graph.expanded).doesNotContain("9");
	}

	@Test
	void saysThatItsBudgetRanOutInsteadOfThatThereIsNoPath() {
		MemoryGraph graph = new MemoryGraph();
		for (int node = 0; node < 2000; node++) {
			graph.edge(node, (node + 1) % 2000, 1);
			graph.edge(node, (node * 7 + 3) % 2000, 1);
		}

		Outcome outcome = graph.search(0, 1000, 50, 10, 20);

		assertThat(outcome.limit()).isEqualTo("expansions");
		assertThat(outcome.nodesSeen()).isPositive();
	}

	@Test
	void namesTheParallelEdgeWithMostSources() {
		MemoryGraph graph = new MemoryGraph();
		graph.edge(0, 1, 1);
		graph.edge(1, 0, 3);
		graph.edge(0, 1, 2);

		Outcome outcome = graph.search(0, 1, 5, 6, ALL);

		assertThat(outcome.paths()).singleElement().extracting(FoundPath::edges).isEqualTo(List.of("e1"));
	}

	/**
	 * A graph that is wholly known, for the reference, and asked node by node, for the
	 * search.
	 */
	static final class MemoryGraph implements Expander {

		record Edge(String id, int from, int to, int sources) {
		}

		private final Map<Integer, List<Edge>> edges = new HashMap<>();

		private final List<String> expanded = new ArrayList<>();

		private int count;

		/** The edges of a node, which is new if it was not named before. */
		List<Edge> node(int node) {
			return this.edges.computeIfAbsent(node, key -> new ArrayList<>());
		}

		void edge(int from, int to, int sources) {
			Edge edge = new Edge("e" + this.count++, from, to, sources);
			node(from).add(edge);
			if (from != to) {
				node(to).add(edge);
			}
		}

		int size() {
			return this.edges.size();
		}

		@Override
		public List<Neighbour> expand(List<String> nodes) {
			this.expanded.addAll(nodes);
			List<Neighbour> neighbours = new ArrayList<>();
			for (String id : nodes) {
				int node = Integer.parseInt(id);
				for (Edge edge : node(node)) {
					int other = (edge.from() == node) ? edge.to() : edge.from();
					neighbours
						.add(new Neighbour(id, String.valueOf(other), node(other).size(), edge.id(), edge.sources()));
				}
			}
			return neighbours;
		}

		Outcome search(int from, int to, int k, int maxLength, int budget) {
			return new TellingSearch(this, budget).search(end(from), end(to), k, maxLength,
					Deadline.in(Duration.ofMinutes(1)));
		}

		private End end(int node) {
			return new End(String.valueOf(node), node(node).size());
		}

		/** The costs of all simple paths, cheapest first; parallel edges count as one. */
		List<Double> simplePathCosts(int from, int to, int maxLength) {
			List<Double> costs = new ArrayList<>();
			walk(new ArrayDeque<>(List.of(from)), to, maxLength, 0, costs);
			costs.sort(Comparator.naturalOrder());
			return costs;
		}

		private void walk(Deque<Integer> path, int to, int stepsLeft, double cost, List<Double> costs) {
			int node = path.getLast();
			if (node == to) {
				costs.add(cost);
				return;
			}
			if (stepsLeft > 0) {
				double here = (path.size() == 1) ? 0 : Math.log(1 + node(node).size()) / Math.log(2);
				neighbours(node).filter(next -> !path.contains(next)).forEach(next -> {
					path.addLast(next);
					walk(path, to, stepsLeft - 1, cost + 1 + here, costs);
					path.removeLast();
				});
			}
		}

		private IntStream neighbours(int node) {
			return node(node).stream().mapToInt(edge -> (edge.from() == node) ? edge.to() : edge.from()).distinct();
		}

		void assertIsPath(FoundPath path, int from, int to, int maxLength) {
			List<Integer> nodes = path.nodes().stream().map(Integer::valueOf).toList();
			assertThat(nodes).startsWith(from).endsWith(to).doesNotHaveDuplicates();
			assertThat(path.edges()).hasSize(nodes.size() - 1).hasSizeLessThanOrEqualTo(maxLength);
			for (int i = 0; i < path.edges().size(); i++) {
				String id = path.edges().get(i);
				int next = nodes.get(i + 1);
				assertThat(node(nodes.get(i)))
					.anyMatch(edge -> edge.id().equals(id) && (edge.from() == next || edge.to() == next));
			}
		}

	}

}

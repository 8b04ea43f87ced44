package org.clew.benchmark.reference;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.clew.benchmark.graph.Topology;
import org.clew.benchmark.reference.BidirectionalDijkstra.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BidirectionalDijkstraTests {

	private static final int NODES = 60;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void findsWhatGoingThroughAllPathsFinds(long seed) {
		Topology topology = random(new SplittableRandom(seed));
		BidirectionalDijkstra search = new BidirectionalDijkstra(topology);
		for (int from = 0; from < NODES; from++) {
			double[] expected = costs(topology, from);
			for (int to = 0; to < NODES; to++) {
				if (from != to) {
					Found found = search.search(from, to);
					double cost = (found != null) ? found.cost() : Double.POSITIVE_INFINITY;
					assertThat(cost).isCloseTo(expected[to], within(1e-6));
				}
			}
		}
	}

	/** Sparse, with parallel edges, a hub, and parts that hang together with nothing. */
	private static Topology random(SplittableRandom random) {
		int[] sources = new int[70];
		int[] targets = new int[70];
		for (int i = 0; i < sources.length; i++) {
			sources[i] = random.nextInt(NODES);
			targets[i] = (i % 7 == 0) ? 0 : random.nextInt(NODES);
		}
		return Topology.of(NODES, sources, targets);
	}

	/** Bellman and Ford's way: over and over, until nothing gets cheaper. */
	private static double[] costs(Topology topology, int from) {
		double[] arriving = new double[NODES];
		Arrays.fill(arriving, Double.POSITIVE_INFINITY);
		arriving[from] = 0;
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int node = 0; node < NODES; node++) {
				double passing = (node == from) ? 0 : Math.log(1.0 + topology.degree(node)) / Math.log(2);
				for (int i = topology.begin(node); i < topology.begin(node + 1); i++) {
					int next = topology.neighbour(i);
					double cost = arriving[node] + passing + 1;
					if (cost < arriving[next] - 1e-12) {
						arriving[next] = cost;
						changed = true;
					}
				}
			}
		}
		return arriving;
	}

}

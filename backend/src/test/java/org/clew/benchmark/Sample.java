package org.clew.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.clew.benchmark.graph.BenchmarkGraph;
import org.clew.benchmark.graph.BenchmarkGraph.Pair;

/**
 * What is asked about: the same for Clew and its peers.
 *
 * @param pairs two people each
 * @param others as many pairs, to warm up with
 * @param fresh as many again, asked about once
 * @param small entities of about 50 relationships
 * @param hubs the countries in turn, as often as needed
 * @param largest the largest country, as often as needed
 */
record Sample(List<Pair> pairs, List<Pair> others, List<Pair> fresh, List<Integer> small, List<Integer> hubs,
		List<Integer> largest) {

	static Sample of(BenchmarkGraph graph, int questions) {
		long seed = graph.shape().seed();
		List<Integer> countries = graph.hubs();
		return new Sample(graph.pairsOfPeople(questions, seed), graph.pairsOfPeople(questions, seed + 1),
				graph.pairsOfPeople(questions, seed + 5), graph.smallNodes(questions, seed + 2),
				IntStream.range(0, questions).mapToObj(n -> countries.get(n % countries.size())).toList(),
				Collections.nCopies(questions, countries.getFirst()));
	}

}

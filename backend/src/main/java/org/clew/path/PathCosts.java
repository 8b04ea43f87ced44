package org.clew.path;

import java.util.Map;

import org.clew.graph.Nature;
import org.clew.path.search.SearchQuestion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a path costs: something for each edge, one unless it is weighted, and for each
 * inner node the binary logarithm of one more than its degree. A state of which 267,000
 * people are citizens costs 18, somebody with three relationships 2: a path through few
 * and small nodes says more than one through what everybody shares.
 *
 * @param edge cost of an edge by its relationship type, where it is not one
 * @param singleSource added to the cost of an edge that at most one source supports
 * @param claimed added to the cost of an edge that no source reports as a fact
 */
@ConfigurationProperties("clew.paths")
record PathCosts(@DefaultValue Map<String, Double> edge, @DefaultValue("0") double singleSource,
		@DefaultValue("0") double claimed) {

	/** Every edge costs one. */
	static final PathCosts UNWEIGHTED = new PathCosts(Map.of(), 0, 0);

	private static final double LEAST = 0.01;

	PathCosts {
		edge = Map.copyOf(edge);
		edge.forEach((type, cost) -> {
			if (cost < LEAST) {
				throw new IllegalArgumentException(
						"clew.paths.edge.%s is %s; allowed: %s or more".formatted(type, cost, LEAST));
			}
		});
		if (singleSource < 0 || claimed < 0) {
			throw new IllegalArgumentException(
					"clew.paths.single-source and clew.paths.claimed must not be below zero");
		}
	}

	/** Of an edge. */
	double ofEdge(String type, int sources, Nature nature) {
		return this.edge.getOrDefault(type, 1.0) + ((sources <= 1) ? this.singleSource : 0)
				+ ((nature != Nature.FACT) ? this.claimed : 0);
	}

	/** Of passing through a node with so many relationships. */
	static double ofNode(long degree) {
		return SearchQuestion.nodeCost(degree);
	}

	/** No edge costs less. */
	double leastEdge() {
		return this.edge.values().stream().mapToDouble(Double::doubleValue).reduce(1, Math::min);
	}

	boolean dependsOnType() {
		return !this.edge.isEmpty();
	}

	boolean dependsOnEvidence() {
		return this.singleSource > 0 || this.claimed > 0;
	}

}

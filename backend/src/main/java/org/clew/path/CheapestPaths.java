package org.clew.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import org.clew.path.DiscoveredGraph.Link;
import org.jspecify.annotations.Nullable;

/**
 * The k cheapest loopless paths of at most so many edges in a graph that is wholly known:
 * Yen's algorithm, in which each deviation is found by A*. Its heuristic is the exact
 * cost from each node to the target within each number of edges, ignoring what is
 * forbidden, from one dynamic programme. As costs are positive, the cheapest walk within
 * a number of edges never visits a node twice, so that the bound on the length keeps the
 * method exact.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.17.11.712">J. Y. Yen, Finding the K Shortest
 * Loopless Paths in a Network (1971)</a>
 */
final class CheapestPaths {

	private final DiscoveredGraph graph;

	private final int source;

	private final int target;

	private final int maxLength;

	/** By number of edges left and node: the cost from behind the node to the target. */
	private final double[][] remaining;

	CheapestPaths(DiscoveredGraph graph, int source, int target, int maxLength) {
		this.graph = graph;
		this.source = source;
		this.target = target;
		this.maxLength = maxLength;
		this.remaining = remaining();
	}

	private double[][] remaining() {
		double[][] cost = new double[this.maxLength + 1][this.graph.size()];
		Arrays.fill(cost[0], Double.POSITIVE_INFINITY);
		cost[0][this.target] = 0;
		List<Integer> reached = List.of(this.target);
		for (int hops = 1; hops <= this.maxLength; hops++) {
			cost[hops] = cost[hops - 1].clone();
			Set<Integer> changed = new HashSet<>();
			for (int node : reached) {
				double through = PathCost.EDGE + cost[hops - 1][node]
						+ ((node == this.target) ? 0 : this.graph.cost(node));
				for (Link link : this.graph.links(node)) {
					if (link.node() != this.target && through < cost[hops][link.node()]) {
						cost[hops][link.node()] = through;
						changed.add(link.node());
					}
				}
			}
			reached = List.copyOf(changed);
		}
		return cost;
	}

	/** Cheapest first; fewer than k if there are no more. */
	List<FoundPath> best(int k) {
		List<Route> found = new ArrayList<>();
		PriorityQueue<Route> candidates = new PriorityQueue<>(Route.ORDER);
		Set<List<Integer>> seen = new HashSet<>();
		offer(candidates, seen, List.of(this.source), Set.of(), 0);
		while (found.size() < k && !candidates.isEmpty()) {
			Route route = candidates.remove();
			found.add(route);
			for (int spur = route.deviation(); spur < route.nodes().size() - 1; spur++) {
				List<Integer> root = route.nodes().subList(0, spur + 1);
				offer(candidates, seen, root, taken(found, root), spur);
			}
		}
		return found.stream().map(this::named).toList();
	}

	private void offer(PriorityQueue<Route> candidates, Set<List<Integer>> seen, List<Integer> root,
			Set<Integer> forbiddenNext, int deviation) {
		Route route = cheapestFrom(root, forbiddenNext, deviation);
		if (route != null && seen.add(route.nodes())) {
			candidates.add(route);
		}
	}

	/** Where the paths found so far go on from a common root. */
	private static Set<Integer> taken(List<Route> found, List<Integer> root) {
		Set<Integer> taken = new HashSet<>();
		for (Route route : found) {
			if (route.nodes().size() > root.size() && route.nodes().subList(0, root.size()).equals(root)) {
				taken.add(route.nodes().get(root.size()));
			}
		}
		return taken;
	}

	/** The cheapest completion of a root, which no path found so far goes on like. */
	private @Nullable Route cheapestFrom(List<Integer> root, Set<Integer> forbiddenNext, int deviation) {
		int spur = root.getLast();
		int hops = this.maxLength - (root.size() - 1);
		Set<Integer> onRoot = new HashSet<>(root);
		PriorityQueue<Step> open = new PriorityQueue<>(Step.ORDER);
		Map<Integer, double[]> least = new HashMap<>();
		open.add(new Step(spur, hops, 0, this.remaining[hops][spur], null));
		while (!open.isEmpty()) {
			Step step = open.remove();
			if (step.node() == this.target) {
				return route(root, step, deviation);
			}
			if (step.hopsLeft() == 0 || isDominated(step, least)) {
				continue;
			}
			double here = step.cost() + PathCost.EDGE + ((step.node() == spur) ? 0 : this.graph.cost(step.node()));
			for (Link link : this.graph.links(step.node())) {
				int next = link.node();
				double rest = this.remaining[step.hopsLeft() - 1][next];
				if (rest == Double.POSITIVE_INFINITY || onRoot.contains(next)
						|| (step.node() == spur && forbiddenNext.contains(next))) {
					continue;
				}
				double estimate = here + rest + ((next == this.target) ? 0 : this.graph.cost(next));
				open.add(new Step(next, step.hopsLeft() - 1, here, estimate, step));
			}
		}
		return null;
	}

	/**
	 * Whether a step to the same node that left as many edges was taken at no more cost;
	 * if not, this one is noted.
	 */
	private boolean isDominated(Step step, Map<Integer, double[]> least) {
		double[] costs = least.computeIfAbsent(step.node(), node -> {
			double[] none = new double[this.maxLength + 1];
			Arrays.fill(none, Double.POSITIVE_INFINITY);
			return none;
		});
		if (costs[step.hopsLeft()] <= step.cost()) {
			return true;
		}
		for (int hops = step.hopsLeft(); hops >= 0 && costs[hops] > step.cost(); hops--) {
			costs[hops] = step.cost();
		}
		return false;
	}

	private Route route(List<Integer> root, Step last, int deviation) {
		List<Integer> nodes = new ArrayList<>();
		for (Step step = last; step != null && step.before() != null; step = step.before()) {
			nodes.addFirst(step.node());
		}
		nodes.addAll(0, root);
		double cost = (nodes.size() - 1) * PathCost.EDGE;
		for (int node : nodes.subList(1, nodes.size() - 1)) {
			cost += this.graph.cost(node);
		}
		return new Route(List.copyOf(nodes), cost, deviation);
	}

	private FoundPath named(Route route) {
		List<String> edges = new ArrayList<>();
		for (int i = 1; i < route.nodes().size(); i++) {
			Link link = this.graph.link(route.nodes().get(i - 1), route.nodes().get(i));
			if (link == null) {
				throw new IllegalStateException("A path leads where no edge does");
			}
			edges.add(link.edge());
		}
		return new FoundPath(route.nodes().stream().map(this.graph::id).toList(), edges, route.cost());
	}

	/**
	 * A whole path.
	 *
	 * @param deviation index of the node at which it left the path that it comes from;
	 * before it, all deviations are known already (Lawler's improvement)
	 */
	private record Route(List<Integer> nodes, double cost, int deviation) {

		static final Comparator<Route> ORDER = Comparator.comparingDouble(Route::cost)
			.thenComparingInt(route -> route.nodes().size());

	}

	/**
	 * A step of the search.
	 *
	 * @param cost up to the node, without it
	 * @param estimate least cost of a path that takes this step
	 */
	private record Step(int node, int hopsLeft, double cost, double estimate, @Nullable Step before) {

		static final Comparator<Step> ORDER = Comparator.comparingDouble(Step::estimate)
			.thenComparing(Comparator.comparingInt(Step::hopsLeft));

	}

}

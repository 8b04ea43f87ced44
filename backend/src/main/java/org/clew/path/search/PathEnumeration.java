package org.clew.path.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The cheapest loopless paths through the seen part of a graph, one after another, by
 * best-first search over beginnings of paths. What is left of a beginning is estimated by
 * {@link RemainingCost}; as that never overestimates, and is exact but for loops and
 * overlaps in time, paths come out in the order of their costs and hardly a beginning is
 * looked at that does not lead to one of them.
 * <p>
 * A path is a sequence of nodes. Of parallel edges the cheapest counts; where edges must
 * overlap in time, the cheapest sequence of edges that do, by dynamic programming along
 * the path.
 */
final class PathEnumeration {

	/** Beginnings gone on from between two looks at the clock. */
	private static final int STEPS_BETWEEN_CHECKS = 256;

	private final SeenGraph graph;

	private final int source;

	private final int target;

	private final SearchQuestion question;

	private final double mostCost;

	private final RemainingCost remaining;

	private final int[] reachedAt;

	private final List<List<LastEdge>> reachedBy = new ArrayList<>();

	private final PriorityQueue<Beginning> open = new PriorityQueue<>(Beginning.ORDER);

	private final List<FoundPath> paths = new ArrayList<>();

	private int made;

	private @Nullable String gaveUp;

	/**
	 * @param mostCost paths of more are not looked for
	 */
	PathEnumeration(SeenGraph graph, int source, int target, SearchQuestion question, SearchSide forward,
			double forwardBound, double mostCost) {
		this.graph = graph;
		this.source = source;
		this.target = target;
		this.question = question;
		// Where there is no limit, what has no way on still costs too much.
		this.mostCost = Math.min(mostCost, Double.MAX_VALUE);
		this.remaining = new RemainingCost(graph, source, target, question.maxLength(), forward, forwardBound,
				this.mostCost);
		this.reachedAt = new int[graph.size()];
	}

	/** At most k, cheapest first. */
	List<FoundPath> paths() {
		return this.paths;
	}

	/** Why it ended too early, if it did: {@code time} or {@code expansions}. */
	@Nullable String gaveUp() {
		return this.gaveUp;
	}

	/**
	 * @param most beginnings that may be made, which all are held
	 */
	PathEnumeration run(int most, BooleanSupplier outOfTime) {
		int steps = 0;
		double least = this.remaining.from(this.source, this.question.maxLength());
		if (least <= this.mostCost + RemainingCost.ROUNDING) {
			this.open.add(new Beginning(this.source, 0, List.of(LastEdge.NONE), least, null));
		}
		while (!this.open.isEmpty() && this.paths.size() < this.question.k()) {
			if (this.made > most) {
				this.gaveUp = "expansions";
				break;
			}
			if (++steps % STEPS_BETWEEN_CHECKS == 0 && outOfTime.getAsBoolean()) {
				this.gaveUp = "time";
				break;
			}
			Beginning beginning = this.open.remove();
			if (beginning.node() == this.target) {
				this.paths.add(new FoundPath(handles(beginning), beginning.cost()));
			}
			else {
				extend(beginning);
			}
		}
		return this;
	}

	private void extend(Beginning beginning) {
		int node = beginning.node();
		int left = this.question.maxLength() - beginning.length() - 1;
		double passing = (node == this.source) ? 0 : this.graph.cost(node);
		this.reachedBy.clear();
		List<Integer> neighbours = new ArrayList<>();
		for (int link = this.graph.firstLink(node); link != SeenGraph.NONE; link = this.graph.nextLink(link)) {
			int next = this.graph.neighbour(link);
			if (this.graph.allows(link, Links.ONWARD)
					&& estimate(beginning.cost() + passing + this.graph.linkCost(link), next, left) <= this.mostCost
							+ RemainingCost.ROUNDING
					&& !beginning.passes(next)) {
				LastEdge edge = after(beginning, passing, link);
				if (edge != null) {
					reached(next, neighbours).add(edge);
				}
			}
		}
		for (int i = 0; i < neighbours.size(); i++) {
			int next = neighbours.get(i);
			this.reachedAt[next] = 0;
			List<LastEdge> edges = this.question.overlap() ? this.reachedBy.get(i)
					: List.of(cheapest(this.reachedBy.get(i)));
			this.made++;
			this.open.add(new Beginning(next, beginning.length() + 1, edges,
					estimate(cheapest(edges).cost(), next, left), beginning));
		}
	}

	/** The edges that lead to a neighbour, which is new if none did so far. */
	private List<LastEdge> reached(int next, List<Integer> neighbours) {
		if (this.reachedAt[next] == 0) {
			neighbours.add(next);
			this.reachedBy.add(new ArrayList<>(1));
			this.reachedAt[next] = neighbours.size();
		}
		return this.reachedBy.get(this.reachedAt[next] - 1);
	}

	/** A link taken after the cheapest of the edges before that it may follow. */
	private @Nullable LastEdge after(Beginning beginning, double passing, int link) {
		double before = Double.POSITIVE_INFINITY;
		for (LastEdge last : beginning.edges()) {
			if (!this.question.overlap()
					|| (last.firstDay() <= this.graph.lastDay(link) && this.graph.firstDay(link) <= last.lastDay())) {
				before = Math.min(before, last.cost());
			}
		}
		return (before < Double.POSITIVE_INFINITY) ? new LastEdge(before + passing + this.graph.linkCost(link),
				this.graph.firstDay(link), this.graph.lastDay(link)) : null;
	}

	/** Least cost of a path that comes to a node at a cost. */
	private double estimate(double cost, int node, int edgesLeft) {
		return cost + ((node == this.target) ? 0 : this.graph.cost(node)) + this.remaining.from(node, edgesLeft);
	}

	private static LastEdge cheapest(List<LastEdge> edges) {
		LastEdge cheapest = edges.getFirst();
		for (LastEdge edge : edges) {
			cheapest = (edge.cost() < cheapest.cost()) ? edge : cheapest;
		}
		return cheapest;
	}

	private long[] handles(Beginning path) {
		long[] handles = new long[path.length() + 1];
		for (Beginning step = path; step != null; step = step.before()) {
			handles[step.length()] = this.graph.handle(step.node());
		}
		return handles;
	}

	/**
	 * A way to have come to the last node of a beginning.
	 *
	 * @param cost up to the node, without it
	 */
	private record LastEdge(double cost, int firstDay, int lastDay) {

		/** Before the first edge: it hinders none. */
		static final LastEdge NONE = new LastEdge(0, Integer.MIN_VALUE, Integer.MAX_VALUE);

	}

	/**
	 * The beginning of a path.
	 *
	 * @param length number of edges
	 * @param edges by which its last node may be reached
	 * @param estimate least cost of a path that begins so
	 */
	private record Beginning(int node, int length, List<LastEdge> edges, double estimate, @Nullable Beginning before) {

		static final Comparator<Beginning> ORDER = Comparator.comparingDouble(Beginning::estimate)
			.thenComparing(Comparator.comparingInt(Beginning::length).reversed())
			.thenComparingInt(Beginning::node);

		double cost() {
			return cheapest(this.edges).cost();
		}

		boolean passes(int other) {
			for (Beginning step = this; step != null; step = step.before()) {
				if (step.node() == other) {
					return true;
				}
			}
			return false;
		}

	}

}

package org.clew.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import org.clew.graph.Nature;
import org.clew.graph.PartialDate;
import org.clew.path.ReferenceGraph.Entity;
import org.clew.path.ReferenceGraph.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The costs of the cheapest paths of a graph under a filter, found as plainly as
 * possible: the measure of the searches, which share no code with it. It asks for no
 * speed, and knows the filter and the costs by what they mean.
 */
final class ReferencePaths {

	private final ReferenceGraph graph;

	private final PathFilter filter;

	private final PathCosts costs;

	private final double nodeWeight;

	private final List<List<Step>> steps = new ArrayList<>();

	private final List<Boolean> passable = new ArrayList<>();

	ReferencePaths(ReferenceGraph graph, PathFilter filter, PathCosts costs) {
		this(graph, filter, costs, 1);
	}

	private ReferencePaths(ReferenceGraph graph, PathFilter filter, PathCosts costs, double nodeWeight) {
		this.nodeWeight = nodeWeight;
		this.graph = graph;
		this.filter = filter;
		this.costs = costs;
		for (int entity = 0; entity < graph.size(); entity++) {
			this.steps.add(steps(entity));
			this.passable.add(isPassable(graph.entities().get(entity)));
		}
	}

	/** One whose costs are numbers of edges. */
	static ReferencePaths byLength(ReferenceGraph graph, PathFilter filter) {
		return new ReferencePaths(graph, filter, PathCosts.UNWEIGHTED, 0);
	}

	/**
	 * A relationship that a path may use, and where it leads.
	 *
	 * @param first first day on which it may have held
	 * @param last last day, likewise
	 */
	record Step(Relationship relationship, int to, double cost, LocalDate first, LocalDate last) {

		boolean overlaps(Step other) {
			return !this.first.isAfter(other.last) && !other.first.isAfter(this.last);
		}

	}

	/** All steps that a filter lets a path take from an entity. */
	List<Step> stepsFrom(int entity) {
		return this.steps.get(entity);
	}

	private List<Step> steps(int entity) {
		List<Step> from = new ArrayList<>();
		for (Relationship relationship : this.graph.relationshipsOf(entity)) {
			boolean leads = switch (this.filter.direction()) {
				case ANY -> true;
				case OUT -> relationship.start() == entity;
				case IN -> relationship.end() == entity;
			};
			if (leads && mayUse(relationship)) {
				from.add(new Step(relationship, relationship.other(entity), cost(relationship), first(relationship),
						last(relationship)));
			}
		}
		return from;
	}

	/** Whether a filter lets a path use a relationship, whichever way. */
	boolean mayUse(Relationship relationship) {
		long sources = relationship.sources()
			.stream()
			.filter(source -> !this.filter.excludeSources().contains(source))
			.count();
		boolean supported = sources >= this.filter.minSources()
				&& (sources > 0 || this.filter.excludeSources().isEmpty());
		return supported && allows(this.filter.types(), relationship.type())
				&& mayHaveBeenTrue(relationship.from(), relationship.to());
	}

	/** Whether a filter lets a path pass through an entity, other than at its ends. */
	boolean mayPass(int entity) {
		return this.passable.get(entity);
	}

	private boolean isPassable(Entity entity) {
		return allows(this.filter.nodeTypes(), entity.type()) && !this.filter.avoidTypes().contains(entity.type())
				&& !this.filter.avoidIds().contains(entity.id()) && mayHaveBeenTrue(entity.from(), entity.to());
	}

	private static boolean allows(List<String> types, String type) {
		return types.isEmpty() || types.contains(type);
	}

	private boolean mayHaveBeenTrue(@Nullable String from, @Nullable String to) {
		PartialDate period = this.filter.at().period();
		return period == null || (!earliest(from).isAfter(period.latest()) && !latest(to).isBefore(period.earliest()));
	}

	/** First day on which a relationship may have held. */
	LocalDate first(Relationship relationship) {
		return earliest(relationship.from());
	}

	/** Last day, likewise. */
	LocalDate last(Relationship relationship) {
		return latest(relationship.to());
	}

	private static LocalDate earliest(@Nullable String from) {
		return (from != null) ? PartialDate.parse(from).earliest() : LocalDate.MIN;
	}

	private static LocalDate latest(@Nullable String to) {
		return (to != null) ? PartialDate.parse(to).latest() : LocalDate.MAX;
	}

	double cost(Relationship relationship) {
		double cost = this.costs.edge().getOrDefault(relationship.type(), 1.0);
		if (relationship.sources().size() < 2) {
			cost += this.costs.singleSource();
		}
		if (relationship.nature() != Nature.FACT) {
			cost += this.costs.claimed();
		}
		return cost;
	}

	/** Of passing through an entity. */
	double cost(int entity) {
		return this.nodeWeight * Math.log(1 + this.graph.degree(entity)) / Math.log(2);
	}

	/** Costs of the k cheapest paths, by the faster way that is exact. */
	List<Double> cheapest(int from, int to, int k, int maxLength) {
		return this.filter.overlap() ? byEnumeration(from, to, k, maxLength) : byYen(from, to, k, maxLength);
	}

	/**
	 * Costs of the k cheapest paths, by writing down every one there is.
	 */
	List<Double> byEnumeration(int from, int to, int k, int maxLength) {
		Map<List<Integer>, Double> leastCosts = new HashMap<>();
		enumerate(new ArrayList<>(List.of(from)), null, 0, to, maxLength, leastCosts);
		return leastCosts.values().stream().sorted().limit(k).toList();
	}

	private void enumerate(List<Integer> path, @Nullable Step last, double cost, int to, int edgesLeft,
			Map<List<Integer>, Double> leastCosts) {
		int entity = path.getLast();
		if (entity == to) {
			leastCosts.merge(List.copyOf(path), cost, Math::min);
			return;
		}
		if (edgesLeft == 0 || (last != null && !mayPass(entity))) {
			return;
		}
		double passing = (last != null) ? cost(entity) : 0;
		for (Step step : stepsFrom(entity)) {
			if (!path.contains(step.to()) && mayFollow(last, step)) {
				path.add(step.to());
				enumerate(path, step, cost + passing + step.cost(), to, edgesLeft - 1, leastCosts);
				path.removeLast();
			}
		}
	}

	private boolean mayFollow(@Nullable Step last, Step step) {
		return last == null || !this.filter.overlap() || last.overlaps(step);
	}

	/**
	 * What a path over given entities costs at least; infinite if there is none.
	 */
	double costOf(List<Integer> path) {
		return costOf(path, 0, null);
	}

	private double costOf(List<Integer> path, int place, @Nullable Step last) {
		if (place == path.size() - 1) {
			return 0;
		}
		int entity = path.get(place);
		if (place > 0 && !mayPass(entity)) {
			return Double.POSITIVE_INFINITY;
		}
		double least = Double.POSITIVE_INFINITY;
		for (Step step : stepsFrom(entity)) {
			if (step.to() == path.get(place + 1) && mayFollow(last, step)) {
				least = Math.min(least, step.cost() + costOf(path, place + 1, step));
			}
		}
		return least + ((place > 0) ? cost(entity) : 0);
	}

	/**
	 * Costs of the k cheapest paths by Yen's algorithm (Finding the K Shortest Loopless
	 * Paths in a Network, Management Science 17, 1971), where edges need not overlap in
	 * time, which its parts cannot know of each other.
	 */
	List<Double> byYen(int from, int to, int k, int maxLength) {
		if (this.filter.overlap()) {
			throw new IllegalArgumentException("Overlaps in time are beyond it");
		}
		List<Route> found = new ArrayList<>();
		Set<List<Integer>> seen = new HashSet<>();
		PriorityQueue<Route> candidates = new PriorityQueue<>(Comparator.comparingDouble(Route::cost));
		deviate(new Route(List.of(from), 0), found, to, maxLength, seen, candidates);
		while (found.size() < k && !candidates.isEmpty()) {
			Route route = candidates.remove();
			found.add(route);
			for (int place = 0; place < route.path().size() - 1; place++) {
				List<Integer> beginning = route.path().subList(0, place + 1);
				deviate(new Route(beginning, costOf(beginning)), found, to, maxLength, seen, candidates);
			}
		}
		return found.stream().map(Route::cost).toList();
	}

	private record Route(List<Integer> path, double cost) {
	}

	/**
	 * Adds the cheapest path with a beginning that goes on otherwise than those found.
	 */
	private void deviate(Route beginning, List<Route> found, int to, int maxLength, Set<List<Integer>> seen,
			PriorityQueue<Route> candidates) {
		int length = beginning.path().size();
		Set<Integer> taken = new HashSet<>();
		found.stream()
			.map(Route::path)
			.filter(path -> path.size() > length && path.subList(0, length).equals(beginning.path()))
			.forEach(path -> taken.add(path.get(length)));
		Route route = cheapest(beginning, taken, to, maxLength);
		if (route != null && seen.add(route.path())) {
			candidates.add(route);
		}
	}

	/**
	 * By Dijkstra's algorithm on pairs of an entity and the number of edges to it.
	 */
	private @Nullable Route cheapest(Route beginning, Collection<Integer> notNext, int to, int maxLength) {
		int start = beginning.path().getLast();
		PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::cost));
		Set<List<Integer>> settled = new HashSet<>();
		open.add(new Reached(start, beginning.path().size() - 1, beginning.cost(), null));
		while (!open.isEmpty()) {
			Reached reached = open.remove();
			int entity = reached.entity();
			if (entity == to) {
				return new Route(reached.after(beginning.path()), reached.cost());
			}
			boolean first = reached.before() == null;
			if (reached.edges() < maxLength && settled.add(List.of(entity, reached.edges()))
					&& (first || mayPass(entity))) {
				double passing = (reached.edges() > 0) ? cost(entity) : 0;
				for (Step step : stepsFrom(entity)) {
					if (!beginning.path().contains(step.to()) && !(first && notNext.contains(step.to()))) {
						open.add(new Reached(step.to(), reached.edges() + 1, reached.cost() + passing + step.cost(),
								reached));
					}
				}
			}
		}
		return null;
	}

	private record Reached(int entity, int edges, double cost, @Nullable Reached before) {

		List<Integer> after(List<Integer> beginning) {
			List<Integer> path = new ArrayList<>();
			for (Reached each = this; each.before() != null; each = each.before()) {
				path.addFirst(each.entity());
			}
			path.addAll(0, beginning);
			return path;
		}

	}

}

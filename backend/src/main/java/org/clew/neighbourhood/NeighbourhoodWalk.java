package org.clew.neighbourhood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Meta.Sample;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;

/**
 * What a walk has come by so far, and what it had to leave out.
 */
final class NeighbourhoodWalk {

	private final Node centre;

	private final int limit;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Edge> edges = new LinkedHashMap<>();

	private final Set<String> reasons = new LinkedHashSet<>();

	/** The groups of which something is left out. */
	private final List<OfGroup> cutGroups = new ArrayList<>();

	private List<Node> fresh = new ArrayList<>();

	/**
	 * @param limit most entities in all
	 */
	NeighbourhoodWalk(Around centre, int limit) {
		this.centre = centre.entity();
		this.limit = limit;
		this.nodes.put(this.centre.id(), this.centre);
		take(centre);
	}

	/** Whose group it is; of an edge, one for each of its ends. */
	private record Key(String entity, Step step) {
	}

	private record OfGroup(Key key, Group group) {
	}

	/** Takes in what the limit allows. */
	void take(Around around) {
		for (Group group : around.groups()) {
			boolean all = group.total() != null && group.total() <= group.neighbours().size();
			if (!all) {
				boolean enough = group.total() != null || group.found() > group.neighbours().size();
				this.reasons.add(enough ? "perType" : "scan");
			}
			for (Neighbour neighbour : group.neighbours()) {
				all &= take(neighbour);
			}
			if (!all) {
				this.cutGroups.add(new OfGroup(new Key(around.entity().id(), group.step()), group));
			}
		}
	}

	private boolean take(Neighbour neighbour) {
		Node node = neighbour.node();
		if (!this.nodes.containsKey(node.id())) {
			if (!hasRoom()) {
				this.reasons.add("limit");
				return false;
			}
			this.nodes.put(node.id(), node);
			this.fresh.add(node);
		}
		this.edges.putIfAbsent(neighbour.edge().id(), neighbour.edge());
		return true;
	}

	/** Whether another entity may come in. */
	boolean hasRoom() {
		return this.nodes.size() < this.limit;
	}

	/** The entities that came in since this was last asked for. */
	List<Node> nextFrontier() {
		List<Node> frontier = this.fresh;
		this.fresh = new ArrayList<>();
		return frontier;
	}

	void cut(String reason) {
		this.reasons.add(reason);
	}

	/**
	 * @param atTime whether the question was about a time
	 */
	Subgraph found(boolean atTime, double elapsedMs) {
		List<Sample> samples = samples();
		// What is missing around others may be the same edges once more.
		long left = samples.stream()
			.filter(sample -> sample.entity().equals(this.centre.id()) && sample.total() != null)
			.mapToLong(sample -> sample.total() - sample.shown())
			.sum();
		Meta.Total total = new Meta.Total(this.nodes.size(), this.edges.size() + left, this.reasons.isEmpty());
		Meta meta = Meta.cut(this.nodes.values(), this.edges.values(), total, this.reasons, null, elapsedMs)
			.withSamples(samples);
		if (atTime) {
			meta = meta.withUndated(this.edges.values());
		}
		return new Subgraph(List.copyOf(this.nodes.values()), List.copyOf(this.edges.values()), meta);
	}

	private List<Sample> samples() {
		Map<Key, Long> shown = new HashMap<>();
		if (!this.cutGroups.isEmpty()) {
			for (Edge edge : this.edges.values()) {
				shown.merge(new Key(edge.source(), new Step(edge.type(), true)), 1L, Long::sum);
				if (!edge.source().equals(edge.target())) {
					shown.merge(new Key(edge.target(), new Step(edge.type(), false)), 1L, Long::sum);
				}
			}
		}
		return this.cutGroups.stream()
			.map(cut -> new Sample(cut.key().entity(), cut.key().step().type(), cut.key().step().direction(),
					shown.getOrDefault(cut.key(), 0L), cut.group().total()))
			.toList();
	}

}

package org.clew.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The part of the graph that a search has seen so far. Nodes are numbered in the order of
 * their discovery. Of parallel edges between two nodes one stands for all, since they
 * cost the same: the one with the most sources, and of these the one with the smallest
 * id.
 */
final class DiscoveredGraph {

	/**
	 * A step to a neighbour.
	 *
	 * @param node number of the neighbour
	 * @param edge id of the edge
	 * @param sources number of sources that support the edge
	 */
	record Link(int node, String edge, int sources) {

		private boolean betterThan(Link other) {
			return (this.sources != other.sources) ? this.sources > other.sources : this.edge.compareTo(other.edge) < 0;
		}

	}

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> ids = new ArrayList<>();

	private final List<Long> degrees = new ArrayList<>();

	private final List<Map<Integer, Link>> links = new ArrayList<>();

	private final Set<Integer> expanded = new HashSet<>();

	private int edges;

	/** The number of a node, which is new if it was not seen before. */
	int add(String id, long degree) {
		Integer known = this.numbers.putIfAbsent(id, this.ids.size());
		if (known != null) {
			return known;
		}
		this.ids.add(id);
		this.degrees.add(degree);
		this.links.add(new HashMap<>());
		return this.ids.size() - 1;
	}

	/** Loops are passed over: no path needs one. */
	void connect(int from, int to, String edge, int sources) {
		if (from != to) {
			if (!this.links.get(from).containsKey(to)) {
				this.edges++;
			}
			put(from, new Link(to, edge, sources));
			put(to, new Link(from, edge, sources));
		}
	}

	private void put(int from, Link link) {
		this.links.get(from).merge(link.node(), link, (known, fresh) -> fresh.betterThan(known) ? fresh : known);
	}

	/** Notes that all neighbours of a node are known. */
	void setExpanded(int node) {
		this.expanded.add(node);
	}

	boolean isExpanded(int node) {
		return this.expanded.contains(node);
	}

	Iterable<Link> links(int node) {
		return this.links.get(node).values();
	}

	@Nullable Link link(int from, int to) {
		return this.links.get(from).get(to);
	}

	String id(int node) {
		return this.ids.get(node);
	}

	long degree(int node) {
		return this.degrees.get(node);
	}

	double cost(int node) {
		return PathCost.ofNode(degree(node));
	}

	int size() {
		return this.ids.size();
	}

	int edges() {
		return this.edges;
	}

}

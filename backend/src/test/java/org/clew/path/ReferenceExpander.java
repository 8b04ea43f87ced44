package org.clew.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.clew.path.ReferenceGraph.Relationship;
import org.clew.path.search.Expander;
import org.clew.path.search.Links;

/**
 * Tells a search of a graph that is wholly known, node by node. Handles are far from the
 * numbers of the entities.
 */
final class ReferenceExpander implements Expander {

	private static final long FIRST_HANDLE = 1L << 40;

	private final ReferenceGraph graph;

	private final PathFilter filter;

	private final ReferencePaths paths;

	private final Set<Integer> ends;

	private final Batch batch;

	private final List<Integer> expanded = new ArrayList<>();

	ReferenceExpander(ReferenceGraph graph, RandomQuestion question, Batch batch) {
		this.graph = graph;
		this.filter = question.filter();
		this.paths = new ReferencePaths(graph, question.filter(), question.costs());
		this.ends = Set.of(question.from(), question.to());
		this.batch = batch;
	}

	static long handle(int entity) {
		return FIRST_HANDLE - 3L * entity;
	}

	static int entity(long handle) {
		return (int) ((FIRST_HANDLE - handle) / 3);
	}

	/** Entities that were asked about, in order. */
	List<Integer> expanded() {
		return this.expanded;
	}

	@Override
	public Batch batch() {
		return this.batch;
	}

	@Override
	public boolean expand(long[] nodes, Links links) {
		for (long node : nodes) {
			int entity = entity(node);
			this.expanded.add(entity);
			for (Relationship relationship : this.graph.relationshipsOf(entity)) {
				int other = relationship.other(entity);
				if (this.paths.mayUse(relationship) && (this.ends.contains(other) || this.paths.mayPass(other))) {
					links.link(node, handle(other), this.graph.degree(other), this.paths.cost(relationship),
							way(relationship.start() == entity), day(this.paths.first(relationship)),
							day(this.paths.last(relationship)));
				}
			}
		}
		return true;
	}

	private byte way(boolean outgoing) {
		return switch (this.filter.direction()) {
			case ANY -> Links.BOTH;
			case OUT -> outgoing ? Links.ONWARD : Links.BACK;
			case IN -> outgoing ? Links.BACK : Links.ONWARD;
		};
	}

	private static int day(LocalDate date) {
		return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

}

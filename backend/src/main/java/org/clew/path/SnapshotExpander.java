package org.clew.path;

import java.util.Collection;
import java.util.List;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.clew.graph.PartialDate;
import org.clew.path.PathFilter.Direction;
import org.clew.path.search.Expander;
import org.clew.path.search.Links;
import org.clew.topology.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a snapshot. Handles are its numbers of nodes.
 */
final class SnapshotExpander implements Expander {

	/**
	 * Nothing is gained by asking for much at once, so it is asked for just what is
	 * needed.
	 */
	private static final Batch BATCH = new Batch(4, 64);

	private final Snapshot snapshot;

	private final PathFilter filter;

	private final PathCosts costs;

	private final boolean @Nullable [] edgeTypes;

	private final boolean @Nullable [] nodeTypes;

	private final IntSet ends;

	private final IntSet avoid;

	private final int atFirst;

	private final int atLast;

	/** Whether every edge may be used both ways and costs one, and only nodes matter. */
	private final boolean plain;

	private final boolean anyNode;

	/**
	 * @param ends numbers of the two ends
	 * @param avoid numbers of the nodes to keep out
	 */
	SnapshotExpander(Snapshot snapshot, PathFilter filter, PathCosts costs, IntSet ends, Collection<Integer> avoid) {
		this.snapshot = snapshot;
		this.filter = filter;
		this.costs = costs;
		this.ends = ends;
		this.avoid = new IntOpenHashSet(avoid);
		this.edgeTypes = allowed(snapshot.edgeTypes(), filter.types(), List.of());
		this.nodeTypes = allowed(snapshot.nodeTypes(), filter.nodeTypes(), filter.avoidTypes());
		PartialDate period = filter.at().period();
		this.atFirst = (period != null) ? period.firstDay() : Integer.MIN_VALUE;
		this.atLast = (period != null) ? period.lastDay() : Integer.MAX_VALUE;
		this.plain = this.edgeTypes == null && filter.direction() == Direction.ANY && period == null
				&& !filter.overlap() && filter.minSources() == 0 && !costs.dependsOnType()
				&& !costs.dependsOnEvidence();
		this.anyNode = this.nodeTypes == null && this.avoid.isEmpty() && period == null;
	}

	/**
	 * Whether a snapshot knows what a filter asks about: it does not know which sources.
	 */
	static boolean serves(PathFilter filter) {
		return filter.excludeSources().isEmpty() && filter.minSources() <= Snapshot.MOST_SOURCES;
	}

	/** Whether a snapshot must know times and evidence to serve. */
	static boolean needsDetails(PathFilter filter, PathCosts costs) {
		return filter.at().period() != null || filter.overlap() || filter.minSources() > 0 || costs.dependsOnEvidence();
	}

	private static boolean @Nullable [] allowed(List<String> names, List<String> wanted, List<String> unwanted) {
		if (wanted.isEmpty() && unwanted.isEmpty()) {
			return null;
		}
		boolean[] allowed = new boolean[names.size()];
		for (int code = 0; code < allowed.length; code++) {
			allowed[code] = (wanted.isEmpty() || wanted.contains(names.get(code)))
					&& !unwanted.contains(names.get(code));
		}
		return allowed;
	}

	@Override
	public Batch batch() {
		return BATCH;
	}

	@Override
	public boolean expand(long[] nodes, Links links) {
		for (long handle : nodes) {
			int node = (int) handle;
			for (int half = this.snapshot.begin(node); half < this.snapshot.end(node); half++) {
				int neighbour = this.snapshot.neighbour(half);
				if (this.anyNode || mayPass(neighbour)) {
					if (this.plain) {
						links.link(handle, neighbour, this.snapshot.degree(neighbour), 1, Links.BOTH, 0, 0);
					}
					else if (mayUse(this.snapshot.edge(half))) {
						link(handle, half, neighbour, links);
					}
				}
			}
		}
		return true;
	}

	private void link(long node, int half, int neighbour, Links links) {
		int edge = this.snapshot.edge(half);
		double cost = this.costs.ofEdge(this.snapshot.edgeTypes().get(this.snapshot.edgeType(edge)),
				this.snapshot.sources(edge), this.snapshot.nature(edge));
		byte way = switch (this.filter.direction()) {
			case ANY -> Links.BOTH;
			case OUT -> this.snapshot.isOutgoing(half) ? Links.ONWARD : Links.BACK;
			case IN -> this.snapshot.isOutgoing(half) ? Links.BACK : Links.ONWARD;
		};
		links.link(node, neighbour, this.snapshot.degree(neighbour), cost, way, this.snapshot.firstDay(edge),
				this.snapshot.lastDay(edge));
	}

	private boolean mayPass(int node) {
		return this.ends.contains(node) || ((this.nodeTypes == null || this.nodeTypes[this.snapshot.nodeType(node)])
				&& !this.avoid.contains(node) && this.snapshot.nodeFirstDay(node) <= this.atLast
				&& this.snapshot.nodeLastDay(node) >= this.atFirst);
	}

	private boolean mayUse(int edge) {
		return (this.edgeTypes == null || this.edgeTypes[this.snapshot.edgeType(edge)])
				&& this.snapshot.sources(edge) >= this.filter.minSources()
				&& this.snapshot.firstDay(edge) <= this.atLast && this.snapshot.lastDay(edge) >= this.atFirst;
	}

}

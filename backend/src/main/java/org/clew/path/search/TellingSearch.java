package org.clew.path.search;

import java.util.List;
import java.util.function.BooleanSupplier;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the k cheapest loopless paths of at most so many edges, exactly, in a graph that
 * is only seen node by node. It grows from both ends, asks for the neighbours of a batch
 * of frontier nodes at a time, and looks for the cheapest paths in what it has seen.
 * <p>
 * It may stop when the k-th of these costs no more than {@code f + e + b}, where
 * {@code f} and {@code b} are the least costs of passing through a frontier node from
 * either end, and {@code e} is the least cost of an edge: a path with an edge that was
 * not seen leaves the seen part by a frontier node of the one side, takes at least one
 * edge, and comes back by a frontier node of the other. In the same way the least numbers
 * of edges prove that no path within the length is left.
 * <p>
 * As the cost of a node grows with the logarithm of its degree, about 2^c nodes lie
 * within cost c of an end: a search for paths of cost c reads in the order of 2^(c/2)
 * relationships from each, hubs or not.
 */
public final class TellingSearch {

	/** Beginnings of paths that one enumeration may make, of some 130 bytes each. */
	private static final int MOST_BEGINNINGS = 1_000_000;

	/** The same when time is up. */
	private static final int LAST_BEGINNINGS = 100_000;

	private final Expander expander;

	private final SearchQuestion question;

	private final long maxRelationships;

	private final BooleanSupplier outOfTime;

	private final SeenGraph graph;

	private final int source;

	private final int target;

	private final SearchSide forward;

	private final SearchSide backward;

	private final Meetings meetings;

	private long read;

	/**
	 * Prepares a search.
	 * @param maxRelationships relationships that may be read before the search gives up
	 * @param outOfTime whether it must give up now
	 */
	public TellingSearch(Expander expander, SearchQuestion question, long maxRelationships, BooleanSupplier outOfTime) {
		this.expander = expander;
		this.question = question;
		this.maxRelationships = maxRelationships;
		this.outOfTime = outOfTime;
		this.graph = new SeenGraph(question.nodeWeight());
		this.source = this.graph.add(question.from().handle(), question.from().degree());
		this.target = this.graph.add(question.to().handle(), question.to().degree());
		this.forward = new SearchSide(this.graph, this.source, this.target, Links.ONWARD, question);
		this.backward = new SearchSide(this.graph, this.target, this.source, Links.BACK, question);
		this.meetings = new Meetings(question.k());
	}

	/**
	 * What a search found.
	 *
	 * @param paths cheapest first
	 * @param proved how many of them, from the first on, are proved to be the cheapest
	 * there are
	 * @param limit the limit that ended it before its paths, or their absence, were
	 * proved: {@code time} or {@code expansions}; absent if they are
	 */
	public record Outcome(List<FoundPath> paths, int proved, @Nullable String limit, int nodesSeen, int edgesSeen) {
	}

	/** Searches; once per instance. */
	public Outcome search() {
		int expandedAtNextTry = Integer.MAX_VALUE;
		int expanded = 0;
		while (true) {
			double bound = bound();
			boolean complete = bound == Double.POSITIVE_INFINITY;
			if (expandedAtNextTry == Integer.MAX_VALUE && this.meetings.least() <= bound) {
				// From here on paths may be proved. Equal ones are one meeting, so that
				// there may be k of them although k meetings never come.
				expandedAtNextTry = nextTry(expanded);
			}
			if (complete || this.meetings.kth() <= bound || expanded >= expandedAtNextTry) {
				PathEnumeration proved = cheapestWithin(bound);
				if (proved.gaveUp() != null) {
					return outcome(proved, bound, proved.gaveUp());
				}
				if (complete || proved.paths().size() == this.question.k()) {
					return outcome(proved, bound, null);
				}
				// The meetings were not all paths: look again when more is known, but
				// not so often that looking becomes the work.
				expandedAtNextTry = nextTry(expanded);
			}
			if (this.outOfTime.getAsBoolean()) {
				return outcome(whatIsKnown(), bound, "time");
			}
			if (this.read > this.maxRelationships) {
				return outcome(whatIsKnown(), bound, "expansions");
			}
			int more = expand();
			if (more == 0) {
				return outcome(whatIsKnown(), bound, "time");
			}
			expanded += more;
		}
	}

	private static int nextTry(int expanded) {
		return expanded + expanded / 2 + 1;
	}

	/** No path with an edge that was not seen costs less. */
	private double bound() {
		return this.forward.bound(this.backward.hopsBound()) + this.question.leastEdgeCost()
				+ this.backward.bound(this.forward.hopsBound());
	}

	/** The paths up to a cost, from the least that may suffice. */
	private PathEnumeration cheapestWithin(double bound) {
		double hint = this.meetings.kth();
		if (hint < bound) {
			PathEnumeration hinted = enumerate(hint);
			if (hinted.paths().size() == this.question.k() || hinted.gaveUp() != null) {
				return hinted;
			}
		}
		return enumerate(bound);
	}

	private PathEnumeration enumerate(double mostCost) {
		return enumeration(mostCost).run(MOST_BEGINNINGS, this.outOfTime);
	}

	/** The cheapest that are seen, proved or not, for a search that must end. */
	private PathEnumeration whatIsKnown() {
		return enumeration(Double.POSITIVE_INFINITY).run(LAST_BEGINNINGS, () -> false);
	}

	private PathEnumeration enumeration(double mostCost) {
		return new PathEnumeration(this.graph, this.source, this.target, this.question, this.forward,
				this.forward.bound(this.backward.hopsBound()), mostCost);
	}

	/**
	 * Expands the cheapest nodes of both frontiers, and returns how many; none if there
	 * is no time.
	 */
	private int expand() {
		int[] nodes = takeBatch();
		if (!this.expander.expand(handles(nodes), this.graph)) {
			this.forward.putBack(nodes);
			this.backward.putBack(nodes);
			return 0;
		}
		for (int node : nodes) {
			this.graph.setExpanded(node);
			this.read += this.graph.degree(node);
		}
		this.forward.advance(nodes, this.backward, this.meetings);
		this.backward.advance(nodes, this.forward, this.meetings);
		return nodes.length;
	}

	private int[] takeBatch() {
		Expander.Batch limits = this.expander.batch();
		// As long as what is taken is not expanded, no frontier tells how near its side
		// has come.
		int hopsAhead = this.forward.hopsBound();
		int hopsBehind = this.backward.hopsBound();
		IntArrayList batch = new IntArrayList();
		long relationships = 0;
		while (batch.size() < limits.nodes()) {
			boolean ahead = this.forward.bound(hopsBehind) <= this.backward.bound(hopsAhead);
			SearchSide side = ahead ? this.forward : this.backward;
			int node = side.head(ahead ? hopsBehind : hopsAhead);
			if (node == SeenGraph.NONE) {
				break;
			}
			relationships += this.graph.degree(node);
			if (!batch.isEmpty() && relationships > limits.relationships()) {
				break;
			}
			side.take();
			if (!batch.contains(node)) {
				batch.add(node);
			}
		}
		return batch.toIntArray();
	}

	private long[] handles(int[] nodes) {
		long[] handles = new long[nodes.length];
		for (int i = 0; i < nodes.length; i++) {
			handles[i] = this.graph.handle(nodes[i]);
		}
		return handles;
	}

	private Outcome outcome(PathEnumeration found, double bound, @Nullable String limit) {
		List<FoundPath> paths = found.paths();
		int proved = (limit == null) ? paths.size() : (int) paths.stream().filter(path -> path.cost() <= bound).count();
		// A limit that comes when all that was asked for is proved cuts nothing.
		String cut = (proved < this.question.k()) ? limit : null;
		return new Outcome(paths, proved, cut, this.graph.size(), this.graph.edges());
	}

}

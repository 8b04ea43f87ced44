package org.clew.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.clew.database.DatabaseState;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The structure of the graph at one moment, as compressed sparse rows: the half edges of
 * a node lie side by side, in an order of their own. Nodes are numbered by the ascending
 * order of the database's own numbers. Names and evidence are not in it; times and counts
 * of sources are.
 */
public final class Snapshot {

	/** More sources than this count as so many. */
	public static final int MOST_SOURCES = 255;

	/** Ids that are remembered at once. */
	private static final int MOST_REMEMBERED = 10_000;

	/** By the code that stands for each. */
	static final List<Nature> NATURES = List.of(Nature.values());

	private final DatabaseState state;

	private final boolean detailed;

	private final NodeColumns nodes;

	private final int[] offsets;

	private final int[] neighbours;

	/** By half edge: the number of the edge twice, and one more where it leads out. */
	private final int[] edges;

	private final EdgeColumns edgeColumns;

	/**
	 * Numbers of entities that were asked for, by their ids, which are not read for all.
	 */
	private final Map<String, Integer> remembered = new ConcurrentHashMap<>();

	/**
	 * What is known of the nodes.
	 *
	 * @param ids the database's own numbers, ascending
	 * @param types by node, an index into {@code typeNames}
	 * @param degrees number of relationships, loops once
	 * @param firstDays absent if no node has a date
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record NodeColumns(long[] ids, short[] types, List<String> typeNames, int[] degrees, int @Nullable [] firstDays,
			int @Nullable [] lastDays) {
	}

	/**
	 * What is known of the edges.
	 *
	 * @param types by edge, an index into {@code typeNames}
	 * @param sources number of sources, as an unsigned byte
	 * @param natures by edge, an index into {@link #NATURES}
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record EdgeColumns(short[] types, List<String> typeNames, byte[] sources, byte[] natures,
			int @Nullable [] firstDays, int @Nullable [] lastDays) {
	}

	Snapshot(DatabaseState state, boolean detailed, NodeColumns nodes, int[] offsets, int[] neighbours, int[] edges,
			EdgeColumns edgeColumns) {
		this.state = state;
		this.detailed = detailed;
		this.nodes = nodes;
		this.offsets = offsets;
		this.neighbours = neighbours;
		this.edges = edges;
		this.edgeColumns = edgeColumns;
	}

	/** The state of the database that it shows. */
	public DatabaseState state() {
		return this.state;
	}

	/**
	 * Whether it knows times and evidence, too; without, all seems a fact at all times.
	 */
	public boolean isDetailed() {
		return this.detailed;
	}

	public int nodes() {
		return this.nodes.ids().length;
	}

	public int edges() {
		return this.edgeColumns.types().length;
	}

	/** Bytes that it holds. */
	long bytes() {
		return bytes(nodes(), edges());
	}

	/** Bytes that a snapshot of so many nodes and edges holds, at most. */
	static long bytes(long nodes, long edges) {
		return nodes * (8 + 2 + 4 + 8 + 4) + edges * (2 * 8 + 2 + 1 + 1 + 8);
	}

	/** The number of a node here, or a negative number if it is unknown. */
	public int number(long databaseId) {
		return Arrays.binarySearch(this.nodes.ids(), databaseId);
	}

	/**
	 * Remembers the number of an entity, for who asks for it again.
	 * @param databaseId the database's own number of it, in the state that this shows
	 */
	public void remember(String id, long databaseId) {
		int number = number(databaseId);
		if (number >= 0) {
			if (this.remembered.size() >= MOST_REMEMBERED) {
				this.remembered.clear();
			}
			this.remembered.put(id, number);
		}
	}

	/** The number of an entity, or a negative number if it is not remembered. */
	public int remembered(String id) {
		return this.remembered.getOrDefault(id, -1);
	}

	/** The database's own number of a node. */
	public long databaseId(int node) {
		return this.nodes.ids()[node];
	}

	public int degree(int node) {
		return this.nodes.degrees()[node];
	}

	/** Names of the types of nodes, by their codes. */
	public List<String> nodeTypes() {
		return this.nodes.typeNames();
	}

	public int nodeType(int node) {
		return this.nodes.types()[node];
	}

	public int nodeFirstDay(int node) {
		return day(this.nodes.firstDays(), node, Integer.MIN_VALUE);
	}

	public int nodeLastDay(int node) {
		return day(this.nodes.lastDays(), node, Integer.MAX_VALUE);
	}

	/** First half edge of a node. */
	public int begin(int node) {
		return this.offsets[node];
	}

	/** One behind the last half edge of a node. */
	public int end(int node) {
		return this.offsets[node + 1];
	}

	public int neighbour(int half) {
		return this.neighbours[half];
	}

	/** The number of the edge that a half edge is of. */
	public int edge(int half) {
		return this.edges[half] >> 1;
	}

	/** Whether a half edge leads out of its node. */
	public boolean isOutgoing(int half) {
		return (this.edges[half] & 1) == 1;
	}

	/** Names of the types of edges, by their codes. */
	public List<String> edgeTypes() {
		return this.edgeColumns.typeNames();
	}

	public int edgeType(int edge) {
		return this.edgeColumns.types()[edge];
	}

	/** Number of sources that support an edge, up to {@value #MOST_SOURCES}. */
	public int sources(int edge) {
		return this.edgeColumns.sources()[edge] & 0xFF;
	}

	public Nature nature(int edge) {
		return NATURES.get(this.edgeColumns.natures()[edge]);
	}

	/** First day on which an edge held, as an epoch day. */
	public int firstDay(int edge) {
		return day(this.edgeColumns.firstDays(), edge, Integer.MIN_VALUE);
	}

	/** Last day on which an edge held, as an epoch day. */
	public int lastDay(int edge) {
		return day(this.edgeColumns.lastDays(), edge, Integer.MAX_VALUE);
	}

	private static int day(int @Nullable [] days, int index, int none) {
		return (days != null) ? days[index] : none;
	}

}

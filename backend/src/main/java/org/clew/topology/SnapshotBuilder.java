package org.clew.topology;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import org.clew.database.DatabaseState;
import org.clew.graph.Days;
import org.clew.graph.Nature;
import org.clew.topology.Snapshot.EdgeColumns;
import org.clew.topology.Snapshot.NodeColumns;
import org.jspecify.annotations.Nullable;

/**
 * Takes in all nodes, by ascending numbers, and then all edges, and packs them.
 */
final class SnapshotBuilder {

	private final LongArrayList ids = new LongArrayList();

	private final Codes nodeTypes = new Codes();

	private final ShortArrayList typeOfNode = new ShortArrayList();

	private final IntArrayList degrees = new IntArrayList();

	private final DayColumns nodeDays = new DayColumns();

	private final IntArrayList starts = new IntArrayList();

	private final IntArrayList ends = new IntArrayList();

	private final Codes edgeTypes = new Codes();

	private final ShortArrayList typeOfEdge = new ShortArrayList();

	private final ByteArrayOutputStream sources = new ByteArrayOutputStream();

	private final ByteArrayOutputStream natures = new ByteArrayOutputStream();

	private final DayColumns edgeDays = new DayColumns();

	/**
	 * @param id the database's own number, above that of the node before
	 */
	void node(long id, String type, int degree, @Nullable String from, @Nullable String to) {
		if (!this.ids.isEmpty() && this.ids.getLong(this.ids.size() - 1) >= id) {
			throw new IllegalArgumentException("Nodes must come in ascending order");
		}
		this.ids.add(id);
		this.typeOfNode.add(this.nodeTypes.of(type));
		this.degrees.add(degree);
		this.nodeDays.add(from, to);
	}

	/**
	 * An edge between two nodes, by the database's own numbers. One of a node that was
	 * not named, since it came into being meanwhile, is passed over.
	 */
	void edge(long start, long end, String type, int sourceCount, Nature nature, @Nullable String from,
			@Nullable String to) {
		int startNumber = Arrays.binarySearch(this.ids.elements(), 0, this.ids.size(), start);
		int endNumber = Arrays.binarySearch(this.ids.elements(), 0, this.ids.size(), end);
		if (startNumber >= 0 && endNumber >= 0) {
			this.starts.add(startNumber);
			this.ends.add(endNumber);
			this.typeOfEdge.add(this.edgeTypes.of(type));
			this.sources.write(Math.min(sourceCount, Snapshot.MOST_SOURCES));
			this.natures.write(Snapshot.NATURES.indexOf(nature));
			this.edgeDays.add(from, to);
		}
	}

	/**
	 * @param detailed whether time and evidence were told
	 */
	Snapshot build(DatabaseState state, boolean detailed) {
		int nodes = this.ids.size();
		int[] offsets = new int[nodes + 1];
		for (int edge = 0; edge < this.starts.size(); edge++) {
			offsets[this.starts.getInt(edge) + 1]++;
			if (this.starts.getInt(edge) != this.ends.getInt(edge)) {
				offsets[this.ends.getInt(edge) + 1]++;
			}
		}
		for (int node = 0; node < nodes; node++) {
			offsets[node + 1] += offsets[node];
		}
		int[] place = Arrays.copyOf(offsets, nodes);
		int[] neighbours = new int[offsets[nodes]];
		int[] halves = new int[offsets[nodes]];
		for (int edge = 0; edge < this.starts.size(); edge++) {
			int start = this.starts.getInt(edge);
			int end = this.ends.getInt(edge);
			neighbours[place[start]] = end;
			halves[place[start]++] = edge << 1 | 1;
			if (start != end) {
				neighbours[place[end]] = start;
				halves[place[end]++] = edge << 1;
			}
		}
		return new Snapshot(state, detailed,
				new NodeColumns(this.ids.toLongArray(), this.typeOfNode.toShortArray(), this.nodeTypes.names(),
						this.degrees.toIntArray(), this.nodeDays.first(), this.nodeDays.last()),
				offsets, neighbours, halves,
				new EdgeColumns(this.typeOfEdge.toShortArray(), this.edgeTypes.names(), this.sources.toByteArray(),
						this.natures.toByteArray(), this.edgeDays.first(), this.edgeDays.last()));
	}

	/** Names by small numbers. */
	private static final class Codes {

		private final Map<String, Short> codes = new HashMap<>();

		private final List<String> names = new ArrayList<>();

		short of(String name) {
			Short known = this.codes.get(name);
			if (known != null) {
				return known;
			}
			if (this.names.size() > Short.MAX_VALUE) {
				throw new IllegalStateException("More than %d types".formatted(Short.MAX_VALUE));
			}
			this.codes.put(name, (short) this.names.size());
			this.names.add(name);
			return (short) (this.names.size() - 1);
		}

		List<String> names() {
			return List.copyOf(this.names);
		}

	}

	/** Beginnings and ends; nothing is held as long as no date comes. */
	private static final class DayColumns {

		/** The same few dates come again and again. */
		private final Map<String, Integer> firstDays = new HashMap<>();

		private final Map<String, Integer> lastDays = new HashMap<>();

		private final IntArrayList first = new IntArrayList();

		private final IntArrayList last = new IntArrayList();

		private boolean dated;

		void add(@Nullable String from, @Nullable String to) {
			boolean begins = from != null && !from.isEmpty();
			boolean ends = to != null && !to.isEmpty();
			this.first.add(begins ? this.firstDays.computeIfAbsent(from, Days::first) : Integer.MIN_VALUE);
			this.last.add(ends ? this.lastDays.computeIfAbsent(to, Days::last) : Integer.MAX_VALUE);
			this.dated |= begins || ends;
		}

		int @Nullable [] first() {
			return this.dated ? this.first.toIntArray() : null;
		}

		int @Nullable [] last() {
			return this.dated ? this.last.toIntArray() : null;
		}

	}

}

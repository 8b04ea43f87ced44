package org.clew.topology;

import java.util.Set;

import org.clew.database.DatabaseState;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots of graphs that are in no database, for tests of what looks into them.
 */
public final class SnapshotOf {

	private final SnapshotBuilder builder = new SnapshotBuilder();

	private final boolean detailed;

	/**
	 * @param detailed whether it knows times and evidence; if not, what is said of them
	 * is lost
	 */
	public SnapshotOf(boolean detailed) {
		this.detailed = detailed;
	}

	/** Numbers must ascend. */
	public void node(long number, String type, int degree, @Nullable String from, @Nullable String to) {
		this.builder.node(number, type, degree, this.detailed ? from : null, this.detailed ? to : null);
	}

	/** Between two nodes that are there already. */
	public void edge(long start, long end, String type, int sources, Nature nature, @Nullable String from,
			@Nullable String to) {
		if (this.detailed) {
			this.builder.edge(start, end, type, sources, nature, from, to);
		}
		else {
			this.builder.edge(start, end, type, 0, Nature.FACT, null, null);
		}
	}

	public Snapshot build() {
		return this.builder.build(new DatabaseState(Set.of()), this.detailed);
	}

}

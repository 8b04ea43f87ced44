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

	/** Numbers must ascend. */
	public void node(long number, String type, int degree, @Nullable String from, @Nullable String to) {
		this.builder.node(number, type, degree, from, to);
	}

	/** Between two nodes that are there already. */
	public void edge(long start, long end, String type, int sources, Nature nature, @Nullable String from,
			@Nullable String to) {
		this.builder.edge(start, end, type, sources, nature, from, to);
	}

	public Snapshot build() {
		return this.builder.build(new DatabaseState(Set.of()), true);
	}

}

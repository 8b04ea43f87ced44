package org.clew.benchmark.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The bare structure of a generated graph as compressed sparse rows: the neighbours of
 * entity {@code n}, whichever way the relationships point, are those from
 * {@code begin(n)} to before {@code begin(n + 1)}.
 */
public final class Topology {

	private final int[] offsets;

	private final int[] neighbours;

	private Topology(int[] offsets, int[] neighbours) {
		this.offsets = offsets;
		this.neighbours = neighbours;
	}

	/** Draws the graph once more: what is in the database, without reading it. */
	static Topology of(GraphShape shape) {
		int[] sources = new int[shape.relationships()];
		int[] targets = new int[shape.relationships()];
		try {
			new GraphGenerator(shape).generate(new GraphGenerator.Sink() {

				@Override
				public void entity(GraphGenerator.Entity entity) {
					// Entities are their numbers here.
				}

				@Override
				public void relationship(GraphGenerator.Relationship relationship) {
					sources[relationship.number()] = relationship.source();
					targets[relationship.number()] = relationship.target();
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return of(shape.entities(), sources, targets);
	}

	/** The relationships from {@code sources[i]} to {@code targets[i]}. */
	public static Topology of(int entities, int[] sources, int[] targets) {
		int[] offsets = new int[entities + 1];
		IntStream.concat(Arrays.stream(sources), Arrays.stream(targets)).forEach(end -> offsets[end + 1]++);
		Arrays.parallelPrefix(offsets, Integer::sum);
		int[] next = Arrays.copyOf(offsets, entities);
		int[] neighbours = new int[2 * sources.length];
		for (int i = 0; i < sources.length; i++) {
			neighbours[next[sources[i]]++] = targets[i];
			neighbours[next[targets[i]]++] = sources[i];
		}
		return new Topology(offsets, neighbours);
	}

	public int size() {
		return this.offsets.length - 1;
	}

	public int begin(int entity) {
		return this.offsets[entity];
	}

	public int neighbour(int index) {
		return this.neighbours[index];
	}

	public int degree(int entity) {
		return this.offsets[entity + 1] - this.offsets[entity];
	}

}

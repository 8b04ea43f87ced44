package org.clew.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.clew.graph.Each;

/**
 * Gathers values that come one by one, and passes them on so many at a time.
 */
final class Batches<T> implements Each<T> {

	private static final int SIZE = 1000;

	private final Each<List<T>> each;

	private List<T> batch = new ArrayList<>();

	Batches(Each<List<T>> each) {
		this.each = each;
	}

	@Override
	public void accept(T value) throws IOException {
		this.batch.add(value);
		if (this.batch.size() == SIZE) {
			end();
		}
	}

	/** Passes on the rest. */
	void end() throws IOException {
		if (!this.batch.isEmpty()) {
			List<T> full = this.batch;
			this.batch = new ArrayList<>();
			this.each.accept(full);
		}
	}

}

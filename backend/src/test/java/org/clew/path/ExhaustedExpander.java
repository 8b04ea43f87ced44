package org.clew.path;

import org.clew.path.search.Expander;
import org.clew.path.search.Expander.Batch;
import org.clew.path.search.Links;

/** Knows the neighbours of a few nodes, and then has no time left. */
final class ExhaustedExpander implements Expander {

	private final Expander expander;

	private int left;

	/**
	 * @param batches that it expands in time
	 */
	ExhaustedExpander(Expander expander, int batches) {
		this.expander = expander;
		this.left = batches;
	}

	@Override
	public Batch batch() {
		return this.expander.batch();
	}

	@Override
	public boolean expand(long[] nodes, Links links) {
		return this.left-- > 0 && this.expander.expand(nodes, links);
	}

}

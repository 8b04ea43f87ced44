package org.clew.path;

import java.util.concurrent.CountDownLatch;

import org.clew.path.search.Expander;
import org.clew.path.search.Expander.Batch;
import org.clew.path.search.Links;

/**
 * Two trees that never meet, one of positive and one of negative numbers, too large to be
 * seen whole.
 */
record EndlessExpander(CountDownLatch asked) implements Expander {

	static final int BRANCHES = 50;

	@Override
	public Batch batch() {
		return new Batch(1, 1);
	}

	@Override
	public boolean expand(long[] nodes, Links links) {
		for (long node : nodes) {
			for (int branch = 0; branch < BRANCHES; branch++) {
				links.link(node, node * BRANCHES + (long) branch * Long.signum(node), BRANCHES + 1, 1, Links.BOTH, 0,
						0);
			}
		}
		this.asked.countDown();
		return true;
	}

}

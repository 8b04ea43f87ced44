package org.clew.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.database.Deadline;
import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Claims;

/**
 * Reads the claims of nodes and edges while they pass, for a batch of them at a time.
 */
abstract class EvidencedContent implements GraphContent {

	private static final int BATCH = 1000;

	private final Claims claims;

	private final Deadline deadline;

	EvidencedContent(Claims claims, Deadline deadline) {
		this.claims = claims;
		this.deadline = deadline;
	}

	@Override
	public final void supportedNodes(Each<Supported<Node>> each) throws IOException {
		Batch<Node> batch = new Batch<>("entity", Node::id, each);
		nodes(batch);
		batch.end();
	}

	@Override
	public final void supportedEdges(Each<Supported<Edge>> each) throws IOException {
		Batch<Edge> batch = new Batch<>("edge", Edge::id, each);
		edges(batch);
		batch.end();
	}

	private final class Batch<T> implements Each<T> {

		private final String kind;

		private final Function<T, String> id;

		private final Each<Supported<T>> each;

		private final List<T> facts = new ArrayList<>();

		Batch(String kind, Function<T, String> id, Each<Supported<T>> each) {
			this.kind = kind;
			this.id = id;
			this.each = each;
		}

		@Override
		public void accept(T fact) throws IOException {
			this.facts.add(fact);
			if (this.facts.size() == BATCH) {
				end();
			}
		}

		void end() throws IOException {
			if (this.facts.isEmpty()) {
				return;
			}
			Map<String, List<Claim>> found = EvidencedContent.this.claims.ofEach(this.kind,
					this.facts.stream().map(this.id).toList(), EvidencedContent.this.deadline);
			for (T fact : this.facts) {
				this.each.accept(new Supported<>(fact, found.getOrDefault(this.id.apply(fact), List.of())));
			}
			this.facts.clear();
		}

	}

}

package org.clew.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.database.Deadline;
import org.clew.graph.Each;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Claims;

/**
 * Reads the claims of nodes and edges while they pass, for a batch of them at a time.
 */
abstract class EvidencedContent implements GraphContent {

	private final Claims claims;

	private final Deadline deadline;

	EvidencedContent(Claims claims, Deadline deadline) {
		this.claims = claims;
		this.deadline = deadline;
	}

	@Override
	public final void supportedNodes(Each<Supported<Node>> each) throws IOException {
		Batches<Node> batches = new Batches<>(nodes -> support("entity", nodes, Node::id, each));
		nodes(batches);
		batches.end();
	}

	@Override
	public final void supportedEdgesBetween(Each<Supported<EdgeBetween>> each) throws IOException {
		Batches<EdgeBetween> batches = new Batches<>(
				edges -> support("edge", edges, between -> between.edge().id(), each));
		edgesBetween(batches);
		batches.end();
	}

	private <T> void support(String kind, List<T> facts, Function<T, String> id, Each<Supported<T>> each)
			throws IOException {
		Map<String, List<Claim>> found = this.claims.ofEach(kind, facts.stream().map(id).toList(), this.deadline);
		for (T fact : facts) {
			each.accept(new Supported<>(fact, found.getOrDefault(id.apply(fact), List.of())));
		}
	}

}

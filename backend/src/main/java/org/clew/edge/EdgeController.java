package org.clew.edge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Claims;
import org.clew.web.NotFound;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Relationships")
class EdgeController {

	private final GraphReader reader;

	private final Claims claims;

	private final Limits limits;

	private final Statement byId;

	EdgeController(GraphReader reader, Claims claims, Limits limits, Statements statements) {
		this.reader = reader;
		this.claims = claims;
		this.limits = limits;
		this.byId = statements.load("reads/edge-by-id");
	}

	/**
	 * A relationship with both its ends and all its evidence.
	 *
	 * @param sourceNode the entity that it starts from
	 * @param targetNode the entity that it leads to
	 * @param claims all claims that it rests on
	 */
	record EdgeDetail(@JsonUnwrapped Edge edge, Node sourceNode, Node targetNode, List<Claim> claims) {
	}

	@GetMapping("/api/v1/edges/{id}")
	@Operation(summary = "One relationship with all its evidence")
	EdgeDetail getEdge(@PathVariable String id) {
		Deadline deadline = Deadline.in(this.limits.time());
		List<Claim> evidence = this.claims.of("edge", id, deadline);
		return this.reader.read(this.byId, Map.of("id", id), deadline, row -> {
			Node source = GraphRecords.node(row.get("source").asNode(), row.get("sourceDegree").asLong());
			Node target = GraphRecords.node(row.get("target").asNode(), row.get("targetDegree").asLong());
			Edge edge = GraphRecords.edge(row.get("relationship").asRelationship(), source.id(), target.id());
			return new EdgeDetail(edge, source, target, evidence);
		}).stream().findFirst().orElseThrow(() -> new NotFound("id", "relationship", id));
	}

}

package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Clew's own document, which can be imported again: every fact with its claims. It is one
 * JSON document, however long, with the sources before the facts that rest on them, and
 * each record on a line of its own.
 */
@Component
class ClewFormat implements GraphFormat {

	/** Numbers stay numbers, however large: what reads this again is Clew. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion(_ -> Value.construct(Include.NON_NULL, Include.NON_NULL))
		.build();

	@Override
	public String name() {
		return "clew";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "vnd.clew+json");
	}

	@Override
	public String fileEnding() {
		return "clew.json";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		JsonRecords json = new JsonRecords(JSON, out);
		json.raw("{\"format\":\"clew\",\"version\":1,\"dataset\":");
		json.value(graph.dataset());
		json.raw(",\n");
		json.records("sources", "[]", () -> graph.sources(source -> json.record(fact(source))));
		json.raw(",\n");
		json.records("nodes", "[]", () -> graph.supportedNodes(node -> json.record(fact(node.fact(), node.claims()))));
		json.raw(",\n");
		json.records("edges", "[]", () -> graph.supportedEdges(edge -> json.record(fact(edge.fact(), edge.claims()))));
		json.raw("}\n");
	}

	private static SourceFact fact(Source source) {
		return new SourceFact(source.id(), source.title(), source.publisher(), source.publishedOn(), source.url(),
				source.retrievedOn(), source.licence());
	}

	private static NodeFact fact(Node node, List<Claim> claims) {
		return new NodeFact(node.id(), node.type(), node.name(), node.aliases().isEmpty() ? null : node.aliases(),
				node.from(), node.to(), properties(node.properties()), facts(claims));
	}

	private static EdgeFact fact(Edge edge, List<Claim> claims) {
		return new EdgeFact(edge.id(), edge.type(), edge.source(), edge.target(), edge.role(), edge.from(), edge.to(),
				properties(edge.properties()), facts(claims));
	}

	private static @Nullable Map<String, Object> properties(Map<String, Object> properties) {
		return properties.isEmpty() ? null : properties;
	}

	private static List<ClaimFact> facts(List<Claim> claims) {
		return claims.stream()
			.map(claim -> new ClaimFact(claim.source().id(), claim.locator(), claim.statedBy(), claim.nature(),
					claim.assertion(), claim.quotation()))
			.toList();
	}

}

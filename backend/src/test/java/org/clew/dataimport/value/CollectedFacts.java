package org.clew.dataimport.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;

/**
 * Keeps what a reader finds, for tests.
 */
public final class CollectedFacts implements FactSink {

	public final List<Fact> facts = new ArrayList<>();

	public final List<String> rejects = new ArrayList<>();

	public final List<String> remarks = new ArrayList<>();

	/** Line of each record. */
	public final List<Long> lines = new ArrayList<>();

	/** Text of the last record. */
	public Supplier<String> text = () -> "";

	@Override
	public void record(long line, Supplier<String> text) {
		this.lines.add(line);
		this.text = text;
	}

	@Override
	public void fact(Fact fact) {
		this.facts.add(fact);
	}

	@Override
	public void reject(String reason) {
		this.rejects.add(reason);
	}

	@Override
	public void remark(String remark) {
		this.remarks.add(remark);
	}

	public Stream<NodeFact> nodes() {
		return this.facts.stream().filter(NodeFact.class::isInstance).map(NodeFact.class::cast);
	}

	public Stream<NodeFact> nodes(String type) {
		return nodes().filter(node -> node.type().equals(type));
	}

	public Stream<EdgeFact> edges() {
		return this.facts.stream().filter(EdgeFact.class::isInstance).map(EdgeFact.class::cast);
	}

	public Stream<EdgeFact> edges(String type) {
		return edges().filter(edge -> edge.type().equals(type));
	}

	public Stream<SourceFact> sources() {
		return this.facts.stream().filter(SourceFact.class::isInstance).map(SourceFact.class::cast);
	}

	/** The last entity of an id. */
	public NodeFact node(String id) {
		Map<String, NodeFact> byId = new LinkedHashMap<>();
		nodes().forEach(node -> byId.put(node.id(), node));
		NodeFact node = byId.get(id);
		if (node == null) {
			throw new AssertionError("there is no " + id + " among " + byId.keySet());
		}
		return node;
	}

}

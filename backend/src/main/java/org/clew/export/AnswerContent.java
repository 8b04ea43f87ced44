package org.clew.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.clew.database.Deadline;
import org.clew.database.GraphRecords;
import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.GraphAnswer;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.source.Claims;
import org.clew.source.Source;
import org.clew.source.Sources;

/**
 * An answer, which is in memory; its evidence is read where a format asks for it.
 */
final class AnswerContent extends EvidencedContent {

	private static final int BATCH = 1000;

	private final GraphAnswer answer;

	private final Sources sources;

	private final Datasets datasets;

	private final Deadline deadline;

	AnswerContent(GraphAnswer answer, Claims claims, Sources sources, Datasets datasets, Deadline deadline) {
		super(claims, deadline);
		this.answer = answer;
		this.sources = sources;
		this.datasets = datasets;
		this.deadline = deadline;
	}

	@Override
	public Meta meta() {
		return this.answer.limits();
	}

	@Override
	public Dataset dataset() {
		Set<String> common = new LinkedHashSet<>();
		for (int i = 0; i < this.answer.nodes().size(); i++) {
			List<String> datasets = this.answer.nodes().get(i).datasets();
			if (i == 0) {
				common.addAll(datasets);
			}
			else {
				common.retainAll(datasets);
			}
		}
		return (common.size() == 1) ? this.datasets.named(common.iterator().next(), this.deadline) : Datasets.SEVERAL;
	}

	@Override
	public SortedMap<String, ValueKind> nodeProperties() {
		return kinds(this.answer.nodes().stream().map(Node::properties));
	}

	@Override
	public SortedMap<String, ValueKind> edgeProperties() {
		return kinds(this.answer.edges().stream().map(Edge::properties));
	}

	private static SortedMap<String, ValueKind> kinds(Stream<Map<String, Object>> properties) {
		SortedMap<String, ValueKind> kinds = new TreeMap<>();
		properties
			.forEach(each -> each.forEach((name, value) -> kinds.merge(name, ValueKind.of(value), ValueKind::with)));
		return kinds;
	}

	@Override
	public void nodes(Each<Node> each) throws IOException {
		for (Node node : this.answer.nodes()) {
			each.accept(node);
		}
	}

	@Override
	public void edgesBetween(Each<EdgeBetween> each) throws IOException {
		Map<String, String> types = new HashMap<>();
		this.answer.nodes().forEach(node -> types.put(node.id(), node.type()));
		for (Edge edge : this.answer.edges()) {
			each.accept(new EdgeBetween(edge, types.getOrDefault(edge.source(), GraphRecords.ENTITY),
					types.getOrDefault(edge.target(), GraphRecords.ENTITY)));
		}
	}

	@Override
	public void sources(Each<Source> each) throws IOException {
		Set<String> found = new LinkedHashSet<>();
		this.answer.nodes().forEach(node -> found.addAll(node.evidence().sources()));
		this.answer.edges().forEach(edge -> found.addAll(edge.evidence().sources()));
		List<String> ids = new ArrayList<>(found);
		for (int i = 0; i < ids.size(); i += BATCH) {
			for (Source source : this.sources.of(ids.subList(i, Math.min(i + BATCH, ids.size())), this.deadline)) {
				each.accept(source);
			}
		}
	}

}

package org.clew.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Meta;
import org.clew.graph.Nature;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Source;

/**
 * A graph with all that formats find hard: ids with spaces, names that are formulas, text
 * with control characters, lists with separators in them, and properties whose values are
 * of several kinds.
 */
class AwkwardGraph implements GraphContent {

	static final String NAME = "=HYPERLINK(\"http://example.org\";\"<Ünïcode> & 😀\")\n\tsecond\u0001line";

	static final Source SOURCE = new Source("a source", "@Title", "Publisher", "2017-02", "https://example.org/a?b=c&d",
			null, null);

	static final Claim CLAIM = new Claim(SOURCE, "-1, paragraph 2", "\"quoted\", he said", null, "+Somebody",
			Nature.ALLEGATION);

	private static final Evidence EVIDENCE = new Evidence(1, List.of("a source"), Nature.ALLEGATION);

	static final Node FIRST = new Node("http://example.org/№ 1", "Person", NAME, List.of("a, \"b\"; c", "-d"),
			Map.of("height", 1.5, "mixed", List.of("x", "y"), "type", "a property called type", "large",
					9_007_199_254_740_993L, "alive", true),
			"2013-07", "2016", 2, EVIDENCE, List.of("one", "two"));

	static final Node SECOND = new Node("plain-id_x", "Country", "Second", List.of(), Map.of("height", 2, "mixed", "z"),
			null, null, 1, EVIDENCE, List.of("one"));

	static final Edge EDGE = new Edge("an edge", "MET_WITH", FIRST.id(), SECOND.id(), "-host", Map.of("weight", -3),
			null, "soon", EVIDENCE);

	static final Edge PARALLEL = new Edge("another", "ASSOCIATED_WITH", FIRST.id(), SECOND.id(), null, Map.of(), "2013",
			null, EVIDENCE);

	static final Edge LOOP = new Edge("loop", "RELATED_TO", SECOND.id(), SECOND.id(), null, Map.of(), null, null,
			EVIDENCE);

	@Override
	public Meta meta() {
		return new Meta(new Meta.Counts(2, 3), new Meta.Total(5, 6, false), true, List.of("perType", "hub"), null, 1,
				null, List.of(new Meta.Sample("plain-id_x", "MET_WITH", "in", 1, null)));
	}

	@Override
	public Dataset dataset() {
		return new Dataset("awkward", "Awkward");
	}

	@Override
	public SortedMap<String, ValueKind> nodeProperties() {
		return new TreeMap<>(Map.of("height", ValueKind.DECIMAL, "mixed", ValueKind.LIST, "type", ValueKind.TEXT,
				"large", ValueKind.INTEGER, "alive", ValueKind.BOOLEAN));
	}

	@Override
	public SortedMap<String, ValueKind> edgeProperties() {
		return new TreeMap<>(Map.of("weight", ValueKind.INTEGER));
	}

	@Override
	public void nodes(Each<Node> each) throws IOException {
		each.accept(FIRST);
		each.accept(SECOND);
	}

	@Override
	public void edgesBetween(Each<EdgeBetween> each) throws IOException {
		each.accept(new EdgeBetween(EDGE, "Person", "Country"));
		each.accept(new EdgeBetween(PARALLEL, "Person", "Country"));
		each.accept(new EdgeBetween(LOOP, "Country", "Country"));
	}

	@Override
	public void sources(Each<Source> each) throws IOException {
		each.accept(SOURCE);
	}

	@Override
	public void supportedNodes(Each<Supported<Node>> each) throws IOException {
		nodes(node -> each.accept(new Supported<>(node, List.of(CLAIM))));
	}

	@Override
	public void supportedEdgesBetween(Each<Supported<EdgeBetween>> each) throws IOException {
		edgesBetween(edge -> each.accept(new Supported<>(edge, List.of(CLAIM))));
	}

}

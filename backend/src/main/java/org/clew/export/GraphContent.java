package org.clew.export;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is being written: its parts, of which a format asks for those that it can
 * carry, in its own order. Each can be asked for again, and is then read again.
 */
public interface GraphContent {

	/**
	 * What it shows of what there is; absent for a whole data set, of which nothing is
	 * left out.
	 */
	@Nullable Meta meta();

	/** The data set that all of it belongs to, or a name for what comes from several. */
	Dataset dataset();

	/** What else is known of any node, by the name of the property. */
	SortedMap<String, ValueKind> nodeProperties() throws IOException;

	/** What else is known of any edge. */
	SortedMap<String, ValueKind> edgeProperties() throws IOException;

	void nodes(Each<Node> each) throws IOException;

	/** Both ends of each are among the nodes. */
	default void edges(Each<Edge> each) throws IOException {
		edgesBetween(between -> each.accept(between.edge()));
	}

	/** The edges, each with the types of its ends, for formats that go by them. */
	void edgesBetween(Each<EdgeBetween> each) throws IOException;

	/** Every source that a claim names. */
	void sources(Each<Source> each) throws IOException;

	/** Every node with its evidence. */
	void supportedNodes(Each<Supported<Node>> each) throws IOException;

	/** Every edge with its evidence. */
	default void supportedEdges(Each<Supported<Edge>> each) throws IOException {
		supportedEdgesBetween(supported -> each.accept(new Supported<>(supported.fact().edge(), supported.claims())));
	}

	/** Every edge with the types of its ends and its evidence. */
	void supportedEdgesBetween(Each<Supported<EdgeBetween>> each) throws IOException;

	/** A fact with its evidence. */
	record Supported<T>(T fact, List<Claim> claims) {
	}

	/** An edge between nodes of some types. */
	record EdgeBetween(Edge edge, String sourceType, String targetType) {
	}

	record Dataset(String id, String title) {
	}

}

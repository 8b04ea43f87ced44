package org.clew.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and edges as flat attributes, for formats that know no other: first what the
 * program knows under its own names, then the other properties under theirs.
 */
final class Attributes {

	/** A property of one of these names is called {@code property.<name>}. */
	private static final Set<String> TAKEN = Set.of("id", "label", "key", "type", "source", "target", "name", "aliases",
			"from", "to", "role", "degree", "datasets", "claims", "sources", "nature");

	private static final String PREFIX = "property.";

	private Attributes() {
	}

	/** The attributes that a node may have, but its id. */
	static Columns ofNodes(Map<String, ValueKind> properties) {
		Map<String, ValueKind> columns = new LinkedHashMap<>();
		columns.put("type", ValueKind.TEXT);
		columns.put("name", ValueKind.TEXT);
		columns.put("aliases", ValueKind.LIST);
		columns.put("from", ValueKind.TEXT);
		columns.put("to", ValueKind.TEXT);
		columns.put("degree", ValueKind.INTEGER);
		columns.put("datasets", ValueKind.LIST);
		return withEvidence(columns, properties);
	}

	/** The attributes that an edge may have, but its id and its ends. */
	static Columns ofEdges(Map<String, ValueKind> properties) {
		Map<String, ValueKind> columns = new LinkedHashMap<>();
		columns.put("type", ValueKind.TEXT);
		columns.put("role", ValueKind.TEXT);
		columns.put("from", ValueKind.TEXT);
		columns.put("to", ValueKind.TEXT);
		return withEvidence(columns, properties);
	}

	private static Columns withEvidence(Map<String, ValueKind> columns, Map<String, ValueKind> properties) {
		columns.put("claims", ValueKind.INTEGER);
		columns.put("sources", ValueKind.LIST);
		columns.put("nature", ValueKind.TEXT);
		properties.forEach((name, kind) -> columns.put(column(name), kind));
		return new Columns(columns);
	}

	/** The attributes that a node has. */
	static Map<String, Object> values(Node node) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("type", node.type());
		values.put("name", node.name());
		putUnlessEmpty(values, "aliases", node.aliases());
		putUnlessNull(values, "from", node.from());
		putUnlessNull(values, "to", node.to());
		values.put("degree", node.degree());
		putUnlessEmpty(values, "datasets", node.datasets());
		putEvidence(values, node.evidence(), node.properties());
		return values;
	}

	/** The attributes that an edge has. */
	static Map<String, Object> values(Edge edge) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("type", edge.type());
		putUnlessNull(values, "role", edge.role());
		putUnlessNull(values, "from", edge.from());
		putUnlessNull(values, "to", edge.to());
		putEvidence(values, edge.evidence(), edge.properties());
		return values;
	}

	/** What is said of a graph as a whole; empty if nothing is left out of it. */
	static Map<String, Object> values(@Nullable Meta meta) {
		Map<String, Object> values = new LinkedHashMap<>();
		if (meta != null) {
			values.put("truncated", meta.truncated());
			putUnlessEmpty(values, "reasons", meta.reasons());
			putUnlessNull(values, "next", meta.next());
			values.put("shownNodes", meta.shown().nodes());
			values.put("shownEdges", meta.shown().edges());
			values.put("totalNodes", meta.total().nodes());
			values.put("totalEdges", meta.total().edges());
			values.put("totalExact", meta.total().exact());
			putUnlessEmpty(values, "undated", (meta.undated() != null) ? meta.undated() : List.of());
			putUnlessEmpty(values, "samples", (meta.samples() != null) ? texts(meta.samples()) : List.of());
		}
		return values;
	}

	private static List<String> texts(List<Meta.Sample> samples) {
		return samples.stream()
			.map(sample -> "%s %s %s: %d of %s".formatted(sample.entity(), sample.type(), sample.direction(),
					sample.shown(), (sample.total() != null) ? sample.total() : "more"))
			.toList();
	}

	private static void putEvidence(Map<String, Object> values, Evidence evidence, Map<String, Object> properties) {
		values.put("claims", evidence.count());
		putUnlessEmpty(values, "sources", evidence.sources());
		values.put("nature", evidence.nature().value());
		properties.forEach((name, value) -> values.put(column(name), value));
	}

	private static String column(String property) {
		return (TAKEN.contains(property) || property.startsWith(PREFIX)) ? PREFIX + property : property;
	}

	private static void putUnlessNull(Map<String, Object> values, String name, @Nullable Object value) {
		if (value != null) {
			values.put(name, value);
		}
	}

	private static void putUnlessEmpty(Map<String, Object> values, String name, List<?> value) {
		if (!value.isEmpty()) {
			values.put(name, value);
		}
	}

}

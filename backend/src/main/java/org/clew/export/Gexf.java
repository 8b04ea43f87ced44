package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.graph.Meta;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * GEXF 1.3, which Gephi reads. What has a time has a spell, from the first to the last
 * day that its dates mean, open where that is unknown; the dates as they are known are
 * attributes. The kind of an edge is its type, so that two edges of different types may
 * run in parallel.
 *
 * @see <a href="https://gexf.net/">GEXF File Format</a>
 */
@Component
class Gexf implements GraphFormat {

	private final JsonMapper json;

	Gexf(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "gexf";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "gexf+xml");
	}

	@Override
	public String fileEnding() {
		return "gexf";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		Xml xml = new Xml(out);
		xml.element("gexf", () -> {
			about(xml, graph.meta());
			xml.flush();
			xml.element("graph", () -> {
				Columns ofNodes = Attributes.ofNodes(graph.nodeProperties());
				Columns ofEdges = Attributes.ofEdges(graph.edgeProperties());
				declare(xml, "node", ofNodes);
				declare(xml, "edge", ofEdges);
				xml.element("nodes", () -> graph.nodes(node -> xml.element("node", () -> {
					values(xml, ofNodes, Attributes.values(node));
					spell(xml, node.from(), node.to());
				}, "id", node.id(), "label", node.name())));
				xml.element("edges", () -> graph.edges(edge -> xml.element("edge", () -> {
					values(xml, ofEdges, Attributes.values(edge));
					spell(xml, edge.from(), edge.to());
				}, "id", edge.id(), "source", edge.source(), "target", edge.target(), "label", edge.type(), "kind",
						edge.type())));
			}, "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date", "timerepresentation",
					"interval");
		}, "xmlns", "http://gexf.net/1.3", "version", "1.3");
		xml.flush();
	}

	private void about(Xml xml, @Nullable Meta meta) throws IOException {
		xml.element("meta", () -> {
			xml.text("creator", "Clew");
			if (meta != null) {
				xml.text("description", this.json.writeValueAsString(Attributes.values(meta)));
			}
		}, "lastmodifieddate", LocalDate.now(ZoneOffset.UTC).toString());
	}

	private static void declare(Xml xml, String element, Columns columns) throws IOException {
		xml.element("attributes", () -> {
			for (String name : columns.names()) {
				xml.empty("attribute", "id", String.valueOf(columns.place(name)), "title", name, "type",
						switch (columns.kind(name)) {
							case BOOLEAN -> "boolean";
							case INTEGER -> "long";
							case DECIMAL -> "double";
							case LIST -> "liststring";
							case TEXT -> "string";
						});
			}
		}, "class", element);
	}

	private void values(Xml xml, Columns columns, Map<String, Object> values) throws IOException {
		xml.element("attvalues", () -> {
			for (Map.Entry<String, Object> value : values.entrySet()) {
				xml.empty("attvalue", "for", String.valueOf(columns.place(value.getKey())), "value",
						text(columns.kind(value.getKey()), value.getValue()));
			}
		});
	}

	/**
	 * Lists are in brackets, with quoted members, as readers take them whatever is in
	 * them.
	 */
	private String text(ValueKind kind, Object value) {
		return (kind == ValueKind.LIST)
				? this.json.writeValueAsString(Columns.items(value).stream().map(String::valueOf).toList())
				: String.valueOf(value);
	}

	private static void spell(Xml xml, @Nullable String from, @Nullable String to) throws IOException {
		List<String> spell = new ArrayList<>();
		PartialDate start = date(from);
		PartialDate end = date(to);
		if (start != null && start.hasEarliest()) {
			spell.addAll(List.of("start", start.earliest().toString()));
		}
		if (end != null && end.hasLatest()) {
			spell.addAll(List.of("end", end.latest().toString()));
		}
		if (!spell.isEmpty()) {
			xml.element("spells", () -> xml.empty("spell", spell.toArray(String[]::new)));
		}
	}

	/** What is no date stays an attribute alone. */
	private static @Nullable PartialDate date(@Nullable String text) {
		try {
			return (text != null) ? PartialDate.parse(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

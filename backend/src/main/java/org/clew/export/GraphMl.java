package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * GraphML. It knows no lists: these are JSON in an attribute of text. Its ids are of
 * letters, digits and few signs; an id with others is written in another way, and stands
 * as it is in the attribute {@code id}.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">The GraphML File
 * Format</a>
 */
@Component
class GraphMl implements GraphFormat {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private final JsonMapper json;

	GraphMl(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "graphml";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "graphml+xml");
	}

	@Override
	public String fileEnding() {
		return "graphml";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		Xml xml = new Xml(out);
		xml.element("graphml", () -> {
			xml.flush();
			Map<String, Object> about = Attributes.values(graph.meta());
			Keys ofGraph = new Keys("g", Columns.of(about));
			Keys ofNodes = new Keys("n", Attributes.ofNodes(graph.nodeProperties()));
			Keys ofEdges = new Keys("e", Attributes.ofEdges(graph.edgeProperties()));
			declare(xml, "graph", ofGraph);
			declare(xml, "node", ofNodes);
			declare(xml, "edge", ofEdges);
			xml.element("graph", () -> {
				values(xml, ofGraph, about);
				graph.nodes(node -> xml.element("node", () -> {
					id(xml, ofNodes, node.id());
					values(xml, ofNodes, Attributes.values(node));
				}, "id", token(node.id())));
				graph.edges(edge -> xml.element("edge", () -> {
					id(xml, ofEdges, edge.id());
					values(xml, ofEdges, Attributes.values(edge));
				}, "id", token(edge.id()), "source", token(edge.source()), "target", token(edge.target())));
			}, "edgedefault", "directed");
		}, "xmlns", NAMESPACE);
		xml.flush();
	}

	/**
	 * Attributes and how they are referred to.
	 *
	 * @param prefix tells the keys of nodes from those of edges and of the graph
	 */
	private record Keys(String prefix, Columns columns) {

		String of(String name) throws IOException {
			return this.prefix + this.columns.place(name);
		}

	}

	private static void declare(Xml xml, String element, Keys keys) throws IOException {
		xml.empty("key", "id", keys.prefix() + "id", "for", element, "attr.name", "id", "attr.type", "string");
		for (String name : keys.columns().names()) {
			xml.empty("key", "id", keys.of(name), "for", element, "attr.name", token(name), "attr.type",
					switch (keys.columns().kind(name)) {
						case BOOLEAN -> "boolean";
						case INTEGER -> "long";
						case DECIMAL -> "double";
						case TEXT, LIST -> "string";
					});
		}
	}

	private static void id(Xml xml, Keys keys, String id) throws IOException {
		if (!token(id).equals(id)) {
			xml.text("data", id, "key", keys.prefix() + "id");
		}
	}

	private void values(Xml xml, Keys keys, Map<String, Object> values) throws IOException {
		for (Map.Entry<String, Object> value : values.entrySet()) {
			boolean list = keys.columns().kind(value.getKey()) == ValueKind.LIST;
			String text = list ? this.json.writeValueAsString(Columns.items(value.getValue()))
					: String.valueOf(value.getValue());
			xml.text("data", text, "key", keys.of(value.getKey()));
		}
	}

	/**
	 * A name token with one meaning: what is not allowed in one becomes {@code _xHHHH_},
	 * its code in hexadecimal digits, and so does the beginning of what only looks so.
	 */
	static String token(String text) {
		StringBuilder token = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (isAllowed(letter) && !text.startsWith("_x", i)) {
				token.append(letter);
			}
			else {
				token.append("_x%04X_".formatted((int) letter));
			}
		}
		return token.toString();
	}

	private static boolean isAllowed(char letter) {
		return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
				|| "-.:_".indexOf(letter) >= 0;
	}

}

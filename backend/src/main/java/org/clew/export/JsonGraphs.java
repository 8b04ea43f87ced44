package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.graph.Meta;
import org.clew.graph.Meta.Counts;
import org.clew.graph.Meta.Total;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * The formats that are JSON in a shape of their own.
 */
@Configuration(proxyBeanMethods = false)
class JsonGraphs {

	/** A subgraph as the API answers it. */
	@Bean
	GraphFormat clewJson(JsonMapper json) {
		return new JsonFormat(GraphFormats.JSON, MediaType.APPLICATION_JSON, "json", json, JsonGraphs::writeSubgraph);
	}

	private static void writeSubgraph(GraphContent graph, JsonRecords json) throws IOException {
		int[] counts = new int[2];
		json.raw("{");
		json.records("nodes", "[]", () -> graph.nodes(node -> {
			counts[0]++;
			json.record(node);
		}));
		json.raw(",");
		json.records("edges", "[]", () -> graph.edges(edge -> {
			counts[1]++;
			json.record(edge);
		}));
		json.raw(",\"meta\":");
		Meta meta = graph.meta();
		json.value((meta != null) ? meta : new Meta(new Counts(counts[0], counts[1]),
				new Total(counts[0], counts[1], true), false, List.of(), null, 0, null, null));
		json.raw("}\n");
	}

	/**
	 * Elements with their data.
	 *
	 * @see <a href="https://js.cytoscape.org/#notation/elements-json">Cytoscape.js,
	 * Elements JSON</a>
	 */
	@Bean
	GraphFormat cytoscape(JsonMapper json) {
		return new JsonFormat("cytoscape", new MediaType("application", "vnd.cytoscape+json"), "cytoscape.json", json,
				JsonGraphs::writeElements);
	}

	private static void writeElements(GraphContent graph, JsonRecords json) throws IOException {
		json.raw("{\"elements\":{");
		json.records("nodes", "[]", () -> graph.nodes(node -> json
			.record(Map.of("data", with(Attributes.values(node), "id", node.id(), "label", node.name())))));
		json.raw(",");
		json.records("edges", "[]", () -> graph.edges(edge -> json.record(Map.of("data", with(Attributes.values(edge),
				"id", edge.id(), "source", edge.source(), "target", edge.target(), "label", edge.type())))));
		json.raw("},\"data\":");
		json.value(about(graph));
		json.raw("}\n");
	}

	/**
	 * JSON Graph Format, version 2.
	 *
	 * @see <a href="https://jsongraphformat.info/">JSON Graph Format Specification</a>
	 */
	@Bean
	GraphFormat jsonGraphFormat(JsonMapper json) {
		return new JsonFormat("jgf", new MediaType("application", "vnd.jgf+json"), "jgf.json", json,
				JsonGraphs::writeJsonGraph);
	}

	private static void writeJsonGraph(GraphContent graph, JsonRecords json) throws IOException {
		json.raw("{\"graph\":{\"directed\":true,\"metadata\":");
		json.value(about(graph));
		json.raw(",");
		json.records("nodes", "{}", () -> graph
			.nodes(node -> json.record(node.id(), Map.of("label", node.name(), "metadata", Attributes.values(node)))));
		json.raw(",");
		json.records("edges", "[]",
				() -> graph.edges(edge -> json
					.record(with(Map.of("relation", edge.type(), "directed", true, "metadata", Attributes.values(edge)),
							"id", edge.id(), "source", edge.source(), "target", edge.target()))));
		json.raw("}}\n");
	}

	/**
	 * What graphology exports and imports.
	 *
	 * @see <a href="https://graphology.github.io/serialization.html">graphology,
	 * Serialization</a>
	 */
	@Bean
	GraphFormat graphology(JsonMapper json) {
		return new JsonFormat("graphology", new MediaType("application", "vnd.graphology+json"), "graphology.json",
				json, JsonGraphs::writeSerialized);
	}

	private static void writeSerialized(GraphContent graph, JsonRecords json) throws IOException {
		json.raw("{\"attributes\":");
		json.value(about(graph));
		json.raw(",\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},");
		json.records("nodes", "[]", () -> graph.nodes(node -> json
			.record(Map.of("key", node.id(), "attributes", with(Attributes.values(node), "label", node.name())))));
		json.raw(",");
		json.records("edges", "[]",
				() -> graph.edges(edge -> json.record(Map.of("key", edge.id(), "source", edge.source(), "target",
						edge.target(), "attributes", with(Attributes.values(edge), "label", edge.type())))));
		json.raw("}\n");
	}

	private static Object about(GraphContent graph) {
		Meta meta = graph.meta();
		return (meta != null) ? meta : Map.of();
	}

	/**
	 * The values behind others.
	 * @param first names and values, in turn
	 */
	private static Map<String, Object> with(Map<String, Object> values, String... first) {
		Map<String, Object> all = new LinkedHashMap<>();
		for (int i = 0; i < first.length; i += 2) {
			all.put(first[i], first[i + 1]);
		}
		all.putAll(values);
		return all;
	}

	/** How a graph is written in a format. */
	@FunctionalInterface
	private interface Shape {

		void write(GraphContent graph, JsonRecords json) throws IOException;

	}

	private record JsonFormat(String name, MediaType mediaType, String fileEnding, JsonMapper json,
			Shape shape) implements GraphFormat {

		@Override
		public void write(GraphContent graph, OutputStream out) throws IOException {
			this.shape.write(graph, new JsonRecords(this.json, out));
		}

	}

}

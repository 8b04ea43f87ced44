package org.clew.export.ftm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmSchema;
import org.clew.dataimport.ftm.TakenFacts;
import org.clew.dataimport.input.RecordJson;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FtmRoundTripTests {

	private static final int EACH = 40;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void bringsBackEveryEntityOfEverySchemaAsItWas(long seed) throws IOException {
		List<FtmSchema> schemata = List.copyOf(FtmModel.published().schemata());
		int count = schemata.size() * EACH;
		RandomEntities entities = new RandomEntities(seed, count);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			lines.add(RecordJson.MAPPER.writeValueAsString(entities.entity(i, schemata.get(i % schemata.size()))));
		}

		List<String> written = exported(TakenFacts.of(lines.toArray(String[]::new)));

		assertThat(written).hasSize(2760);
		Map<String, JsonNode> byId = new LinkedHashMap<>();
		written.forEach(line -> byId.put(json(line).path("id").asString(), json(line)));
		int equal = 0;
		for (String line : lines) {
			JsonNode expected = json(line);
			assertThat(byId.get(expected.path("id").asString())).isEqualTo(expected);
			equal++;
		}
		assertThat(equal).isEqualTo(2760);
	}

	@Test
	void bringsBackFragmentsAsOneEntityThatSaysAsMuch() throws IOException {
		List<String> written = exported(TakenFacts.of("""
				{"id":"x","schema":"LegalEntity","properties":{"name":["X"],"country":["fr"]},"datasets":["a"]}""", """
				{"id":"x","schema":"Company","properties":{"name":["Y","X"],"status":["s"]},"datasets":["b"]}"""));
		assertThat(written).hasSize(1);
		assertThat(json(written.getFirst())).isEqualTo(json("""
				{"id":"x","schema":"Company","properties":{"name":["X","Y"],"country":["fr"],"status":["s"]},
				"datasets":["a","b"]}"""));
	}

	@Test
	void bringsBackFragmentsOfARelationshipSuchThatTheySayAsMuch() throws IOException {
		List<String> lines = List.of("""
				{"id":"o","schema":"Ownership","properties":{"owner":["a","b"],"asset":["c"]}}""", """
				{"id":"o","schema":"Ownership","properties":{"owner":["b"],"asset":["c","d"],"percentage":["7"]}}""",
				"""
						{"id":"o","schema":"Interest","properties":{"role":["r"]}}""");
		List<String> written = exported(TakenFacts.of(lines.toArray(String[]::new)));
		assertThat(united(written)).isEqualTo(united(lines));
		assertThat(written).hasSize(4);
	}

	@Test
	void bringsBackEntitiesThatStoodWithinOthersBesideThem() throws IOException {
		List<String> written = exported(TakenFacts.of("""
				{"id":"p","schema":"Person","properties":{"addressEntity":[{"id":"a","schema":"Address",
				"properties":{"full":["S"]}}],"sanctions":[{"id":"s","schema":"Sanction","properties":{}}]}}"""
			.replace("\n", "")));
		assertThat(written.stream().map(FtmRoundTripTests::json)).containsExactlyInAnyOrder(json("""
				{"id":"p","schema":"Person","properties":{"addressEntity":["a"]}}"""), json("""
				{"id":"a","schema":"Address","properties":{"full":["S"]}}"""), json("""
				{"id":"s","schema":"Sanction","properties":{"entity":["p"]}}"""));
	}

	static List<String> exported(TakenFacts facts) throws IOException {
		return exported(facts.nodes(), facts.edges());
	}

	static List<String> exported(Map<String, Node> nodes, Map<String, Edge> edges) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		FtmWriter writer = new FtmWriter(output);
		for (Node node : nodes.values()) {
			writer.node(node, List.of());
		}
		for (Edge edge : edges.values()) {
			writer.edge(edge, type(nodes, edge.source()), type(nodes, edge.target()), List.of());
		}
		writer.finish();
		List<String> lines = output.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(writer.written()).isEqualTo(lines.size());
		return lines;
	}

	static JsonNode json(String line) {
		return RecordJson.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(line);
	}

	private static String type(Map<String, Node> nodes, String id) {
		Node node = nodes.get(id);
		return (node != null) ? node.type() : "Unknown";
	}

	/** All that is said of one entity by any line. */
	private static Map<String, Set<String>> united(List<String> lines) {
		Map<String, Set<String>> united = new LinkedHashMap<>();
		Set<String> ids = new LinkedHashSet<>();
		for (String line : lines) {
			ids.add(json(line).path("id").asString());
			json(line).path("properties")
				.properties()
				.forEach(property -> property.getValue()
					.forEach(value -> united.computeIfAbsent(property.getKey(), name -> new TreeSet<>())
						.add(value.asString())));
		}
		assertThat(ids).hasSize(1);
		return united;
	}

}

package org.clew.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.graph.Each;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clew.export.XmlSchemas.elements;
import static org.clew.export.XmlSchemas.list;

class GexfTests {

	private static final String ALLOWED_NAME = AwkwardGraph.NAME.replace('\u0001', '\uFFFD');

	/**
	 * What 1.3 adds to 1.2 is struck, as there is a schema of 1.2 alone that a tool
	 * reads.
	 */
	@Test
	void writesGexfThatIsValidButForWhatIsNew() throws Exception {
		String text = text(new AwkwardGraph());
		assertThat(text).contains("xmlns=\"http://gexf.net/1.3\" version=\"1.3\"");
		XmlSchemas.validate(asGexf12(text), "gexf.xsd");
	}

	private static String asGexf12(String text) {
		return text
			.replace("\"http://gexf.net/1.3\" version=\"1.3\"", "\"http://www.gexf.net/1.2draft\" version=\"1.2\"")
			.replace(" timerepresentation=\"interval\"", "")
			.replaceAll(" kind=\"[A-Z_]+\"", "");
	}

	@Test
	void writesTheTimeOfGexfAsSpellsAndKeepsTheDatesAsTheyAreKnown() throws Exception {
		Document document = XmlSchemas.parse(text(new AwkwardGraph()));

		assertThat(elements(document, "graph").getFirst().getAttribute("mode")).isEqualTo("dynamic");
		List<String> spells = elements(document, "spell").stream()
			.map(spell -> spell.getAttribute("start") + "/" + spell.getAttribute("end"))
			.toList();
		assertThat(spells).containsExactly("2013-07-01/2016-12-31", "2013-01-01/");
		Element first = elements(document, "node").getFirst();
		assertThat(first.getAttribute("id")).isEqualTo("http://example.org/№ 1");
		assertThat(first.getAttribute("label")).isEqualTo(ALLOWED_NAME);
		assertThat(values(document, first, "node")).containsEntry("from", "2013-07")
			.containsEntry("to", "2016")
			.containsEntry("aliases", "[\"a, \\\"b\\\"; c\",\"-d\"]")
			.containsEntry("property.type", "a property called type");
		Element edge = elements(document, "edge").getFirst();
		assertThat(edge.getAttribute("kind")).isEqualTo("MET_WITH");
		assertThat(values(document, edge, "edge")).containsEntry("to", "soon").containsEntry("role", "-host");
	}

	/**
	 * The last column is the spell: from the first to the last day on which it may have
	 * been.
	 */
	@ParameterizedTest
	@CsvSource({ "../2017-02, ../2018, /2018-12-31", "2017-02/.., 2018/.., 2017-02-01/",
			"~1990, ~1992, 1989-01-01/1993-12-31", "1990/1992, 1995/1996-02, 1990-01-01/1996-02-29",
			"../2017-02, 2018/.., ", "~1990-01, , 1989-12-01/" })
	void writesNoSpellOfGexfThatSaysMoreThanADateMeans(String from, @Nullable String to, @Nullable String expected)
			throws Exception {
		Node node = new Node("n", "Person", "N", List.of(), Map.of(), from, to, 0, AwkwardGraph.SECOND.evidence(),
				List.of());
		Edge edge = new Edge("e", "MET_WITH", "n", "n", null, Map.of(), from, to, AwkwardGraph.SECOND.evidence());
		String text = text(of(node, edge));

		XmlSchemas.validate(asGexf12(text), "gexf.xsd");
		Document document = XmlSchemas.parse(text);
		List<String> spells = elements(document, "spell").stream()
			.map(spell -> spell.getAttribute("start") + "/" + spell.getAttribute("end"))
			.toList();
		assertThat(spells).isEqualTo((expected != null) ? List.of(expected, expected) : List.of());
		assertThat(values(document, elements(document, "node").getFirst(), "node")).containsEntry("from", from);
		assertThat(values(document, elements(document, "edge").getFirst(), "edge")).containsEntry("from", from);
	}

	private static GraphContent of(Node node, Edge edge) {
		return new AwkwardGraph() {

			@Override
			public void nodes(Each<Node> each) throws IOException {
				each.accept(node);
			}

			@Override
			public void edgesBetween(Each<EdgeBetween> each) throws IOException {
				each.accept(new EdgeBetween(edge, node.type(), node.type()));
			}

		};
	}

	private static String text(GraphContent graph) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Gexf(JsonMapper.builder().build()).write(graph, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	/** The attributes of an element of GEXF. */
	private static Map<String, String> values(Document document, Element element, String of) {
		Map<String, String> titles = new HashMap<>();
		elements(document, "attribute").stream()
			.filter(attribute -> ((Element) attribute.getParentNode()).getAttribute("class").equals(of))
			.forEach(attribute -> titles.put(attribute.getAttribute("id"), attribute.getAttribute("title")));
		Map<String, String> values = new HashMap<>();
		list(element.getElementsByTagName("attvalue"))
			.forEach(item -> values.put(titles.getOrDefault(item.getAttribute("for"), ""), item.getAttribute("value")));
		return values;
	}

}

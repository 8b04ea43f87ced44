package org.clew.dataimport.fact;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The founding graph as a file: who says what in it, and where that stands.
 */
class FoundingArticleTests {

	private static final String PUBLISHER = "Open Dialog Foundation";

	private static final String CURATOR = "The curator of this graph";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<String, NodeFact> NODES = new HashMap<>();

	private static final Map<String, EdgeFact> EDGES = new HashMap<>();

	private static @Nullable SourceFact source;

	@BeforeAll
	static void read() throws IOException {
		try (InputStream file = FoundingArticleTests.class.getClassLoader()
			.getResourceAsStream("cypher/sample/founding-article.json")) {
			JsonNode document = JSON.readTree(file);
			source = JSON.treeToValue(document.get("sources").get(0), SourceFact.class);
			document.get("nodes").forEach(node -> {
				NodeFact fact = JSON.treeToValue(node, NodeFact.class);
				NODES.put(fact.id(), fact);
			});
			document.get("edges").forEach(edge -> {
				EdgeFact fact = JSON.treeToValue(edge, EdgeFact.class);
				EDGES.put(fact.id(), fact);
			});
		}
	}

	@Test
	void isOfTheSourceWhatTheArticleSaysOfItself() {
		assertThat(source).isEqualTo(new SourceFact("odf-2017-02",
				"The ODF discussed human rights in Kazakhstan at the EP & CoE", PUBLISHER, null, null, null, null));
		assertThat(node("org-open-dialogue-foundation").name()).isEqualTo(PUBLISHER);
	}

	@Test
	void isStoredAsItStands() {
		List<Fact> facts = new ArrayList<>(NODES.values());
		facts.addAll(EDGES.values());
		for (Fact fact : facts) {
			assertThat(FactRules.problems(fact)).as(fact.id()).isEmpty();
			assertThat(FactDates.normalised(fact, remark -> assertThat(remark).as(fact.id()).isNull())).isEqualTo(fact);
		}
	}

	@Test
	void saysThatAChairmanshipAndADetentionHadEndedByThen() {
		EdgeFact chair = edge("elmar-brok-member-of-afet");
		assertThat(chair.role()).isEqualTo("chair");
		assertThat(chair.from()).isNull();
		assertThat(chair.to()).isEqualTo("../2017-02");
		assertThat(node("proceeding-ablyazov-extradition-detention").to()).isEqualTo("../2017-02");
	}

	@Test
	void givesNoStatementADate() {
		assertThat(NODES.values()).filteredOn(node -> node.type().equals("Statement")).hasSize(10).allSatisfy(node -> {
			assertThat(node.from()).isNull();
			assertThat(node.to()).isNull();
			assertThat(node.properties()).doesNotContainKey("observedOn");
		});
		assertThat(EDGES.values()).filteredOn(edge -> edge.type().equals("ISSUED"))
			.allSatisfy(edge -> assertThat(edge.from()).isNull());
	}

	@Test
	void namesARequestAsWhatItWas() {
		assertThat(node("proceeding-ablyazov-extradition-russia").name())
			.isEqualTo("Russia's request for extradition (refused)");
		assertThat(node("proceeding-ablyazov-extradition-ukraine").name())
			.isEqualTo("Ukraine's request for extradition (refused)");
	}

	@Test
	void tellsTheReadingsOfTheCuratorFromWhatTheArticleSays() {
		List<ClaimFact> all = claims();
		assertThat(all).filteredOn(claim -> claim.natureOrFact() == Nature.INFERENCE)
			.isNotEmpty()
			.allSatisfy(claim -> assertThat(claim.statedBy()).isEqualTo(CURATOR));
		assertThat(all).filteredOn(claim -> claim.natureOrFact() != Nature.INFERENCE)
			.allSatisfy(claim -> assertThat(claim.statedBy()).isEqualTo(PUBLISHER));
		assertThat(EDGES.values())
			.filteredOn(
					edge -> claims(edge.claims()).stream().allMatch(claim -> claim.natureOrFact() == Nature.INFERENCE))
			.extracting(EdgeFact::id)
			.contains("event-odf-visit-strasbourg-2017-02-part-of-event-odf-mission-france-2017-02")
			.filteredOn(id -> id.startsWith("statement-meps-lauristin-delvaux-ward-concerns-case-"))
			.hasSize(5);
	}

	/** Those in another script, and some that are easily taken for the article's own. */
	@Test
	void saysOfSpellingsThatTheArticleDoesNotHaveThatTheyAreAdded() {
		NODES.values()
			.forEach(node -> Objects.requireNonNullElse(node.aliases(), List.<String>of())
				.stream()
				.filter(alias -> alias.codePoints().anyMatch(sign -> sign > 0x2FF))
				.forEach(alias -> assertThat(inferences(node)).as(node.id()).contains(alias)));
		assertThat(inferences(node("person-talgat-ayan"))).contains("Talgat Ayanov");
		assertThat(inferences(node("person-mady-delvaux"))).contains("Mady Delvaux-Stehres");
		assertThat(inferences(node("org-open-dialogue-foundation"))).contains("Open Dialogue Foundation");
		assertThat(inferences(node("country-kz"))).contains("KZ");
		assertThat(node("person-tomas-zdechovsky").name()).isEqualTo("Tomas Zdechovsky");
	}

	@Test
	void namesTheSentenceWithinAParagraphOfSeveral() {
		assertThat(claims()).extracting(ClaimFact::locator)
			.allMatch(
					locator -> locator.matches("title|paragraph [123], sentence [1-4]|paragraph [45]|list item \\d+"));
		assertThat(locators(node("country-kz").claims())).contains("paragraph 3, sentence 1", "paragraph 5");
		for (String host : List.of("marju-lauristin", "mady-delvaux", "julie-ward")) {
			assertThat(locators(edge(host + "-member-of-european-parliament").claims())).contains("list item 1");
		}
		assertThat(locators(edge("open-dialogue-foundation-met-with-tunne-kelam").claims()))
			.containsExactly("paragraph 3, sentence 1");
		assertThat(locators(edge("mukhtar-ablyazov-met-with-elmar-brok").claims()))
			.containsExactly("paragraph 3, sentence 2");
	}

	@Test
	void quotesAWordOrTwoAtMost() {
		assertThat(claims()).extracting(ClaimFact::quotation)
			.filteredOn(Objects::nonNull)
			.isNotEmpty()
			.allMatch(quotation -> quotation.split(" ").length <= 3);
	}

	private static String inferences(NodeFact node) {
		return String.join("\n",
				claims(node.claims()).stream()
					.filter(claim -> claim.natureOrFact() == Nature.INFERENCE)
					.map(claim -> Objects.requireNonNullElse(claim.assertion(), ""))
					.toList());
	}

	private static NodeFact node(String id) {
		return Objects.requireNonNull(NODES.get(id));
	}

	private static EdgeFact edge(String id) {
		return Objects.requireNonNull(EDGES.get(id));
	}

	private static List<String> locators(@Nullable List<ClaimFact> claims) {
		return claims(claims).stream().map(ClaimFact::locator).toList();
	}

	private static List<ClaimFact> claims() {
		List<ClaimFact> claims = new ArrayList<>();
		NODES.values().forEach(node -> claims.addAll(claims(node.claims())));
		EDGES.values().forEach(edge -> claims.addAll(claims(edge.claims())));
		return claims;
	}

	private static List<ClaimFact> claims(@Nullable List<ClaimFact> claims) {
		return Objects.requireNonNull(claims);
	}

}

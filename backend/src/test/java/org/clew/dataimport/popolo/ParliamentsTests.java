package org.clew.dataimport.popolo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen real parliaments, counted by other code.
 */
class ParliamentsTests {

	private static final Map<String, String> COUNTRIES = new TreeMap<>(
			Map.of("Czech_Republic", "cz", "Estonia", "ee", "Finland", "fi", "France", "fr", "Greece", "gr", "Italy",
					"it", "Latvia", "lv", "Lithuania", "lt", "Luxembourg", "lu", "Northern_Ireland", "gb"));

	static {
		COUNTRIES.putAll(Map.of("Russia", "ru", "Scotland", "gb", "Sweden", "se", "UK", "gb", "Ukraine", "ua"));
	}

	@Test
	void takesEveryPersonBodyAndMembership() throws IOException {
		Map<String, List<Integer>> counted = new TreeMap<>();
		Map<String, List<Integer>> taken = new TreeMap<>();
		int persons = 0;
		int memberships = 0;
		List<String> rejects = new ArrayList<>();
		for (ImportFile file : files()) {
			JsonNode raw = JsonMapper.shared().readTree(TestFiles.text(file));
			List<JsonNode> given = raw.get("memberships").valueStream().toList();
			counted.put(file.name(), List.of(distinct(raw, "persons"), distinct(raw, "organizations"),
					distinct(raw, "areas"), distinct(raw, "events"), given.size(), Set.copyOf(given).size()));
			persons += raw.get("persons").size();
			memberships += raw.get("memberships").size();
			CollectedFacts facts = read(file);
			List<String> seats = facts.edges("MEMBER_OF")
				.filter(edge -> edge.properties() != null && edge.properties().containsKey("organization_id"))
				.map(EdgeFact::id)
				.toList();
			taken.put(file.name(), List.of(nodes(facts, ":person:"), nodes(facts, ":organization:"),
					nodes(facts, ":area:"), nodes(facts, ":event:"), seats.size(), Set.copyOf(seats).size()));
			rejects.addAll(facts.rejects);
		}
		assertThat(taken).isEqualTo(counted);
		assertThat(persons).isEqualTo(8227);
		assertThat(memberships).isEqualTo(17054);
		assertThat(rejects).isEmpty();
	}

	@Test
	void findsTheSameAtASecondReading() throws IOException {
		for (ImportFile file : files()) {
			assertThat(read(file).facts).isEqualTo(read(file).facts);
		}
	}

	@Test
	void keepsTheFilesApartButForTheirCountries() throws IOException {
		Set<String> all = new HashSet<>();
		for (ImportFile file : files()) {
			Set<String> ids = new HashSet<>();
			read(file).facts.stream()
				.filter(fact -> fact instanceof EdgeFact
						|| (fact instanceof NodeFact node && !node.type().equals("Country")))
				.map(Fact::id)
				.forEach(ids::add);
			assertThat(Collections.disjoint(all, ids)).as(file.name()).isTrue();
			all.addAll(ids);
		}
	}

	@Test
	void linksEachLegislatureWithItsCountry() throws IOException {
		for (ImportFile file : files()) {
			String country = COUNTRIES.get(file.name().substring(0, file.name().lastIndexOf('-')));
			CollectedFacts facts = read(file);
			assertThat(facts.edges("LOCATED_IN")).as(file.name())
				.extracting(EdgeFact::target)
				.containsExactly("country-" + country);
			assertThat(facts.nodes("Country")).extracting(NodeFact::id).containsExactly("country-" + country);
		}
	}

	@Test
	void givesEveryFactAClaimAndEveryRelationshipItsEnds() throws IOException {
		for (ImportFile file : files()) {
			CollectedFacts facts = read(file);
			Set<String> sources = new HashSet<>(facts.sources().map(Fact::id).toList());
			sources.add("test-source");
			Set<String> nodes = new HashSet<>(facts.nodes().map(Fact::id).toList());
			facts.nodes()
				.forEach(node -> assertThat(node.claims()).isNotEmpty()
					.allMatch(claim -> sources.contains(claim.source())));
			facts.edges()
				.forEach(edge -> assertThat(edge.claims()).isNotEmpty()
					.allMatch(claim -> sources.contains(claim.source())));
			assertThat(facts.edges().filter(edge -> !nodes.contains(edge.source()) || !nodes.contains(edge.target())))
				.as(file.name())
				.isEmpty();
		}
	}

	private static int distinct(JsonNode raw, String section) {
		return new HashSet<>(raw.get(section).valueStream().map(record -> record.get("id").asString()).toList()).size();
	}

	private static int nodes(CollectedFacts facts, String kind) {
		return (int) facts.nodes().map(NodeFact::id).filter(id -> id.contains(kind)).distinct().count();
	}

	private static CollectedFacts read(ImportFile file) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		String namespace = file.name().replace(".json", "").toLowerCase(Locale.ROOT);
		new PopoloReader().read(file, TestFiles.context(namespace), facts);
		return facts;
	}

	private static List<ImportFile> files() throws IOException {
		try (Stream<Path> files = Files.list(TestFiles.shared("everypolitician-2015"))) {
			List<ImportFile> found = files.filter(path -> path.toString().endsWith(".json.gz"))
				.sorted()
				.map(TestFiles::of)
				.toList();
			assertThat(found).hasSize(16);
			return found;
		}
	}

}

package org.clew.dataimport.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The mappings that are shipped, on real data that other code counts.
 */
class ShippedMappingsTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void takesEveryLegislatorOfOpenStates() throws IOException {
		ImportFile file = file("openstates/people.jsonl.gz");
		List<JsonNode> people = lines(file);
		CollectedFacts facts = read("openstates", List.of(file));

		assertThat(facts.nodes("Person")).hasSize(22715).hasSize(people.size());
		assertThat(ids(facts.nodes("Person"))).isEqualTo(texts(people, "id"));
		assertThat(facts.nodes("Party").map(NodeFact::name)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(texts(parts(people, "party"), "name"));
		assertThat(ids(facts.nodes("Party"))).hasSize(23);
		assertThat(ids(facts.nodes("Organization"))).isEqualTo(texts(parts(people, "roles"), "jurisdiction"));
		assertThat(facts.edges("LOCATED_IN").map(EdgeFact::target)).hasSize(1363).containsOnly("country-us");
		assertThat(facts.nodes("Country")).extracting(NodeFact::id).containsExactly("country-us");
		assertThat(urls(facts)).isEqualTo(addresses(parts(people, "sources")));

		List<EdgeFact> members = facts.edges("MEMBER_OF").toList();
		assertThat(facts.rejects).isEmpty();
		assertThat(members).hasSize(30937 + 21215);
		assertThat(members.stream()
			.filter(member -> member.from() != null && member.to() != null && member.from().compareTo(member.to()) > 0)
			.count())
			.isPositive()
			.isEqualTo(Stream.concat(parts(people, "roles").stream(), parts(people, "party").stream())
				.filter(part -> part.has("start_date") && part.has("end_date")
						&& part.get("start_date").asString().compareTo(part.get("end_date").asString()) > 0)
				.count());
		assertThat(facts.node("ocd-jurisdiction/country:us/state:ak/place:anchorage/government").name())
			.isEqualTo("Government of Anchorage, Alaska");
		assertThat(facts.node("ocd-jurisdiction/country:us/government").name())
			.isEqualTo("Government of the United States");
		assertThat(facts.node("ocd-jurisdiction/country:us/territory:pr/government").name())
			.isEqualTo("Government of Puerto Rico");
		everyFactHasEvidence(facts);
	}

	@Test
	void keepsWhatOpenStatesSaysOfALegislator() throws IOException {
		CollectedFacts facts = read("openstates", List.of(TestFiles.of("people.jsonl",
				"""
						{"id":"ocd-person/1","name":"Ann Lee","given_name":"Ann","gender":"Female","party":[{"name":"Republican"}],\
						"roles":[{"start_date":"2019","type":"upper","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government",\
						"district":"E"}],"other_names":[{"name":"A. Lee"}],"other_identifiers":[{"scheme":"legacy","identifier":"A1"}],\
						"sources":[{"url":"https://e.org/1","note":"list"},{"url":"https://e.org/2"}]}
						""")));

		NodeFact person = facts.node("ocd-person/1");
		assertThat(person.aliases()).containsExactly("A. Lee");
		assertThat(person.properties())
			.isEqualTo(Map.of("gender", "Female", "givenName", "Ann", "identifiers", List.of("legacy:A1")));
		assertThat(person.claims()).extracting(ClaimFact::locator).containsExactly("list", "ocd-person/1");
		EdgeFact role = facts.edges("MEMBER_OF").filter(edge -> edge.role() != null).findFirst().orElseThrow();
		assertThat(role.target()).isEqualTo("ocd-jurisdiction/country:us/state:ak/government");
		assertThat(role.role()).isEqualTo("member of the upper house");
		assertThat(role.from()).isEqualTo("2019");
		assertThat(role.properties()).isEqualTo(Map.of("office", "upper", "district", "E"));
		assertThat(role.claims()).isEqualTo(person.claims());
		assertThat(facts.edges("MEMBER_OF").map(EdgeFact::target)).contains("openstates-party-republican");
	}

	@Test
	void takesEveryCommitteeOfOpenStates() throws IOException {
		ImportFile file = file("openstates/committees.jsonl.gz");
		List<JsonNode> committees = lines(file);
		CollectedFacts facts = read("openstates", List.of(file));
		CollectedFacts people = read("openstates", List.of(file("openstates/people.jsonl.gz")));

		assertThat(facts.nodes("Committee")).hasSize(3004);
		assertThat(ids(facts.nodes("Committee"))).isEqualTo(texts(committees, "id"));
		assertThat(ids(facts.nodes("Organization"))).isEqualTo(texts(committees, "jurisdiction"));
		assertThat(urls(facts)).isEqualTo(addresses(parts(committees, "sources")));
		assertThat(facts.edges("PART_OF")).hasSize(3004);
		assertThat(
				facts.edges("PART_OF").map(EdgeFact::target).filter(target -> target.startsWith("ocd-organization/")))
			.hasSize(189);

		assertThat(facts.rejects).hasSize(8)
			.allSatisfy(reason -> assertThat(reason).matches(
					"MEMBER_OF \\(line \\d+ of the mapping\\): source has no value in \\{\"name\":\"[^\"]+\",\"role\":\"[^\"]+\"}"));
		assertThat(facts.edges("MEMBER_OF")).hasSize(38616 - 8);
		assertThat(ids(facts.edges("MEMBER_OF"))).hasSize(38616 - 8);
		Set<String> known = ids(people.nodes("Person"));
		assertThat(facts.edges("MEMBER_OF").filter(edge -> !known.contains(edge.source()))).hasSize(6);
		everyFactHasEvidence(facts);
	}

	@Test
	void takesTheEuropeanParliament() throws IOException {
		Path folder = TestFiles.shared("meps-2017");
		List<ImportFile> files = Stream.of("meps.json", "abbreviations.json", "committees.json", "delegations.json")
			.map(name -> TestFiles.of(folder.resolve(name)))
			.toList();
		List<JsonNode> members = JSON.readTree(TestFiles.text(files.getFirst())).valueStream().toList();
		CollectedFacts facts = read("european-parliament", files);

		assertThat(facts.rejects).isEmpty();
		assertThat(facts.remarks).hasSize(3);
		assertThat(ids(facts.nodes("Person"))).hasSize(750).hasSize(members.size());
		assertThat(kind(facts, "group")).hasSize(9).hasSize(texts(members, "eugroup").size());
		assertThat(kind(facts, "party")).hasSize(236)
			.hasSize((int) members.stream()
				.map(member -> member.get("constituency"))
				.map(seat -> seat.get("country").asString() + "/" + seat.get("party").asString())
				.distinct()
				.count());
		assertThat(ids(facts.nodes("Country"))).hasSize(28);
		assertThat(kind(facts, "committee")).hasSize(24).hasSize(texts(parts(members, "committees"), "name").size());
		assertThat(kind(facts, "delegation")).hasSize(44).hasSize(texts(parts(members, "delegations"), "name").size());
		assertThat(seats(facts, "ep-committee-")).hasSize(2026).hasSize(parts(members, "committees").size());
		assertThat(seats(facts, "ep-delegation-")).hasSize(1776).hasSize(parts(members, "delegations").size());
		assertThat(facts.edges("REPRESENTS")).hasSize(750);
		assertThat(facts.node("ep-committee-budg").name()).isEqualTo("Committee on Budgets");
		assertThat(facts.node("ep-group-na-ni").name()).isEqualTo("NA/NI");
		NodeFact person = facts.node("ep-person-21918");
		assertThat(person.name()).isEqualTo("Manuel dos SANTOS");
		assertThat(person.properties()).containsEntry("gender", "male").containsEntry("epid", 21918L);
		assertThat(person.claims()).containsExactly(ClaimFact.of("test-source", "member 21918"));
		Set<String> nodes = ids(facts.nodes());
		assertThat(facts.edges()).allMatch(edge -> nodes.contains(edge.source()) && nodes.contains(edge.target()));
		everyFactHasEvidence(facts);
	}

	@Test
	void callsBodiesByTheirAbbreviationsWhereNamesAreMissing() throws IOException {
		CollectedFacts facts = read("european-parliament",
				List.of(TestFiles.of(TestFiles.shared("meps-2017").resolve("meps.json"))));

		assertThat(facts.node("ep-committee-budg").name()).isEqualTo("BUDG");
		assertThat(ids(facts.nodes("Person"))).hasSize(750);
	}

	private static void everyFactHasEvidence(CollectedFacts facts) {
		Set<String> sources = ids(facts.sources());
		sources.add("test-source");
		assertThat(Stream.concat(facts.nodes().map(NodeFact::claims), facts.edges().map(EdgeFact::claims)))
			.allMatch(claims -> claims != null && !claims.isEmpty()
					&& claims.stream().allMatch(claim -> sources.contains(claim.source())));
	}

	private static List<NodeFact> kind(CollectedFacts facts, String kind) {
		List<NodeFact> found = facts.nodes()
			.filter(node -> node.properties() != null && kind.equals(node.properties().get("kind")))
			.toList();
		assertThat(found).extracting(NodeFact::id).doesNotHaveDuplicates();
		return found;
	}

	private static Set<String> seats(CollectedFacts facts, String body) {
		return ids(facts.edges("MEMBER_OF").filter(edge -> edge.target().startsWith(body)));
	}

	private static Set<String> ids(Stream<? extends Fact> facts) {
		return new HashSet<>(facts.map(Fact::id).toList());
	}

	private static Set<@Nullable String> urls(CollectedFacts facts) {
		return new HashSet<>(facts.sources().map(SourceFact::url).map(ShippedMappingsTests::page).toList());
	}

	/** A page is the same with and without a slash at its end. */
	private static @Nullable String page(@Nullable String url) {
		return (url != null) ? url.replaceFirst("/+$", "") : null;
	}

	/** The data has hosts such as RepFiller.com, which are the same in lower case. */
	private static Set<String> addresses(List<JsonNode> sources) {
		Set<String> addresses = new TreeSet<>();
		for (String url : texts(sources, "url")) {
			String host = URI.create(url.replaceAll("[^a-zA-Z0-9.:/-].*", "")).getHost();
			addresses.add(url.replace(host, host.toLowerCase(Locale.ROOT)).replaceFirst("/+$", ""));
		}
		return addresses;
	}

	private static Set<String> texts(List<JsonNode> records, String field) {
		return new TreeSet<>(records.stream().map(record -> record.get(field).asString()).toList());
	}

	private static List<JsonNode> parts(List<JsonNode> records, String list) {
		return records.stream()
			.filter(record -> record.has(list))
			.flatMap(record -> record.get(list).valueStream())
			.toList();
	}

	private static List<JsonNode> lines(ImportFile file) {
		return Arrays.stream(TestFiles.text(file).split("\n")).map(JSON::readTree).toList();
	}

	private static ImportFile file(String name) {
		return TestFiles.of(TestFiles.shared(name));
	}

	private static CollectedFacts read(String mapping, List<ImportFile> files) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		for (ImportFile file : files) {
			TableReader.with(Mappings.shipped(mapping), files).read(file, TestFiles.context("ns"), facts);
		}
		return facts;
	}

}

package org.clew.dataimport.popolo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.value.TestFiles;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

class PopoloReaderTests {

	@Test
	void readsAPersonWithEverythingItHas() throws IOException {
		CollectedFacts facts = read("""
				{"persons": [{"id": "p1", "name": "Ann Lee", "birth_date": "1970-02", "gender": "female",
				  "image": "https://example.org/a.png", "sort_name": "Lee", "nature": "x",
				  "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}],
				  "contact_details": [{"type": "email", "value": "a@example.org"}],
				  "links": [{"url": "https://example.org/ann"}, {"note": "site", "url": "https://example.org/2"}],
				  "other_names": [{"name": "A. Lee"}, {"name": "Ann Lee"}, {"name": "A. Lee"},
				    {"lang": "ru", "name": "Энн Ли", "note": "multilingual"}],
				  "address": {"town": "Oslo", "rooms": [1, 2]}}]}
				""");

		assertThat(facts.rejects).isEmpty();
		assertThat(facts.facts).hasSize(1);
		NodeFact person = facts.node("xx:person:p1");
		assertThat(person.type()).isEqualTo("Person");
		assertThat(person.name()).isEqualTo("Ann Lee");
		assertThat(person.aliases()).containsExactly("A. Lee", "Энн Ли");
		assertThat(person.properties()).containsOnly(entry("birthDate", "1970-02"), entry("gender", "female"),
				entry("image", "https://example.org/a.png"), entry("sort_name", "Lee"), entry("popolo_nature", "x"),
				entry("identifiers", List.of("wikidata:Q1")), entry("contact_details", List.of("email:a@example.org")),
				entry("links", List.of("https://example.org/ann", "site:https://example.org/2")),
				entry("other_names", List.of("Энн Ли (lang:ru)")), entry("address_town", "Oslo"),
				entry("address_rooms", List.of("1", "2")));
		assertThat(person.claims()).containsExactly(ClaimFact.of("test-source", "/persons/0"));
	}

	@Test
	void makesASourceOfWhateverARecordNamesAsOne() throws IOException {
		CollectedFacts facts = read("""
				{"persons": [
				  {"id": "p1", "name": "Ann", "sources": [{"url": "https://example.org/1", "note": "profile"},
				    {"url": "www.example.org/x"}, {"note": "Register of members, page 17"}, {}]},
				  {"id": "p2", "name": "Bo", "sources": [{"url": "HTTPS://Example.org/1"}]}]}
				""");

		SourceFact page = ContentIds.source("https://example.org/1");
		SourceFact site = ContentIds.source("www.example.org/x");
		SourceFact register = ContentIds.source("Register of members, page 17");
		assertThat(facts.sources()).containsExactly(page, site, register);
		assertThat(site.title()).isEqualTo("www.example.org/x");
		assertThat(facts.node("xx:person:p1").claims()).containsExactly(ClaimFact.of(page.id(), "profile"),
				ClaimFact.of(site.id(), "/persons/0"), ClaimFact.of(register.id(), "/persons/0"));
		assertThat(facts.node("xx:person:p2").claims()).containsExactly(ClaimFact.of(page.id(), "/persons/1"));
		assertThat(facts.rejects).isEmpty();
		assertThat(facts.remarks).containsExactly("/persons/0: a source has neither url nor note");
	}

	@Test
	void readsBodiesByTheirClassification() throws IOException {
		CollectedFacts facts = read("""
				{"organizations": [
				  {"id": "l", "name": "House", "classification": "legislature", "founding_date": "1900"},
				  {"id": "p", "name": "Greens", "classification": "party"},
				  {"id": "f", "name": "Green Group", "classification": "Faction"},
				  {"id": "c", "name": "Budget", "classification": "committee", "parent_id": "l"},
				  {"id": "o", "name": "Office"}]}
				""");

		assertThat(facts.nodes().filter(node -> !node.type().equals("Country")))
			.extracting(NodeFact::id, NodeFact::type,
					node -> (node.properties() != null) ? node.properties().get("kind") : null)
			.containsExactly(body("l", "Organization", "legislature"), body("p", "Party", "party"),
					body("f", "Party", "group"), body("c", "Committee", "committee"), body("o", "Organization", null));
		assertThat(facts.node("xx:organization:l").from()).isEqualTo("1900");
		assertThat(facts.edges("PART_OF")).extracting(EdgeFact::source, EdgeFact::target)
			.containsExactly(tuple("xx:organization:c", "xx:organization:l"));
	}

	@Test
	void linksAMemberWithBodyPartyAndArea() throws IOException {
		CollectedFacts facts = read("""
				{"memberships": [{"person_id": "p", "organization_id": "l", "on_behalf_of_id": "g", "area_id": "a",
				   "role": "speaker", "start_date": "2014-07", "legislative_period_id": "term/1", "seat": 7}],
				 "events": [{"id": "term/1", "name": "First", "classification": "legislative period",
				   "start_date": "2013", "end_date": "2017-09-30", "organization_id": "l"}]}
				""");

		assertThat(facts.rejects).isEmpty();
		assertThat(facts.edges("MEMBER_OF")).hasSize(2);
		EdgeFact seat = facts.edges("MEMBER_OF").findFirst().orElseThrow();
		assertThat(seat.source()).isEqualTo("xx:person:p");
		assertThat(seat.target()).isEqualTo("xx:organization:l");
		assertThat(seat.role()).isEqualTo("speaker");
		assertThat(seat.from()).isEqualTo("2014-07");
		assertThat(seat.to()).isEqualTo("2017-09-30");
		assertThat(seat.properties()).containsOnly(entry("organization_id", "l"), entry("on_behalf_of_id", "g"),
				entry("area_id", "a"), entry("legislative_period_id", "term/1"), entry("legislative_period", "First"),
				entry("seat", 7));
		EdgeFact party = facts.edges("MEMBER_OF").skip(1).findFirst().orElseThrow();
		assertThat(party.target()).isEqualTo("xx:organization:g");
		assertThat(party.from()).isEqualTo("2014-07");
		assertThat(party.to()).isEqualTo("2017-09-30");
		assertThat(facts.edges("REPRESENTS")).extracting(EdgeFact::target).containsExactly("xx:area:a");
		NodeFact term = facts.node("xx:event:term/1");
		assertThat(term.type()).isEqualTo("Event");
		assertThat(term.from()).isEqualTo("2013");
		assertThat(term.properties()).contains(entry("kind", "legislative period"));
	}

	@Test
	void takesRoleBodyAndAreaOfAPost() throws IOException {
		CollectedFacts facts = read(
				"""
						{"organizations": [{"id": "l", "name": "House", "posts": [{"id": "s", "label": "Seat 7", "area_id": "a"}]}],
						 "persons": [{"id": "p", "name": "Ann", "memberships": [{"post_id": "s"}]}]}
						""");

		assertThat(facts.edges("MEMBER_OF")).extracting(EdgeFact::source, EdgeFact::target, EdgeFact::role)
			.containsExactly(tuple("xx:person:p", "xx:organization:l", "Seat 7"));
		assertThat(facts.edges("REPRESENTS")).hasSize(1);
		assertThat(facts.edges("MEMBER_OF").findFirst().orElseThrow().claims())
			.containsExactly(ClaimFact.of("test-source", "/persons/0/memberships/0"));
	}

	@Test
	void givesAMembershipTheSameIdAtEveryImport() throws IOException {
		String document = """
				{"memberships": [{"person_id": "p", "organization_id": "l", "start_date": "2014"},
				  {"person_id": "p", "organization_id": "l", "start_date": "2015"},
				  {"start_date": "2014", "organization_id": "l", "person_id": "p"},
				  {"id": "m4", "person_id": "p", "organization_id": "l"}]}
				""";

		List<String> ids = read(document).edges().map(EdgeFact::id).toList();
		assertThat(read(document).edges().map(EdgeFact::id)).isEqualTo(ids);
		assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
		assertThat(ids.get(3)).isEqualTo("xx:membership:m4");
	}

	@Test
	void takesWhatHasADateThatCannotBeReadAsItIsGiven() throws IOException {
		CollectedFacts facts = read(
				"""
						{"memberships": [{"person_id": "p", "organization_id": "l", "start_date": "2014-05-00"},
						  {"person_id": "p", "organization_id": "l", "start_date": "circa 2014", "legislative_period_id": "t"},
						  {"person_id": "p", "organization_id": "l", "start_date": "2015", "end_date": "2014"}],
						 "persons": [{"id": "p", "name": "Ann", "birth_date": "1970-13-01", "death_date": "2001-02-03T00:00:00Z"}],
						 "events": [{"id": "t", "name": "T", "start_date": "soon", "end_date": "2017-10-00"}]}
						""");

		assertThat(facts.rejects).isEmpty();
		assertThat(facts.edges()).extracting(EdgeFact::from, EdgeFact::to)
			.containsExactly(tuple("2014-05-00", null), tuple("circa 2014", "2017-10"), tuple("2015", "2014"));
		assertThat(facts.node("xx:event:t").from()).isEqualTo("soon");
		assertThat(facts.node("xx:person:p").properties())
			.isEqualTo(Map.of("birthDate", "1970-13-01", "deathDate", "2001-02-03"));
		assertThat(facts.remarks).singleElement()
			.asString()
			.startsWith("birth_date: '1970-13-01' is not a date: YYYY")
			.endsWith("; it is kept as text");
	}

	@Test
	void readsARecordThatStandsAlone() throws IOException {
		CollectedFacts person = read("""
				{"id": "a", "name": "Ana", "memberships": [{"organization_id": "leg", "role": "chair"}]}""");
		assertThat(person.nodes("Person")).extracting(NodeFact::id).containsExactly("xx:person:a");
		assertThat(person.edges("MEMBER_OF")).extracting(EdgeFact::source, EdgeFact::target, EdgeFact::role)
			.containsExactly(tuple("xx:person:a", "xx:organization:leg", "chair"));
		assertThat(person.nodes().findFirst().orElseThrow().claims())
			.containsExactly(ClaimFact.of("test-source", "line 1"));

		CollectedFacts organization = read("""
				{"id": "leg", "name": "House", "classification": "legislature",
				 "memberships": [{"person_id": "a"}], "posts": [{"id": "s", "label": "Seat"}]}""");
		assertThat(organization.nodes()).extracting(NodeFact::id).containsExactly("xx:organization:leg");
		assertThat(organization.edges("MEMBER_OF")).extracting(EdgeFact::source).containsExactly("xx:person:a");
	}

	@Test
	void readsListsAndLinesOfRecords() throws IOException {
		String ana = "{\"id\": \"a\", \"name\": \"Ana\", \"gender\": \"female\"}";
		String seat = "{\"person_id\": \"a\", \"organization_id\": \"leg\"}";
		String area = "{\"id\": \"x\", \"name\": \"X\", \"geometry\": null}";
		for (String text : List.of("[" + ana + ",\n" + seat + ",\n" + area + "]", ana + "\n" + seat + "\n" + area)) {
			CollectedFacts facts = read(text);
			assertThat(facts.facts).extracting(Fact::id).hasSize(3).contains("xx:person:a", "xx:area:x");
			assertThat(facts.edges("MEMBER_OF")).hasSize(1);
			assertThat(facts.lines).containsExactly(1L, 2L, 3L);
			assertThat(facts.rejects).isEmpty();
		}
		assertThat(read("[%s, 7, {\"id\": \"b\", \"name\": \"B\"}]".formatted(ana)).rejects).containsExactly(
				"/1 is not an object",
				"/2 has no fields that tell whether it is a person, an organization or something else");
	}

	@Test
	void takesTheNameOfAFileWhereFieldsDoNotTell() throws IOException {
		CollectedFacts facts = new CollectedFacts();
		new PopoloReader().read(TestFiles.of("organizations.json", "[{\"id\": \"b\", \"name\": \"B\"}]"),
				TestFiles.context("xx"), facts);
		assertThat(facts.nodes()).extracting(NodeFact::id).containsExactly("xx:organization:b");
	}

	@Test
	void looksUpTermsAndPostsInTheOtherFilesOfTheImport() throws IOException {
		ImportFile seats = TestFiles.of("memberships.json", """
				[{"person_id": "p", "organization_id": "l", "legislative_period_id": "t"},
				 {"person_id": "p", "post_id": "s"}, {"person_id": "q", "organization_id": "l", "post_id": "gone",
				  "legislative_period_id": "gone"}]""");
		ImportFile rest = TestFiles.of("rest.json",
				"""
						{"events": [{"id": "t", "name": "First", "start_date": "2013", "end_date": "2017"}],
						 "organizations": [{"id": "l", "name": "House", "posts": [{"id": "s", "role": "Speaker", "area_id": "x"}]}],
						 "areas": [{"id": "x", "name": "X", "identifiers": [{"identifier": "ocd-division/country:se/x:1"}]}]}""");
		CollectedFacts facts = new CollectedFacts();
		ReadingContext context = TestFiles.context("xx");
		new PopoloReader().read(seats,
				new ReadingContext(context.dataset(), context.source(), context.namespace(), List.of(seats, rest)),
				facts);

		assertThat(facts.edges("MEMBER_OF")).extracting(EdgeFact::role, EdgeFact::from, EdgeFact::to)
			.containsExactly(tuple(null, "2013", "2017"), tuple("Speaker", null, null), tuple(null, null, null));
		assertThat(facts.edges("REPRESENTS")).extracting(EdgeFact::target).containsExactly("xx:area:x");
		assertThat(facts.remarks).containsExactly("/2: post_id: no file of the import has 'gone'",
				"/2: legislative_period_id: no file of the import has 'gone'");
		assertThat(facts.rejects).isEmpty();
	}

	@Test
	void looksUpTermsInItsOwnFileFirst() throws IOException {
		String file = """
				{"persons": [], "events": [{"id": "t", "name": "T", "start_date": "%1$s"}],
				 "memberships": [{"person_id": "p", "organization_id": "l", "legislative_period_id": "t"}]}""";
		List<ImportFile> files = List.of(TestFiles.of("a.json", file.formatted("2001")),
				TestFiles.of("b.json", file.formatted("2002")));
		FactReader reader = new PopoloReader().forOneImport();
		CollectedFacts facts = new CollectedFacts();
		ReadingContext context = TestFiles.context("xx");
		for (ImportFile each : files) {
			reader.read(each, new ReadingContext(context.dataset(), context.source(), context.namespace(), files),
					facts);
		}
		assertThat(facts.edges("MEMBER_OF")).extracting(EdgeFact::from).containsExactly("2001", "2002");
	}

	@Test
	void readsAPostThatStandsWithinAMembership() throws IOException {
		CollectedFacts facts = read("""
				{"memberships": [{"person_id": "p", "post": {"label": "Minister", "organization_id": "gov"}}]}""");
		assertThat(facts.edges("MEMBER_OF")).extracting(EdgeFact::target, EdgeFact::role)
			.containsExactly(tuple("xx:organization:gov", "Minister"));
	}

	@Test
	void refusesRecordsWithoutWhatTheyNeed() throws IOException {
		CollectedFacts facts = read(
				"""
						{"persons": [{"name": "Ann"}, {"id": "p"}, 7, {"id": "", "name": "Cy"}, {"id": "q", "given_name": "Bo", "family_name": "Ek"}],
						 "memberships": [{"organization_id": "l"}, {"person_id": "p"}]}
						""");

		assertThat(facts.rejects).containsExactly("/persons/0: id is missing", "/persons/1: name is missing",
				"/persons/2 is not an object", "/memberships/0: person_id is missing",
				"/memberships/1: organization_id is missing");
		assertThat(facts.nodes()).extracting(NodeFact::id, NodeFact::name)
			.containsExactly(tuple("xx:person:name:cy", "Cy"), tuple("xx:person:q", "Bo Ek"));
		assertThat(facts.remarks).containsExactly("/persons/3: id is empty, so that its name stands for it");
	}

	@Test
	void saysWhichSectionsItDoesNotTake() throws IOException {
		CollectedFacts facts = read("""
				{"persons": [], "motions": [{"id": "m"}], "vote_events": [{"id": "v"}], "meta": {"sources": []}}
				""");

		assertThat(facts.remarks).containsExactly("not taken from data.json: motions, vote_events");
	}

	@Test
	void tellsTheCountryOfTheLegislature() throws IOException {
		String house = "{\"id\": \"l\", \"name\": \"House\", \"classification\": \"legislature\"}";
		assertThat(countries("data.json", "xx", "{\"organizations\": [%s]}".formatted(house))).isEmpty();
		assertThat(countries("UK-Commons.json", "xx", "{\"organizations\": [%s]}".formatted(house)))
			.containsExactly("country-gb");
		assertThat(countries("data.json", "estonia-riigikogu", "{\"organizations\": [%s]}".formatted(house)))
			.containsExactly("country-ee");
		assertThat(countries("UK-Commons.json", "xx", """
				{"organizations": [%s], "areas": [{"id": "ocd-division/country:se/x:1", "name": "X"}]}
				""".formatted(house))).containsExactly("country-se");
		assertThat(countries("data.json", "xx",
				"{\"meta\": {\"country_code\": \"fi\"}, \"organizations\": [%s]}".formatted(house)))
			.containsExactly("country-fi");
	}

	@Test
	void refusesWhatIsNotPopolo() {
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("[]"))
			.withMessage("data.json is not Popolo: it has none of the sections persons, organizations, memberships, "
					+ "posts, areas and events, and is no such record");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read("{\"persons\": [\n{]}"))
			.withMessage("data.json, line 2, column 2: here, or just before, it is not JSON");
	}

	private static Tuple body(String id, String type, @Nullable String kind) {
		return tuple("xx:organization:" + id, type, kind);
	}

	private static List<String> countries(String name, String namespace, String document) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		new PopoloReader().read(TestFiles.of(name, document), TestFiles.context(namespace), facts);
		return facts.edges("LOCATED_IN").map(EdgeFact::target).toList();
	}

	private static CollectedFacts read(String document) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		new PopoloReader().read(TestFiles.of("data.json", document), TestFiles.context("xx"), facts);
		return facts;
	}

}

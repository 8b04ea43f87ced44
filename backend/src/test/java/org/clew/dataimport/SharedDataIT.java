package org.clew.dataimport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.clew.contract.Api;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Real data, whole: in, counted, out; what does not take minutes also in again, and the
 * same. The files are not part of the project; where they are not beside it, nothing is
 * tested.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "clew.sample-data.load=never", "clew.snapshot.memory-share=0" })
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class SharedDataIT {

	private static final Path DATA = Path.of("../../shared/data").toAbsolutePath().normalize();

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	static Path directory;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		Path data = directory.resolve(UUID.randomUUID().toString());
		registry.add("clew.data-dir", data::toString);
	}

	@Test
	void legislatorsOfTheStatesOfTheUsa() throws IOException {
		List<String> people = new ArrayList<>();
		AtomicLong backwards = new AtomicLong();
		eachLine("openstates/people.jsonl.gz", person -> {
			people.add(person.get("id").asString());
			backwards.addAndGet(Stream.concat(person.path("roles").valueStream(), person.path("party").valueStream())
				.filter(role -> role.hasNonNull("start_date") && role.hasNonNull("end_date"))
				.filter(role -> role.get("end_date").asString().compareTo(role.get("start_date").asString()) < 0)
				.count());
		});
		Set<String> ids = new HashSet<>(people);
		AtomicInteger committees = new AtomicInteger();
		AtomicLong dangling = new AtomicLong();
		eachLine("openstates/committees.jsonl.gz", committee -> {
			committees.incrementAndGet();
			dangling.addAndGet(committee.path("members")
				.valueStream()
				.filter(member -> !ids.contains(member.path("person_id").asString("")))
				.count());
		});
		assertThat(dangling.get()).isPositive();
		assertThat(backwards.get()).isPositive();

		JsonNode done = imported("openstates", Map.of("mapping", "openstates"), "openstates/people.jsonl.gz",
				"openstates/committees.jsonl.gz");

		assertThat(done.get("records").asInt()).isEqualTo(people.size() + committees.get());
		assertThat(created(done, "nodes")).containsEntry("Person", ids.size())
			.containsEntry("Committee", committees.get());
		assertThat(done.get("rejected").asLong()).as(Uploads.rejects(api(), id(done)).toString())
			.isEqualTo(dangling.get());
		assertThat(done.get("remarks").propertyStream().map(Map.Entry::getKey))
			.anyMatch(remark -> remark.startsWith("MEMBER_OF: its end, to "));
		JsonNode dunleavy = api().get("entities/" + Api.encode("ocd-person/80f0f5f8-976d-427b-b980-ce3a23a23e84"));
		assertThat(dunleavy.get("name").asString()).isEqualTo("Mike Dunleavy");
		Map<String, Integer> exported = records(
				api().download("/api/v1/export?format=clew&dataset=openstates", directory.resolve("openstates.json")));
		assertThat(exported.keySet()).filteredOn(key -> key.startsWith("nodes "))
			.hasSize(created(done, "nodes").values().stream().mapToInt(Integer::intValue).sum());
		assertThat(exported.keySet()).filteredOn(key -> key.startsWith("edges "))
			.hasSize(created(done, "edges").values().stream().mapToInt(Integer::intValue).sum());
		assertThat(exported.keySet()).filteredOn(key -> key.startsWith("sources "))
			.hasSize(done.get("sources").get("created").asInt());
	}

	@Test
	void sixteenParliaments() throws IOException {
		assumeThat(DATA.resolve("everypolitician-2015")).as("real data beside the project").exists();
		List<Path> files;
		try (Stream<Path> listed = Files.list(DATA.resolve("everypolitician-2015"))) {
			files = listed.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
		}
		assertThat(files).hasSize(16);
		List<JsonNode> imports = new ArrayList<>();
		for (Path file : files) {
			String dataset = file.getFileName().toString().replace(".json.gz", "").toLowerCase(Locale.ROOT);
			Set<String> persons = new HashSet<>();
			eachLine("everypolitician-2015/" + file.getFileName(),
					parliament -> persons.addAll(Api.each(parliament.get("persons"), "id")));

			JsonNode done = imported(dataset, Map.of(), "everypolitician-2015/" + file.getFileName());

			imports.add(done);
			assertThat(done.get("format").asString()).isEqualTo("popolo");
			assertThat(api().get("entities?type=Person&dataset=" + dataset).get("total").asInt()).as(dataset)
				.isEqualTo(persons.size());
		}
		JsonNode countries = api().get("entities?type=Country&limit=100");
		assertThat(countries.get("total").asInt()).isEqualTo(13);
		comesOutAsItWentIn(null, imports.toArray(JsonNode[]::new));
	}

	@Test
	void theEuropeanParliament() throws IOException {
		assumeThat(DATA.resolve("meps-2017")).as("real data beside the project").exists();

		JsonNode done = imported("meps-2017", Map.of("mapping", "european-parliament"), "meps-2017/meps.json",
				"meps-2017/abbreviations.json", "meps-2017/committees.json", "meps-2017/delegations.json");

		assertThat(created(done, "nodes")).containsEntry("Person", 750)
			.containsEntry("Party", 9 + 236)
			.containsEntry("Committee", 24 + 44);
		assertThat(api().get("entities?type=Country&dataset=meps-2017").get("total").asInt()).isEqualTo(28);
		assertThat(done.get("rejected").asInt()).isZero();
		comesOutAsItWentIn("meps-2017", done);
	}

	/**
	 * Exported, undone, imported from the export, and exported again: nothing differs.
	 */
	private void comesOutAsItWentIn(@Nullable String dataset, JsonNode... imports) {
		String call = "/api/v1/export?format=clew" + ((dataset != null) ? "&dataset=" + dataset : "");
		Path exported = api().download(call, directory.resolve("once.json"));
		for (int i = imports.length - 1; i >= 0; i--) {
			undo(id(imports[i]));
		}
		assertThat(api().get("schema").get("types")).isEmpty();

		Api.Answer posted = Uploads.post(api(), Map.of("dataset", (dataset != null) ? dataset : "all"),
				new Upload("file", "again.json", Upload.of(exported).content()));
		JsonNode again = Uploads.await(api(), posted.json().get("id").asString(), PATIENCE);

		assertThat(again.get("rejected").asLong()).as(Uploads.rejects(api(), id(again)).toString()).isZero();
		Path exportedAgain = api().download(call.replaceFirst("&dataset=.*", ""), directory.resolve("again.json"));
		Map<String, Integer> before = records(exported);
		Map<String, Integer> after = records(exportedAgain);
		// The second import rests on its own file, too, if nothing else.
		after.keySet().removeIf(key -> key.endsWith("/again.json"));
		Set<String> differing = new TreeSet<>(before.keySet());
		differing.addAll(after.keySet());
		differing.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
		assertThat(differing.stream().limit(20)).as("%d records differ", differing.size()).isEmpty();
		assertThat(before).isNotEmpty();
	}

	/** The hash of every record of a document, by kind and id. */
	private static Map<String, Integer> records(Path document) {
		Map<String, Integer> records = new HashMap<>();
		try (JsonParser parser = JSON.createParser(document)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String kind = parser.currentName();
				if (parser.nextToken() != JsonToken.START_ARRAY) {
					parser.skipChildren();
					continue;
				}
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					JsonNode record = parser.readValueAsTree();
					records.put(kind + " " + record.path("id").asString(), record.hashCode());
				}
			}
		}
		return records;
	}

	private JsonNode imported(String dataset, Map<String, String> further, String... files) {
		assumeThat(DATA.resolve(files[0])).as("real data beside the project").exists();
		Map<String, String> parameters = new HashMap<>(further);
		parameters.put("dataset", dataset);
		List<Upload> uploads = new ArrayList<>();
		for (String file : files) {
			uploads.add(Upload.of(DATA.resolve(file)));
		}
		Api.Answer posted = Uploads.post(api(), parameters, uploads.toArray(Upload[]::new));
		assertThat(posted.status()).as(posted.response().body()).isEqualTo(202);
		JsonNode done = Uploads.await(api(), posted.json().get("id").asString(), PATIENCE);
		assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
		return done;
	}

	private void undo(String id) {
		assertThat(Uploads.delete(api(), id).status()).isEqualTo(202);
		assertThat(Uploads.await(api(), id, PATIENCE).get("state").asString()).isEqualTo("UNDONE");
	}

	private static String id(JsonNode status) {
		return status.get("id").asString();
	}

	private static Map<String, Integer> created(JsonNode status, String kind) {
		Map<String, Integer> created = new HashMap<>();
		status.get(kind).forEach(count -> created.put(count.get("type").asString(), count.get("created").asInt()));
		return created;
	}

	private static void eachLine(String file, Consumer<JsonNode> action) throws IOException {
		assumeThat(DATA.resolve(file)).as("real data beside the project").exists();
		try (InputStream stream = new GZIPInputStream(Files.newInputStream(DATA.resolve(file)));
				MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(stream)) {
			lines.forEachRemaining(action);
		}
	}

	private Api api() {
		return new Api(this.port);
	}

}

package org.clew.dataimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.clew.contract.Api;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Real data, whole: in, counted, out, in again, and the same. The files are not part of
 * the project; where they are not beside it, nothing is tested.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "clew.sample-data.load=never", "clew.snapshot.memory-share=0" })
@DirtiesContext
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
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@Test
	void legislatorsOfTheStatesOfTheUsa() throws IOException {
		List<JsonNode> people = lines("openstates/people.jsonl.gz");
		List<JsonNode> committees = lines("openstates/committees.jsonl.gz");
		Set<String> ids = new HashSet<>(people.stream().map(person -> person.get("id").asString()).toList());
		long dangling = committees.stream()
			.flatMap(committee -> committee.path("members").valueStream())
			.filter(member -> !ids.contains(member.path("person_id").asString("")))
			.count();
		long backwards = people.stream()
			.flatMap(person -> Stream.concat(person.path("roles").valueStream(), person.path("party").valueStream()))
			.filter(role -> role.hasNonNull("start_date") && role.hasNonNull("end_date"))
			.filter(role -> role.get("end_date").asString().compareTo(role.get("start_date").asString()) < 0)
			.count();
		assertThat(dangling + backwards).isPositive();

		JsonNode done = imported("openstates", Map.of("mapping", "openstates"), "openstates/people.jsonl.gz",
				"openstates/committees.jsonl.gz");

		assertThat(done.get("records").asInt()).isEqualTo(people.size() + committees.size());
		assertThat(created(done, "nodes")).containsEntry("Person", ids.size())
			.containsEntry("Committee", committees.size());
		assertThat(done.get("rejected").asLong()).as(Uploads.rejects(api(), id(done)).toString())
			.isEqualTo(dangling + backwards);
		JsonNode dunleavy = api().get("entities/" + Api.encode("ocd-person/80f0f5f8-976d-427b-b980-ce3a23a23e84"));
		assertThat(dunleavy.get("name").asString()).isEqualTo("Mike Dunleavy");
		comesOutAsItWentIn("openstates", done);
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
			JsonNode raw = JSON.readTree(text(file));
			Set<String> persons = new HashSet<>(Api.each(raw.get("persons"), "id"));

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
		String exported = api().call(call).response().body();
		for (int i = imports.length - 1; i >= 0; i--) {
			undo(id(imports[i]));
		}
		assertThat(api().get("schema").get("types")).isEmpty();

		Api.Answer posted = Uploads.post(api(), Map.of("dataset", (dataset != null) ? dataset : "all"),
				new Upload("again.json", exported));
		JsonNode again = Uploads.await(api(), posted.json().get("id").asString(), PATIENCE);

		assertThat(again.get("rejected").asLong()).as(Uploads.rejects(api(), id(again)).toString()).isZero();
		Map<String, JsonNode> before = records(exported);
		Map<String, JsonNode> after = records(api().call(call.replaceFirst("&dataset=.*", "")).response().body());
		// The second import rests on its own file, too, if nothing else.
		after.keySet().removeIf(key -> key.endsWith("/again.json"));
		assertThat(after.keySet()).isEqualTo(before.keySet());
		before.forEach((key, record) -> assertThat(after.get(key)).as(key).isEqualTo(record));
		undo(id(again));
	}

	/** Every record of a document, by kind and id. */
	private static Map<String, JsonNode> records(String document) {
		JsonNode root = JSON.readTree(document);
		Map<String, JsonNode> records = new TreeMap<>();
		for (String kind : List.of("sources", "nodes", "edges")) {
			root.get(kind).forEach(record -> records.put(kind + " " + record.get("id").asString(), record));
		}
		return records;
	}

	private JsonNode imported(String dataset, Map<String, String> further, String... files) throws IOException {
		assumeThat(DATA.resolve(files[0])).as("real data beside the project").exists();
		Map<String, String> parameters = new HashMap<>(further);
		parameters.put("dataset", dataset);
		List<Upload> uploads = new ArrayList<>();
		for (String file : files) {
			uploads.add(new Upload(Path.of(file).getFileName().toString(), Files.readAllBytes(DATA.resolve(file))));
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

	private static List<JsonNode> lines(String file) throws IOException {
		assumeThat(DATA.resolve(file)).as("real data beside the project").exists();
		return text(DATA.resolve(file)).lines().map(JSON::readTree).toList();
	}

	private static String text(Path file) throws IOException {
		try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return String.join("\n", reader.lines().toList());
		}
	}

	private Api api() {
		return new Api(this.port);
	}

}

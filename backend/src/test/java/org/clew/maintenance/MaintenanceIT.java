package org.clew.maintenance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the commands for who runs Clew do to a store, with Clew running and without.
 */
class MaintenanceIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int PEOPLE = 8_000;

	/** Long and odd enough to be found in a file of the engine as it is written. */
	private static final String NAME = "Zebulon Quixwotherspoon-Ångström of the Outer Hebridean Archipelago";

	private static final String ALIAS = "The Quixotic Wotherspoon whom nobody else is called like";

	@TempDir
	Path directory;

	private Path data;

	private Path backup;

	@BeforeEach
	void choosePaths() {
		this.data = this.directory.resolve("data");
		this.backup = this.directory.resolve("clew.backup");
	}

	/**
	 * What a command says, and how it ends.
	 *
	 * @param code its exit code
	 * @param output both streams
	 */
	private record Ended(int code, String output) {
	}

	private ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(ClewApplication.class).run("--server.port=0", "--clew.data-dir=" + data,
				"--clew.imports.directory=" + data.resolve("imports"), "--clew.imports.batch=500",
				"--clew.sample-data.load=never", "--clew.warm-up=false");
	}

	private static Api api(ConfigurableApplicationContext clew) {
		return new Api(clew.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	private static Ended run(Path data, String... command) {
		PrintStream output = System.out;
		PrintStream errors = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		try (PrintStream recorder = new PrintStream(said, true, StandardCharsets.UTF_8)) {
			System.setOut(recorder);
			System.setErr(recorder);
			String[] all = Stream
				.concat(Stream.of(command),
						Stream.of("--clew.data-dir=" + data, "--clew.imports.directory=" + data.resolve("imports")))
				.toArray(String[]::new);
			return new Ended(MaintenanceCommands.main(all, ClewApplication.class),
					said.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(output);
			System.setErr(errors);
		}
	}

	private static JsonNode imported(Api api, String dataset, String content) {
		Answer answer = Uploads.post(api, Map.of("dataset", dataset, "format", "clew"),
				new Upload(dataset + ".clew.json", content));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		JsonNode status = Uploads.await(api, answer.json().get("id").asString(), PATIENCE);
		assertThat(status.get("state").asString()).as(status.toString()).isEqualTo("DONE");
		return status;
	}

	private static String people(int count) {
		return """
				{"format":"clew","version":1,"sources":[{"id":"register","title":"Register"}],"nodes":[%s]}"""
			.formatted(IntStream.range(0, count)
				.mapToObj(
						i -> """
								{"id":"p-%d","type":"Person","name":"Person %d","claims":[{"source":"register","locator":"%d"}]}"""
							.formatted(i, i, i))
				.collect(Collectors.joining(",\n")));
	}

	@Test
	void aBackupOfARunningClewHasAllThatWasAcknowledgedAndGoesOnWithItsImports() {
		String running;
		try (ConfigurableApplicationContext clew = start(this.data)) {
			Api api = api(clew);
			imported(api, "few", people(3).replace("p-", "few-"));
			running = Uploads
				.post(api, Map.of("dataset", "many", "format", "clew"), new Upload("many.clew.json", people(PEOPLE)))
				.json()
				.get("id")
				.asString();

			Ended backup = run(this.data, "backup", this.backup.toString());
			assertThat(backup.output()).contains("every fact has its evidence", "Backed up to " + this.backup);
			assertThat(backup.code()).isZero();
			assertThat(this.backup).exists();
			assertThat(this.directory).as("nothing else is left").isDirectoryNotContaining("glob:**.clew-backup*");
			assertThat(run(this.data, "backup", this.backup.toString()).output()).contains("is there already");
			assertThat(Uploads.await(api, running, PATIENCE).get("state").asString()).isEqualTo("DONE");
		}

		Path restored = this.directory.resolve("restored");
		Ended restore = run(restored, "restore", this.backup.toString());
		assertThat(restore.output()).contains("Restored into " + restored);
		assertThat(restore.code()).isZero();
		try (ConfigurableApplicationContext clew = start(restored)) {
			Api api = api(clew);
			assertThat(api.get("entities/few-2").get("name").asString()).isEqualTo("Person 2");
			assertThat(Uploads.await(api, running, PATIENCE).get("state").asString()).isEqualTo("DONE");
			assertThat(api.get("entities?dataset=many&limit=1").get("total").asInt()).isEqualTo(PEOPLE);
			assertThat(run(restored, "check").output()).contains("every fact has its evidence");
		}
	}

	@Test
	void aRestoreTakesSoundBackupsAndEmptyDirectoriesAlone() throws IOException {
		try (ConfigurableApplicationContext clew = start(this.data)) {
			imported(api(clew), "few", people(3));
		}
		assertThat(run(this.data, "backup", this.backup.toString()).code()).isZero();
		assertThat(run(this.data, "restore", this.backup.toString())).satisfies(ended -> {
			assertThat(ended.code()).isEqualTo(2);
			assertThat(ended.output()).contains(this.data + " is not empty");
		});

		byte[] content = Files.readAllBytes(this.backup);
		Path other = this.directory.resolve("other");
		for (int place : new int[] { content.length / 3, content.length / 2 }) {
			byte[] damaged = content.clone();
			// More than the header of a file, which tells nothing that is not told
			// elsewhere.
			for (int i = 0; i < 400; i++) {
				damaged[place + i] ^= 0x55;
			}
			Path file = Files.write(this.directory.resolve("damaged"), damaged);
			Ended restore = run(other, "restore", file.toString());
			assertThat(restore.code()).as(restore.output()).isNotZero();
			assertThat(restore.output()).contains("damaged");
			assertThat(other).as("nothing is left").isEmptyDirectory();
		}
		Path text = Files.writeString(this.directory.resolve("text"), "no backup");
		assertThat(run(other, "restore", text.toString()).output()).contains("is no backup of Clew");
		assertThat(run(other, "restore", "no such file").output()).contains("there is no file");
		assertThat(run(other, "backup", this.backup + "2").output()).contains("there is no store in " + other);
	}

	@Test
	void aCheckNamesWhatIsWrong() {
		try (ConfigurableApplicationContext clew = start(this.data)) {
			imported(api(clew), "few", people(3));
			assertThat(run(this.data, "check")).satisfies(ended -> {
				assertThat(ended.code()).isZero();
				assertThat(ended.output()).containsPattern("entities +3\n");
			});
			Driver driver = clew.getBean(Driver.class);
			driver.executableQuery("""
					MATCH (claim:Claim {subject: 'p-0'}) DETACH DELETE claim
					CREATE (:Claim {id: 'about-nobody', subject: 'nobody', kind: 'entity'})
					WITH *
					MATCH (a:Entity {id: 'p-1'}), (b:Entity {id: 'p-2'})
					CREATE (a)-[:MET_WITH {id: 'without-evidence', claims: 1, sources: ['register']}]->(b)
					CREATE (:Change {id: 'c', import: 'forgotten'})
					SET b:Country""").execute();
		}
		Ended check = run(this.data, "check");
		assertThat(check.code()).isEqualTo(1);
		assertThat(check.output()).contains("stored evidence differs from their claims: p-0",
				"claims about nothing that is there: about-nobody", "not in exactly one source: about-nobody",
				"relationships without evidence, or whose stored evidence differs from their claims: without-evidence",
				"exactly one type: p-2", "no record of: c");
		assertThat(run(this.data, "check", "--deep").output()).contains("no option --deep");
	}

	@Test
	void aPurgedEntityIsInNoFileAnyMore() throws IOException {
		try (ConfigurableApplicationContext clew = start(this.data)) {
			Api api = api(clew);
			imported(api, "first", facts(NAME, "quoted of " + NAME));
			// A correction keeps what was there before, for the undo.
			imported(api, "first", facts(NAME, "quoted of somebody"));
			// An end that is not there: the reject names the other one.
			imported(api, "second",
					"""
							{"format":"clew","version":1,"sources":[{"id":"s","title":"S"}],"edges":[{"id":"lost",
							"type":"MET_WITH","source":"zebulon-q","target":"nobody","claims":[{"source":"s","locator":"1"}]}]}""");
			Answer view = api.post("/api/v1/views", "application/json",
					"""
							{"title": "Two", "entities": [
							  {"id": "zebulon-q", "x": 0, "y": 0, "name": "%1$s", "type": "Person"},
							  {"id": "other", "x": 9, "y": 9, "name": "Other", "type": "Person"}],
							 "relationships": [
							  {"id": "met", "type": "MET_WITH", "source": "zebulon-q", "target": "other"}],
							 "history": {"entities": [], "relationships": [], "current": 0, "steps": [
							  {"title": "Added %1$s", "at": "2026-01-01T00:00:00Z", "entities": [{"id": "zebulon-q", "x": 0, "y": 0},
							   {"id": "other", "x": 9, "y": 9}], "relationships": ["met"]}]}}"""
						.formatted(NAME));
			assertThat(view.status()).as(view.response().body()).isEqualTo(201);
		}
		assertThat(filesWith("Quixwotherspoon")).as("before").isNotEmpty();
		assertThat(filesWith("zebulon-q")).as("before").anyMatch(file -> file.endsWith("rejects.jsonl"));

		assertThat(run(this.data, "purge", "entity", "zebulon-q").output()).contains(NAME, "Nothing was changed");
		assertThat(run(this.data, "purge", "entity", "nobody-at-all", "--yes").code()).isEqualTo(1);
		Ended purge = run(this.data, "purge", "entity", "zebulon-q", "--yes");
		assertThat(purge.code()).as(purge.output()).isZero();
		assertThat(purge.output()).contains("1 relationships and 1 sources", "Views without it",
				"Entity:Case 'affair'");

		assertThat(filesWith("Quixotic Wotherspoon")).isEmpty();
		assertThat(filesWith("zebulon-q")).isEmpty();
		assertThat(run(this.data, "check").code()).isZero();
		try (ConfigurableApplicationContext clew = start(this.data)) {
			Api api = api(clew);
			assertThat(api.call("/api/v1/entities/zebulon-q").status()).isEqualTo(404);
			assertThat(api.get("entities?q=other").get("items")).hasSize(1);
			JsonNode kept = api.get("views/" + api.get("views").get("items").get(0).get("id").asString());
			assertThat(Api.each(kept.get("entities"), "id")).containsExactly("other");
			assertThat(kept.get("relationships")).isEmpty();
			assertThat(kept.has("history")).isFalse();
		}
	}

	/** A person, somebody else, and a matter that is named after the first. */
	private static String facts(String name, String quotation) {
		return """
				{"format":"clew","version":1,"sources":[
				  {"id":"only","title":"Interview with %1$s"},{"id":"register","title":"Register"}],
				 "nodes":[
				  {"id":"zebulon-q","type":"Person","name":"%1$s","aliases":["%2$s"],
				   "properties":{"said":"%3$s"},
				   "claims":[{"source":"only","locator":"1","quotation":"%3$s"},{"source":"register","locator":"1"}]},
				  {"id":"other","type":"Person","name":"Other","claims":[{"source":"register","locator":"2"}]},
				  {"id":"affair","type":"Case","name":"The affair of %1$s","claims":[{"source":"register","locator":"3"}]}],
				 "edges":[
				  {"id":"met","type":"MET_WITH","source":"zebulon-q","target":"other",
				   "claims":[{"source":"register","locator":"4","quotation":"%3$s"}]}]}"""
			.formatted(name, ALIAS, quotation);
	}

	/** Relative to the data directory. */
	private List<String> filesWith(String text) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.data)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (Files.readString(file, StandardCharsets.ISO_8859_1)
					.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
					found.add(this.data.relativize(file).toString());
				}
			}
		}
		return found;
	}

	@Test
	void aPurgedImportIsInNoFileAnyMore() throws IOException {
		String id;
		try (ConfigurableApplicationContext clew = start(this.data)) {
			Api api = api(clew);
			imported(api, "others", people(3));
			id = imported(api, "mistaken", facts(NAME, "quoted")).get("id").asString();
			assertThat(run(this.data, "purge", "import", id, "--yes")).satisfies(ended -> {
				assertThat(ended.code()).isEqualTo(2);
				assertThat(ended.output()).contains("stop it first");
			});
		}
		assertThat(filesWith("Quixwotherspoon")).isNotEmpty();
		Ended purge = run(this.data, "purge", "import", id, "--yes");
		assertThat(purge.code()).as(purge.output()).isZero();
		assertThat(filesWith("Quixwotherspoon")).isEmpty();
		assertThat(filesWith("mistaken")).isEmpty();
		assertThat(run(this.data, "check").output()).containsPattern("entities +3\n").containsPattern("imports +1\n");
	}

}

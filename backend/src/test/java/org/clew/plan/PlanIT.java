package org.clew.plan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.clew.plan.RecordedStatements.Recorded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.ResultSummary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement of the program, as calls of its API run it on a graph of two halves
 * that differ in the size of a hub: none scans what it need not, and what it costs does
 * not grow with the hub. A statement that no call here runs fails the test: add the call
 * that does to {@link #CALLS}. One that cannot keep to a rule stands in {@link #SCANS} or
 * {@link #GROWS}, with the reason.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "clew.sample-data.load=never", "clew.limits.time=60s" })
@DirtiesContext
class PlanIT {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	/** What each is made for, in both halves; {@code #} is the number of the half. */
	private static final List<String> CALLS = List.of("entities?q=person", "entities?type=Person&dataset=twins",
			"entities/country-#", "entities/one-#", "entities/country-#/neighbourhood",
			"entities/country-#/neighbourhood?types=CITIZEN_OF&perType=100",
			"entities/country-#/neighbourhood?nodeTypes=Organization&at=2013",
			"entities/country-#/neighbourhood?depth=3", "entities/one-#/neighbourhood",
			"entities/one-#/neighbourhood?depth=3&at=2013", "entities/country-#/neighbours?type=CITIZEN_OF",
			"entities/one-#/neighbours?type=MET_WITH,PARTY_TO&at=2013",
			"POST subgraph {\"ids\": [\"country-#\", \"one-#\", \"two-#\", \"case-#\"]}", "imports", "404 imports/none",
			"views", "404 views/none", "export?format=clew&dataset=twins", "export?format=clew&dataset=own-#",
			"export?format=clew", "export?format=graphml",
			"POST subgraph?format=clew {\"ids\": [\"country-#\", \"one-#\"]}", "edges/one-CITIZEN_OF-country-#",
			"sources", "sources/source-#", "schema", "snapshot", "paths?from=one-#&to=two-#&via=cypher",
			"paths?from=one-#&to=country-#&via=cypher&k=1&maxLength=2",
			"paths?from=one-#&to=two-#&via=cypher&at=2013&minSources=1&nodeTypes=Person,Case&avoid=Party,body-#&during=overlap&direction=out",
			"paths?from=one-#&to=two-#&excludeSources=source-#&via=cypher", "paths?from=one-#&to=two-#&via=snapshot",
			"paths?from=one-#&to=three-#&rank=shortest&via=cypher",
			"paths?from=one-#&to=three-#&rank=shortest&via=cypher&at=2013&avoid=Country&types=MET_WITH,PARTY_TO",
			"POST connections {\"ids\": [\"one-#\", \"two-#\", \"three-#\", \"country-#\"]}",
			"queries/case-network/results?case=case-#", "queries/cases-without-a-statement/results",
			"queries/extraditions/results?person=one-#", "queries/group-members/results?group=party-#",
			"queries/in-common/results?first=one-#&second=two-#",
			"queries/judgements-and-allegations/results?statedBy=Somebody",
			"queries/meetings-around-a-case/results?case=case-#", "queries/people-and-advocates/results?case=case-#",
			"queries/proceedings-by-state-and-year/results?country=country-#",
			"queries/single-source-facts/results?entity=one-#", "queries/statements-by-issuer/results?issuer=body-#",
			"queries/timeline-of-a-person/results?person=one-#",
			"queries/what-a-source-supports/results?source=source-#", "queries/who-met-whom/results?person=one-#",
			"queries/who-spoke-for-a-case/results?case=case-#", "queries/who-took-part/results?event=event-#");

	/**
	 * What is only asked when an import is undone, when Clew starts with its founding
	 * data, what runs under the name of its transaction, {@code path search}, what
	 * maintenance commands ask, and what reads nothing, but asks how far the database has
	 * come, or whether it answers.
	 */
	private static final Set<String> ELSEWHERE = Set.of("reads/names", "reads/node-counts", "reads/relationship-counts",
			"reads/entity-count", "reads/claim-subjects", "reads/import-progress", "reads/known-entities",
			"reads/known-relationships", "reads/relationships-of", "reads/mentions", "reads/view-ids", "path expansion",
			"state", "health");

	/** Operators that read all of something, or search without end. */
	private static final Pattern SCAN = Pattern.compile(
			"(AllNodes|NodeByLabel|NodesByLabel|AllRelationships|RelationshipType|IndexScan).*|.*(LabelScan|LabelsScan"
					+ "|NodesScan|RelationshipsScan|TypeScan|TypesScan|IndexScan|CartesianProduct|StatefulShortestPath"
					+ "|VarLengthExpand).*");

	private static final String FEW = "there are few, and all are listed";

	private static final String EVERYTHING = "reads everything, in the order of the store";

	private static final String BY_DATASET = "what is of a data set is kept nowhere; it is looked for once";

	private static final String ONE_BY_ONE = "the product of one row and one row, each found by its id";

	private static final String ALL_OF_A_KIND = "lists all of a kind where nothing narrows it";

	/** Statements with such operators, and why that is right. */
	private static final Map<String, String> SCANS = Map.ofEntries(Map.entry("reads/imports", FEW),
			Map.entry("reads/datasets", FEW), Map.entry("reads/views", "by time, from its index, as far as the page"),
			Map.entry("reads/snapshot-nodes", EVERYTHING), Map.entry("reads/snapshot-structure", EVERYTHING),
			Map.entry("reads/snapshot-edges", EVERYTHING), Map.entry("reads/export-all-sources", EVERYTHING),
			Map.entry("reads/export-nodes", EVERYTHING), Map.entry("reads/export-edges", EVERYTHING),
			Map.entry("reads/export-node-properties", EVERYTHING),
			Map.entry("reads/export-edge-properties", EVERYTHING), Map.entry("reads/export-own-nodes", BY_DATASET),
			Map.entry("reads/export-own-edges", BY_DATASET),
			Map.entry("reads/entity-list", "by name, from its index, as far as the page"),
			Map.entry("reads/entity-list-count", "how many there are of a data set is kept nowhere"),
			Map.entry("reads/edge-by-id", ONE_BY_ONE), Map.entry("paths in full", ONE_BY_ONE),
			Map.entry("queries/in-common", ONE_BY_ONE), Map.entry("queries/what-a-source-supports", ONE_BY_ONE),
			Map.entry("queries/cases-without-a-statement", ALL_OF_A_KIND),
			Map.entry("queries/extraditions", ALL_OF_A_KIND), Map.entry("queries/people-and-advocates", ALL_OF_A_KIND),
			Map.entry("queries/proceedings-by-state-and-year", ALL_OF_A_KIND),
			Map.entry("queries/statements-by-issuer", ALL_OF_A_KIND), Map.entry("queries/who-met-whom", ALL_OF_A_KIND),
			Map.entry("queries/judgements-and-allegations", "where most claims are such, their index says no more"),
			Map.entry("queries/who-took-part", "what an event is part of, which is few steps and goes one way"));

	/** Statements that cost more the larger the hub is, and why that is right. */
	private static final Map<String, String> GROWS = Map.of("neighbours",
			"the place of each relationship of the group is compared, so that paging goes on where it ended");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final double MOST_GROWTH = 2;

	/** Hits that make no difference. */
	private static final long NEGLIGIBLE = 100;

	@TempDir
	static Path directory;

	/** By call, what it ran in each half. */
	private static final Map<String, Map<Integer, List<Recorded>>> runs = new LinkedHashMap<>();

	private static final Map<String, Recorded> byText = new LinkedHashMap<>();

	@Autowired
	private Driver driver;

	/** The driver comes to the program, and to this test, as one that is recorded. */
	@TestConfiguration
	static class Recording {

		@Bean
		static RecordedStatements recordedStatements() {
			return new RecordedStatements();
		}

	}

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@BeforeAll
	static void callAll(@Autowired RecordedStatements recorded, @Autowired Driver driver, @LocalServerPort int port)
			throws IOException, InterruptedException {
		note(recorded.take());
		TwinGraph.write(driver);
		recorded.take();
		awaitSnapshot(port);
		note(recorded.take());
		for (String call : CALLS) {
			for (int half : TwinGraph.HALVES) {
				HttpResponse<String> answer = send(port, call.replace("#", Integer.toString(half)));
				assertThat(answer.statusCode()).as(call + ": " + answer.body())
					.isEqualTo(call.startsWith("404") ? 404 : 200);
				List<Recorded> ran = recorded.take();
				note(ran);
				runs.computeIfAbsent(call, key -> new HashMap<>()).put(half, ran);
			}
		}
	}

	private static void note(List<Recorded> statements) {
		statements.forEach(statement -> byText.putIfAbsent(statement.text(), statement));
	}

	/**
	 * What was written is noticed by the next search, which begins a new one. It answers
	 * from its structure on; what is read after that would be taken for a call's.
	 */
	private static void awaitSnapshot(int port) throws IOException, InterruptedException {
		for (int i = 0; i < 600; i++) {
			if (send(port, "paths?from=one-3&to=two-3").body().contains("\"answeredBy\":\"snapshot\"")
					&& send(port, "snapshot").body().contains("\"detailed\":true")) {
				return;
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException(send(port, "snapshot").body());
	}

	private static HttpResponse<String> send(int port, String call) throws IOException, InterruptedException {
		String[] parts = call.split(" ", 3);
		boolean post = parts[0].equals("POST");
		String path = parts[(parts.length > 1) ? 1 : 0];
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/v1/%s".formatted(port, path)))
			.timeout(PATIENCE);
		if (post) {
			request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(parts[2]));
		}
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

	@Test
	void coversEveryStatement() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String directory : List.of("reads", "queries")) {
			try (Stream<Path> files = Files.list(ROOT.resolve("cypher").resolve(directory))) {
				files
					.forEach(file -> names.add(directory + "/" + file.getFileName().toString().replace(".cypher", "")));
			}
		}
		Pattern composed = Pattern.compile("new Statement\\(\\s*\"([^\"]+)\",");
		try (Stream<Path> sources = Files.walk(ROOT.resolve("backend/src/main/java"))) {
			for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
				.filter(PlanIT::reads)
				.toList()) {
				composed.matcher(Files.readString(source, StandardCharsets.UTF_8))
					.results()
					.forEach(match -> names.add(match.group(1)));
			}
		}
		assertThat(names).contains("reads/degrees", "queries/case-network", "neighbours");
		names.removeAll(ELSEWHERE);
		assertThat(byText.values()).extracting(Recorded::name).containsAll(names);
	}

	/** Imports write, which a plan cannot be asked for without doing it. */
	private static boolean reads(Path source) {
		return !source.toString().contains("dataimport");
	}

	@Test
	void scansNothingItNeedNot() {
		Map<String, Set<String>> scans = new LinkedHashMap<>();
		for (Recorded statement : byText.values()) {
			Set<String> operators = new TreeSet<>();
			operators(explain(statement, "EXPLAIN").plan(), operators);
			operators.removeIf(operator -> !SCAN.matcher(operator).matches());
			if (!operators.isEmpty()) {
				scans.computeIfAbsent(statement.name(), name -> new TreeSet<>()).addAll(operators);
			}
		}
		scans.forEach((name, operators) -> assertThat(SCANS).as(name + " " + operators).containsKey(name));
		assertThat(scans.keySet()).as("still needed").containsAll(SCANS.keySet());
	}

	@Test
	void costsTheSameOnAHubAHundredTimesAsLarge() {
		Set<String> grow = new TreeSet<>();
		List<String> tooMuch = new ArrayList<>();
		runs.forEach((call, halves) -> {
			Map<String, Long> small = hits(halves.getOrDefault(3, List.of()));
			Map<String, Long> large = hits(halves.getOrDefault(5, List.of()));
			large.forEach((name, hits) -> {
				long before = small.getOrDefault(name, 0L);
				if (hits > before * MOST_GROWTH + NEGLIGIBLE) {
					grow.add(name);
					if (!GROWS.containsKey(name)) {
						tooMuch.add("%s in %s: %d hits, and %d".formatted(name, call, before, hits));
					}
				}
			});
		});
		assertThat(tooMuch).isEmpty();
		assertThat(grow).as("still needed").containsAll(GROWS.keySet());
	}

	private Map<String, Long> hits(List<Recorded> statements) {
		Map<String, Long> hits = new HashMap<>();
		for (Recorded statement : statements) {
			hits.merge(statement.name(), hits(explain(statement, "PROFILE").profile()), Long::sum);
		}
		return hits;
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(PlanIT::hits).sum();
	}

	private ResultSummary explain(Recorded statement, String mode) {
		String version = "CYPHER 25\n";
		String text = statement.text().startsWith(version) ? statement.text().substring(version.length())
				: statement.text();
		try (var session = this.driver
			.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
			Result result = session.run(version + mode + "\n" + text, statement.parameters());
			// Only of rows that were read is it told what they cost.
			result.list();
			return result.consume();
		}
	}

	private static void operators(Plan plan, Set<String> operators) {
		operators.add(plan.operatorType().replaceAll("@.*", ""));
		plan.children().forEach(child -> operators(child, operators));
	}

}

package org.clew.contract.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.clew.contract.Api;
import org.clew.contract.ClewWithOwnStore;
import org.clew.contract.DescribedAnswers;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever it is asked, Clew answers in time, as it is described, and goes on. The
 * requests follow from {@code -Dfuzz.seed}; their number is {@code -Dfuzz.calls}.
 */
class FuzzIT extends ClewWithOwnStore {

	private static final Logger log = LoggerFactory.getLogger(FuzzIT.class);

	private static final long SEED = Long.getLong("fuzz.seed", 14);

	private static final int CALLS = Integer.getInteger("fuzz.calls", 3000);

	private static final Path REQUESTS = Path.of("target", "fuzz");

	private static final String SEARCH = "entities?q=ablyazov&dataset=odf-kazakhstan-2017";

	private static final String VIEW = """
			{"title": "A view", "note": "of two",
			 "entities": [
			  {"id": "person-mukhtar-ablyazov", "name": "Mukhtar Ablyazov", "type": "Person", "x": 1.5, "y": -2},
			  {"id": "person-madina-ablyazova", "name": "Madina", "type": "Person", "x": 0, "y": 0, "pinned": true}],
			 "relationships": [{"id": "madina-ablyazova-related-to-mukhtar-ablyazov", "type": "RELATED_TO",
			  "source": "person-madina-ablyazova", "target": "person-mukhtar-ablyazov", "claims": 1, "sources": 1}],
			 "filters": {"hiddenTypes": ["Country"], "undated": false, "time": {"from": "2013", "to": "2017-02"}},
			 "camera": {"x": 0.5, "y": -0.5, "scale": 1.25, "width": 800.5, "height": 600.5},
			 "annotations": [{"id": "a", "kind": "note", "text": "look", "tint": "amber", "x": 4.5, "y": 5.5}],
			 "history": {"steps": [{"title": "Opened", "at": "2026-11-23T12:00:00Z",
			  "entities": [{"id": "person-mukhtar-ablyazov", "x": 1, "y": 2}]}], "current": 0}}
			""";

	/** Of what goes wrong alike, so many are told. */
	private static final int TOLD = 3;

	private static final int TOLD_EACH = 10_000;

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final Map<String, List<String>> complaints = new TreeMap<>();

	private final List<Duration> durations = new ArrayList<>();

	@Value("${clew.limits.time:5s}")
	private Duration limit;

	@Test
	void answersWhateverItIsAsked() throws IOException {
		List<String> before = found();
		JsonNode description = api().call("/v3/api-docs").json();
		KnownValues known = new KnownValues();
		Requests requests = new Requests(description, known);
		RawClient client = new RawClient(api().port());
		Judge judge = new Judge(new DescribedAnswers(description), this.limit);
		learn(client, known);

		log.info("Fuzzing with -Dfuzz.seed={} -Dfuzz.calls={}", SEED, CALLS);
		SplittableRandom seeds = new SplittableRandom(SEED);
		for (int number = 0; number < CALLS; number++) {
			if (number > 0 && number % TOLD_EACH == 0) {
				log.info("Answers to {} calls by status: {}", number, this.statuses);
			}
			RawRequest request = requests.any(seeds.split());
			try {
				RawAnswer answer = client.send(request);
				this.statuses.merge(answer.status(), 1, Integer::sum);
				this.durations.add(answer.took());
				known.learn(request, answer);
				for (String complaint : judge.complaints(request, answer)) {
					complain(number, request, complaint);
				}
			}
			catch (IOException ex) {
				this.statuses.merge(0, 1, Integer::sum);
				if (request.isComplete()) {
					complain(number, request, "unanswered: " + ex.getMessage());
				}
			}
		}
		log.info("Answers by status: {}; half of them within {} ms, 99 of 100 within {} ms, the last within {} ms",
				this.statuses, percentile(50), percentile(99), percentile(100));

		assertThat(this.complaints.values().stream().flatMap(List::stream)).isEmpty();
		assertThat(this.statuses).containsKeys(200, 201, 202, 204, 304, 400, 404, 405, 406, 412, 415, 421);
		assertThat(api().call("/actuator/health").json().get("status").asString()).isEqualTo("UP");
		assertThat(found()).isEqualTo(before);
	}

	/** Scores depend on all that was ever imported, the order does not. */
	private List<String> found() {
		return Api.each(api().get(SEARCH).get("items"), "id");
	}

	/** What there is to ask for. */
	private static void learn(RawClient client, KnownValues known) throws IOException {
		for (String path : List.of("schema", "sources", "imports", "entities?limit=500",
				"entities/person-mukhtar-ablyazov/neighbourhood?depth=2")) {
			RawRequest request = new RawRequest("GET", "/api/v1/" + path, "HTTP/1.1", List.of(), "", true, true);
			known.learn(request, client.send(request));
		}
		RawRequest view = new RawRequest("POST", "/api/v1/views", "HTTP/1.1", List.of("Content-Type: application/json"),
				VIEW, true, true);
		RawAnswer saved = client.send(view);
		assertThat(saved.status()).as(saved.body()).isEqualTo(201);
		known.learn(view, saved);
	}

	private void complain(int number, RawRequest request, String complaint) throws IOException {
		String kind = "%s: %.40s".formatted(request.path().replaceAll("(/api/v1/\\w+/)[^/]+", "$1x"), complaint);
		List<String> told = this.complaints.computeIfAbsent(kind, name -> new ArrayList<>());
		if (told.size() < TOLD) {
			Path file = REQUESTS.resolve("seed-%d-call-%d".formatted(SEED, number));
			Files.createDirectories(REQUESTS);
			Files.write(file, Bytes.array(request.bytes(8080)));
			told.add("%s%nSend it again: nc localhost 8080 < %s%n%s%n".formatted(complaint, file.toAbsolutePath(),
					Bytes.shown(request.bytes(8080), 1500)));
		}
	}

	private long percentile(int percent) {
		return this.durations.stream()
			.sorted()
			.skip((this.durations.size() - 1) * (long) percent / 100)
			.findFirst()
			.orElseThrow()
			.toMillis();
	}

}

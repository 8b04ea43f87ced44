package org.clew.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.clew.database.Deadline;
import org.clew.maintenance.MaintenanceCommands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clew is killed at moments of chance while it imports, undoes and saves. Nothing that it
 * acknowledged is lost, and its store is sound at each start.
 */
class KillsIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int PEOPLE = 1500;

	@TempDir
	Path directory;

	/** Ids of all that was acknowledged. */
	private final Queue<String> views = new ConcurrentLinkedQueue<>();

	private final Queue<String> imports = new ConcurrentLinkedQueue<>();

	private final Queue<String> undone = new ConcurrentLinkedQueue<>();

	@Test
	void oneKillLosesNothing() throws IOException {
		kill(1);
	}

	@Test
	@Tag("faults")
	void fiftyKillsLoseNothing() throws IOException {
		kill(Integer.getInteger("faults.kills", 50));
	}

	private void kill(int times) throws IOException {
		long seed = Long.getLong("faults.seed", 20261201);
		Random random = new Random(seed);
		Path data = this.directory.resolve("data");
		for (int i = 0; i < times; i++) {
			Path log = this.directory.resolve("clew-%d.log".formatted(i));
			try (PackagedClew clew = PackagedClew.start(log, data, "--clew.imports.batch=200")) {
				Api api = clew.api();
				String where = "seed %d, kill %d".formatted(seed, i);
				compare(api, data, where);
				Thread saving = Thread.ofVirtual().start(untilItEnds(clew, () -> save(api)));
				Thread importing = Thread.ofVirtual().start(untilItEnds(clew, () -> importAndUndo(api)));
				awaitMore(this.views);
				awaitMore(this.imports);
				PackagedClew.pause(random.nextInt(4000));
				clew.kill();
				join(saving);
				join(importing);
			}
		}
		try (PackagedClew clew = PackagedClew.start(this.directory.resolve("last.log"), data)) {
			Api api = clew.api();
			this.imports.forEach(
					id -> assertThat(Uploads.await(api, id, PATIENCE).get("state").asString()).isIn("DONE", "UNDONE"));
			compare(api, data, "at the end");
		}
		assertThat(this.views).isNotEmpty();
		assertThat(this.imports).isNotEmpty();
		// For the report of who runs it.
		System.out.printf("Killed %d times: %d views, %d imports and %d undos were acknowledged, none was lost%n",
				times, this.views.size(), this.imports.size(), this.undone.size());
	}

	private static void awaitMore(Queue<String> acknowledged) {
		int before = acknowledged.size();
		Deadline deadline = Deadline.in(PATIENCE);
		while (acknowledged.size() == before) {
			assertThat(deadline.passed()).isFalse();
			PackagedClew.pause(20);
		}
	}

	/** What was acknowledged is there, and the store is sound. */
	private void compare(Api api, Path data, String where) {
		this.views.forEach(id -> assertThat(api.call("/api/v1/views/" + id).status()).as(where).isEqualTo(200));
		this.imports.forEach(id -> assertThat(api.call("/api/v1/imports/" + id).status()).as(where).isEqualTo(200));
		assertThat(MaintenanceCommands.main(new String[] { "check", "--clew.data-dir=" + data }, ClewApplication.class))
			.as(where)
			.isZero();
	}

	/** The call that a kill cuts off was not acknowledged. */
	private static Runnable untilItEnds(PackagedClew clew, Runnable calls) {
		return () -> {
			while (clew.isAlive()) {
				try {
					calls.run();
				}
				catch (UncheckedIOException ex) {
					PackagedClew.pause(20);
				}
			}
		};
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void save(Api api) {
		Answer answer = api.post("/api/v1/views", "application/json",
				"""
						{"title": "View %d", "entities": [{"id": "p-1", "x": 0, "y": 0, "name": "Person 1", "type": "Person"}]}"""
					.formatted(this.views.size()));
		if (answer.status() == 201) {
			this.views.add(answer.json().get("id").asString());
		}
	}

	/** Two of three stay. */
	private void importAndUndo(Api api) {
		int number = this.imports.size();
		Answer answer = Uploads.post(api, Map.of("dataset", "people-" + number, "format", "clew"),
				new Upload("people.clew.json", people(number)));
		if (answer.status() != 202) {
			PackagedClew.pause(50);
			return;
		}
		String id = answer.json().get("id").asString();
		this.imports.add(id);
		JsonNode status = Uploads.await(api, id, PATIENCE);
		if (number % 3 == 0 && status.get("state").asString().equals("DONE")
				&& Uploads.delete(api, id).status() == 202) {
			this.undone.add(id);
			Uploads.await(api, id, PATIENCE);
		}
	}

	/** Some of them are in every data set, so that imports have evidence in common. */
	private static String people(int number) {
		List<String> ids = IntStream.range(0, PEOPLE)
			.mapToObj(i -> (i % 5 == 0) ? "p-" + i : "p-%d-%d".formatted(number, i))
			.toList();
		String nodes = ids.stream()
			.map(id -> """
					{"id":"%1$s","type":"Person","name":"Person %1$s","claims":[{"source":"register","locator":"%2$d"}]}"""
				.formatted(id, number))
			.collect(Collectors.joining(",\n"));
		String edges = IntStream.range(1, PEOPLE)
			.mapToObj(i -> """
					{"id":"met-%1$s-%2$s","type":"MET_WITH","source":"%1$s","target":"%2$s",
					"claims":[{"source":"register","locator":"%3$d"}]}""".formatted(ids.get(i - 1), ids.get(i), number))
			.collect(Collectors.joining(",\n"));
		return """
				{"format":"clew","version":1,"sources":[{"id":"register","title":"Register"}],
				"nodes":[%s],"edges":[%s]}""".formatted(nodes, edges);
	}

}

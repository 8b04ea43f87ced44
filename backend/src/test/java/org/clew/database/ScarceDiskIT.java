package org.clew.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Api.Answer;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What Clew does while its disk has little room. */
class ScarceDiskIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final long ROOM = DataSize.ofGigabytes(10).toBytes();

	private static final AtomicLong USABLE = new AtomicLong(ROOM);

	private static final Map<String, String> DATASET = Map.of("dataset", "scarce", "format", "clew");

	@TempDir
	static Path directory;

	private static ConfigurableApplicationContext clew;

	private static Api api;

	@BeforeAll
	static void start() {
		clew = new SpringApplicationBuilder(ClewApplication.class)
			.initializers(context -> ((GenericApplicationContext) context).registerBean("scarceDisk", DiskReserve.class,
					() -> new DiskReserve(List.of(directory), DataSize.ofGigabytes(1), path -> USABLE.get()),
					definition -> definition.setPrimary(true)))
			.run("--server.port=0", "--clew.data-dir=" + directory, "--clew.imports.batch=500",
					"--clew.imports.keep-ready=0s", "--clew.sample-data.load=never");
		api = new Api(clew.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@AfterAll
	static void stop() {
		clew.close();
	}

	@BeforeEach
	void makeRoom() {
		USABLE.set(ROOM);
	}

	@Test
	void refusesWhatWouldBeStored() {
		USABLE.set(DataSize.ofMegabytes(900).toBytes());
		Answer upload = Uploads.post(api, DATASET, people(1));
		Answer view = api.post("/api/v1/views", "application/json", """
				{"title": "A view", "entities": []}""");
		for (Answer answer : List.of(upload, view)) {
			assertThat(answer.status()).isEqualTo(507);
			assertThat(answer.json().get("detail").asString()).contains("900 MB are free", "clew.disk-reserve");
		}
		assertThat(api.call("/api/v1/entities").status()).isEqualTo(200);
		assertThat(api.call("/actuator/health/readiness").status()).isEqualTo(503);
		assertThat(api.call("/actuator/health/liveness").status()).isEqualTo(200);
		makeRoom();
		assertThat(api.call("/actuator/health/readiness").status()).isEqualTo(200);
	}

	@Test
	void countsWhatIsToCome() {
		USABLE.set(DataSize.ofGigabytes(1).toBytes() + 100);
		assertThat(Uploads.post(api, DATASET, people(10)).status()).isEqualTo(507);
	}

	@Test
	void pausesAnImportAndGoesOnByItself() throws InterruptedException {
		String id = Uploads.post(api, DATASET, people(20_000)).json().get("id").asString();
		USABLE.set(0);
		JsonNode paused = await(id, status -> status.has("problem"));
		assertThat(paused.get("state").asString()).isEqualTo("READING");
		assertThat(paused.get("problem").asString()).contains("waits until there is room", "0 MB are free");
		USABLE.set(ROOM);

		JsonNode end = Uploads.await(api, id, PATIENCE);
		assertThat(end.get("state").asString()).isEqualTo("DONE");
		assertThat(end.has("problem")).isFalse();
		assertThat(api.get("entities?dataset=scarce").get("total").asInt()).isEqualTo(20_000);

		Uploads.delete(api, id);
		Uploads.await(api, id, PATIENCE);
		assertThat(api.call("/api/v1/imports/" + id + "/rejects").status()).isEqualTo(404);
		assertThat(directory.resolve("imports").resolve(id)).doesNotExist();
	}

	@Test
	void forgetsAnUploadThatNobodyStarts() throws InterruptedException {
		Map<String, String> kept = Map.of("dataset", "forgotten", "format", "clew", "start", "false");
		String first = Uploads.post(api, kept, people(1)).json().get("id").asString();
		String second = Uploads.post(api, kept, people(2)).json().get("id").asString();
		await(first, status -> status.get("state").asString().equals("UNDONE"));
		assertThat(directory.resolve("imports").resolve(first)).doesNotExist();
		assertThat(api.get("imports/" + second).get("state").asString()).isEqualTo("READY");
	}

	private static JsonNode await(String id, Predicate<JsonNode> wanted) throws InterruptedException {
		Deadline deadline = Deadline.in(PATIENCE);
		JsonNode status = api.get("imports/" + id);
		while (!wanted.test(status)) {
			assertThat(deadline.passed()).as(status.toString()).isFalse();
			Thread.sleep(50);
			status = api.get("imports/" + id);
		}
		return status;
	}

	private static Upload people(int count) {
		String people = IntStream.range(0, count)
			.mapToObj(i -> """
					{"id": "scarce/%d", "type": "Person", "name": "Person %1$d", "claims": [
					{"source": "scarce-s", "locator": "line %1$d", "nature": "fact"}]}""".formatted(i))
			.collect(Collectors.joining(","));
		return new Upload("people.json", """
				{"sources": [{"id": "scarce-s", "title": "S"}], "nodes": [%s]}""".formatted(people));
	}

}

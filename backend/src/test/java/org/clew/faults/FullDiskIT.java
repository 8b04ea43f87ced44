package org.clew.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Uploads;
import org.clew.contract.Uploads.Upload;
import org.clew.database.Deadline;
import org.clew.maintenance.MaintenanceCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk that gets full while Clew imports. The disk is a small one in memory, which
 * takes an account that may mount one.
 */
@Tag("faults")
class FullDiskIT {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/** The status of a process that ended since its database cannot write. */
	private static final int CANNOT_WRITE = 4;

	private static final int PEOPLE = 60_000;

	@TempDir
	Path directory;

	private Path disk;

	@BeforeEach
	void mountSmallDisk() throws IOException, InterruptedException {
		this.disk = Files.createDirectory(this.directory.resolve("disk"));
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", this.disk.toString()) == 0,
				"a disk can be mounted");
	}

	@AfterEach
	void unmount() throws IOException, InterruptedException {
		run("umount", "--lazy", this.disk.toString());
	}

	private static int run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).inheritIO().start().waitFor();
	}

	/** What somebody does who finds that the disk is full. */
	private void makeRoom() throws IOException, InterruptedException {
		assertThat(run("mount", "-o", "remount,size=2g", this.disk.toString())).isZero();
	}

	private PackagedClew start(String log, String reserve) throws IOException {
		return PackagedClew.start(this.directory.resolve(log), this.disk.resolve("data"),
				"--clew.disk-reserve=" + reserve, "--clew.imports.directory=" + this.directory.resolve("imports"),
				"--clew.imports.batch=500");
	}

	private static String imported(Api api, String dataset) {
		String people = IntStream.range(0, PEOPLE)
			.mapToObj(i -> """
					{"id":"%2$s-%1$d","type":"Person","name":"Person %1$d","properties":{"note":"%3$s"},
					"claims":[{"source":"register","locator":"%1$d"}]}""".formatted(i, dataset,
					"as it was told ".repeat(20)))
			.collect(Collectors.joining(",\n"));
		return Uploads
			.post(api, Map.of("dataset", dataset, "format", "clew"),
					new Upload("people.clew.json",
							"""
									{"format":"clew","version":1,"sources":[{"id":"register","title":"Register"}],"nodes":[%s]}"""
								.formatted(people)))
			.json()
			.get("id")
			.asString();
	}

	private void isSound() {
		assertThat(MaintenanceCommands.main(new String[] { "check", "--clew.data-dir=" + this.disk.resolve("data") },
				ClewApplication.class))
			.isZero();
	}

	private void goesOn(String id, String log) throws IOException {
		try (PackagedClew clew = start(log, "0MB")) {
			Api api = clew.api();
			assertThat(Uploads.await(api, id, PATIENCE).get("state").asString()).isEqualTo("DONE");
			assertThat(api.get("entities?dataset=many&limit=1").get("total").asInt()).isEqualTo(PEOPLE);
			isSound();
		}
	}

	@Test
	void endsTheProcessAndOpensAgainWithRoom() throws IOException, InterruptedException {
		String id;
		try (PackagedClew clew = start("first.log", "0MB")) {
			id = imported(clew.api(), "many");
			assertThat(clew.awaitEnd(PATIENCE)).as(clew.said()).isEqualTo(CANNOT_WRITE);
			assertThat(clew.said()).contains("cannot write to its files any more").doesNotContain("\tat ");
		}
		makeRoom();
		goesOn(id, "second.log");
	}

	@Test
	void opensAgainWhereItWasStartedWithoutRoomBetween() throws IOException, InterruptedException {
		String id;
		try (PackagedClew clew = start("first.log", "0MB")) {
			id = imported(clew.api(), "many");
			clew.awaitEnd(PATIENCE);
		}
		try (PackagedClew clew = PackagedClew.launch(this.directory.resolve("without.log"), this.disk.resolve("data"),
				"--clew.disk-reserve=0MB", "--clew.imports.directory=" + this.directory.resolve("imports"))) {
			assertThat(clew.awaitEnd(PATIENCE)).as(clew.said()).isNotZero();
		}
		makeRoom();
		goesOn(id, "second.log");
	}

	@Test
	void pausesAnImportBelowTheReserveAndGoesOnByItself() throws IOException, InterruptedException {
		try (PackagedClew clew = start("first.log", "20MB")) {
			Api api = clew.api();
			String id = imported(api, "many");
			Path filler = this.disk.resolve("filler");
			Deadline deadline = Deadline.in(PATIENCE);
			while (api.call("/actuator/health/readiness").status() == 200) {
				assertThat(deadline.passed()).isFalse();
				try (OutputStream more = Files.newOutputStream(filler, StandardOpenOption.CREATE,
						StandardOpenOption.APPEND)) {
					more.write(new byte[1 << 20]);
				}
			}
			assertThat(api.post("/api/v1/views", "application/json", "{\"title\": \"A\", \"entities\": []}").status())
				.isEqualTo(507);
			assertThat(api.call("/api/v1/entities?limit=1").status()).isEqualTo(200);
			makeRoom();
			assertThat(Uploads.await(api, id, PATIENCE).get("state").asString()).isEqualTo("DONE");
			isSound();
		}
	}

}

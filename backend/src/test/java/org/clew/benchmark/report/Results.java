package org.clew.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.clew.benchmark.measure.Latencies;
import org.clew.benchmark.measure.Load;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that one run has measured.
 *
 * @param loads in the order of their clients
 * @param start absent if load was not measured
 */
public record Results(Setting setting, List<Series> series, List<LoadRun> loads, List<CostCheck> costChecks,
		@Nullable Start start) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * One contender's answers to one question.
	 *
	 * @param cold times from the first call on after the start of its process; absent
	 * where it was measured warm only
	 * @param remarks what the answers were like; absent where that does not matter
	 */
	public record Series(Key key, @Nullable Latencies cold, Latencies warm, @Nullable Remarks remarks) {
	}

	/**
	 * What the answers of a path search were like.
	 *
	 * @param answered how many named a path at all
	 * @param throughCountry the first path of how many passed through a country
	 * @param incomplete how many said that a limit ended the search early
	 */
	public record Remarks(int answered, int throughCountry, int incomplete) {
	}

	/**
	 * Whether Clew's cheapest path costs what the reference says.
	 *
	 * @param key the way that Clew searched
	 * @param same how many do
	 * @param longer how many cost more because the cheapest path of all is longer than
	 * was asked for
	 * @param different how many differ without such a reason
	 */
	public record CostCheck(Key key, int same, int longer, int different) {
	}

	/**
	 * The start of Clew.
	 *
	 * @param readySeconds until it took requests
	 * @param snapshotSeconds until the snapshot answered; absent if there is none
	 * @param memory then
	 */
	public record Start(double readySeconds, @Nullable Double snapshotSeconds, MemoryUse memory) {
	}

	/**
	 * In megabytes.
	 *
	 * @param resident what the process occupies
	 * @param heap what is left on its heap after a collection of all garbage
	 */
	public record MemoryUse(double resident, double heap) {
	}

	/**
	 * Many clients at once.
	 *
	 * @param resident memory of the process in each second, in megabytes
	 * @param after memory afterwards
	 */
	public record LoadRun(Load load, List<Double> resident, MemoryUse after) {
	}

	/** What was measured of it, if it was. */
	public Optional<Series> series(Key key) {
		return this.series.stream().filter(candidate -> candidate.key() == key).findFirst();
	}

	public void save(Path file) throws IOException {
		Files.writeString(file, JSON.writeValueAsString(this));
	}

	public static Results load(Path file) throws IOException {
		return JSON.readValue(Files.readString(file), Results.class);
	}

}

package org.clew.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.clew.database.embedded.DataDirectory;
import org.clew.database.embedded.EmbeddedDatabase;
import org.clew.graph.Days;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule that {@link AtTime} puts in Cypher, compared with the same rule by the
 * calendar.
 */
class AtTimeIT {

	private static final int PERIODS = 300;

	private static final int TIMES = 400;

	@TempDir
	Path directory;

	@Test
	void selectsInCypherWhatTheCalendarSelects() {
		Random random = new Random(17);
		List<Map<String, @Nullable Object>> times = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			Map<String, @Nullable Object> time = new HashMap<>();
			time.put("from", (random.nextInt(6) > 0) ? date(random).text() : null);
			time.put("to", (random.nextInt(6) > 0) ? date(random).text() : null);
			times.add(time);
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.lock(this.directory),
				DataSize.ofMegabytes(8));
				Driver driver = GraphDatabase.driver(database.getUri(), database.getAuthToken());
				Session session = driver.session()) {
			for (int i = 0; i < PERIODS; i++) {
				PartialDate period = date(random);
				Map<String, @Nullable Object> parameters = new AtTime(period).parameters();
				parameters.put("times", times);

				List<Map<String, Object>> selected = session
					.run("UNWIND $times AS time WITH time WHERE %s RETURN time".formatted(AtTime.condition("time")),
							parameters)
					.list(row -> row.get("time").asMap());

				assertThat(selected).as("at %s", period.text())
					.isEqualTo(times.stream()
						.filter(time -> mayHaveBeen(time.get("from"), time.get("to"), period))
						.toList());
			}
		}
	}

	private static boolean mayHaveBeen(@Nullable Object from, @Nullable Object to, PartialDate period) {
		return Days.first((String) from) <= period.lastDay() && Days.last((String) to) >= period.firstDay();
	}

	/** Of few years and months, so that many lie close together. */
	private static PartialDate date(Random random) {
		String year = List.of("0001", "0999", "1999", "2000", "2001", "9998").get(random.nextInt(6));
		String month = year + List.of("-01", "-02", "-12").get(random.nextInt(3));
		String day = month + List.of("-01", "-15", "-28").get(random.nextInt(3));
		String any = List.of(year, month, day).get(random.nextInt(3));
		return PartialDate.parse(switch (random.nextInt(8)) {
			case 0 -> "../" + any;
			case 1 -> any + "/..";
			case 2 -> any + "/9999-12";
			case 3, 4 -> "~" + (random.nextBoolean() ? year : month);
			default -> any;
		});
	}

}

package org.clew.neighbourhood;

import java.nio.file.Path;
import java.time.Duration;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphWriter;
import org.clew.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "clew.sample-data.load=never")
@DirtiesContext
class PageCursorsIT {

	private static final Deadline DEADLINE = Deadline.in(Duration.ofMinutes(1));

	@TempDir
	static Path directory;

	@Autowired
	private GraphReader reader;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Statements statements;

	@Autowired
	private Driver driver;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

	@Test
	void everyProcessTakesTheCursorsOfOthersOnTheSameDatabase() {
		PageCursors one = ofAProcess();
		PageCursors other = ofAProcess();
		String cursor = one.after(42, "group", DEADLINE);

		assertThat(other.read(cursor, "group", DEADLINE)).hasValue(42);
		assertThat(other.after(42, "group", DEADLINE)).isEqualTo(cursor);
		assertThat(other.read(cursor, "another group", DEADLINE)).isEmpty();
		assertThat(other.read("", "group", DEADLINE)).isEmpty();
	}

	@Test
	void noDatabaseTakesTheCursorsOfAnother() {
		String cursor = ofAProcess().after(42, "group", DEADLINE);

		this.driver.executableQuery("MATCH (key:CursorKey) DELETE key").execute();

		assertThat(ofAProcess().read(cursor, "group", DEADLINE)).isEmpty();
	}

	private PageCursors ofAProcess() {
		return new PageCursors(new CursorKey(this.reader, this.writer, this.statements));
	}

}

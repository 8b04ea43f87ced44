package org.clew.benchmark.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Runs statements on an empty database of the engine that Clew embeds, in a process of
 * its own, and tells how many seconds they took.
 */
public final class LoadCsv {

	private LoadCsv() {
	}

	/**
	 * Runs them.
	 * @param arguments directory of the database, its page cache in bytes, a file of
	 * statements for the schema, and one of those that are measured; both with a line
	 * {@code ;} between two
	 */
	@SuppressWarnings("SystemOut")
	public static void main(String... arguments) throws IOException {
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
			.setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[1]))
			.setConfig(GraphDatabaseSettings.load_csv_file_url_root, Path.of("/"))
			// A backslash is one, as everywhere else.
			.setConfig(GraphDatabaseSettings.csv_legacy_quote_escaping, false)
			.build();
		try {
			GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
			statements(arguments[2]).forEach(database::executeTransactionally);
			database.executeTransactionally("CALL db.awaitIndexes(300)");
			long begin = System.nanoTime();
			statements(arguments[3]).forEach(database::executeTransactionally);
			System.out.println("seconds " + (System.nanoTime() - begin) / 1e9);
		}
		finally {
			service.shutdown();
		}
	}

	private static List<String> statements(String file) throws IOException {
		return List.of(Files.readString(Path.of(file), StandardCharsets.UTF_8).split("\n;\n"))
			.stream()
			.map(statement -> "CYPHER 25 " + statement)
			.toList();
	}

}

package org.clew.benchmark.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.clew.benchmark.process.Jvm;

import org.springframework.util.unit.DataSize;

/**
 * Runs Neo4j's own bulk importer, which comes with the embedded engine, in a process of
 * its own.
 */
final class BulkImport {

	private BulkImport() {
	}

	/**
	 * Builds the store of an embedded database.
	 * @param files the directory of {@link ImportFiles}
	 * @param dataDirectory a directory without a database in it
	 */
	static void run(Path files, Path dataDirectory) throws IOException, InterruptedException {
		Path log = files.resolve("import.log");
		ProcessBuilder builder = new ProcessBuilder(Jvm.command(DataSize.ofGigabytes(2), "org.neo4j.cli.AdminTool",
				List.of("database", "import", "full", "neo4j", "--array-delimiter=;",
						"--nodes=" + files.resolve("entities.csv"), "--nodes=Source=" + files.resolve("sources.csv"),
						"--nodes=Dataset=" + files.resolve("datasets.csv"),
						"--nodes=Claim=" + files.resolve("claims.csv"),
						"--relationships=" + files.resolve("relationships.csv"),
						"--relationships=IN=" + files.resolve("claims-in-sources.csv"))))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(Map.of("NEO4J_HOME", dataDirectory.toString(), "NEO4J_CONF", files.toString()));
		if (builder.start().waitFor() != 0) {
			throw new IOException("the import failed; see " + log);
		}
	}

}

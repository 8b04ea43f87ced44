package org.clew.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of the database to this version of Clew, before anything else uses
 * it.
 */
@Component
public class SchemaMigrations {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	SchemaMigrations(Driver driver, DatabaseSelectionProvider database, ResourcePatternResolver resources) {
		var config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:cypher/migrations")
			// Its own scanners read every jar, which takes seconds at each start.
			.withResourceScanner(locations -> files(locations, resources))
			.withMigrationClassesDiscoverer(context -> List.of())
			.withDatabase(database.getDatabaseSelection().getValue())
			.withTransactionMode(MigrationsConfig.TransactionMode.PER_STATEMENT)
			.build();
		try {
			connect(driver);
			new Migrations(config, driver).apply();
		}
		catch (MigrationsException ex) {
			throw new StartupProblem("the schema of the database does not fit this version: " + ex.getMessage(), ex);
		}
	}

	/**
	 * The first connection takes long on a busy machine, and nobody waits for an answer
	 * yet.
	 */
	private static void connect(Driver driver) {
		Deadline deadline = Deadline.in(PATIENCE);
		while (true) {
			try {
				driver.verifyConnectivity();
				return;
			}
			catch (Neo4jException ex) {
				if (!(DatabaseFailure.translate(ex) instanceof DatabaseBusy) || deadline.passed()) {
					throw ex;
				}
			}
		}
	}

	private static List<URL> files(List<String> locations, ResourcePatternResolver resources) {
		List<URL> files = new ArrayList<>();
		try {
			for (String location : locations) {
				for (Resource file : resources
					.getResources("classpath*:" + location.replaceFirst("^/", "") + "/*.cypher")) {
					files.add(file.getURL());
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

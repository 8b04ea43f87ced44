package org.clew.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;

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
			new Migrations(config, driver).apply();
		}
		catch (MigrationsException ex) {
			throw new StartupProblem("the schema of the database does not fit this version: " + ex.getMessage(), ex);
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

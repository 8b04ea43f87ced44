package org.clew.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of the database to this version of Clew, before anything else uses it.
 */
@Component
public class SchemaMigrations {

	SchemaMigrations(Driver driver, DatabaseSelectionProvider database) {
		var config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:cypher/migrations")
			.withDatabase(database.getDatabaseSelection().getValue())
			.withTransactionMode(MigrationsConfig.TransactionMode.PER_STATEMENT)
			.build();
		try {
			driver.verifyConnectivity();
			new Migrations(config, driver).apply();
		}
		catch (MigrationsException ex) {
			throw new StartupProblem("the schema of the database does not fit this version: " + ex.getMessage(), ex);
		}
	}

}

package org.clew.contract;

import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract on a server in a container; skipped, and reported as skipped, where there
 * is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class ServerContractIT extends ContractSuite {

	@Container
	static final Neo4jContainer server = new Neo4jContainer("neo4j:2026.08.1-community")
		.withAdminPassword("only-for-this-test");

	@Test
	void startsNoEmbeddedDatabase(@Autowired ApplicationContext context) {
		assertThat(context.getBeansOfType(Neo4jConnectionDetails.class).values())
			.noneMatch(details -> details.getClass().getSimpleName().contains("Embedded"));
	}

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry registry) {
		registry.add("spring.neo4j.uri", server::getBoltUrl);
		registry.add("spring.neo4j.authentication.username", () -> "neo4j");
		registry.add("spring.neo4j.authentication.password", server::getAdminPassword);
		registry.add("clew.sample-data.load", () -> "always");
	}

}

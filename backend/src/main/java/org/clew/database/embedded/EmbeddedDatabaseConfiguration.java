package org.clew.database.embedded;

import org.clew.database.ClewProperties;
import org.clew.database.StartupProblem;
import org.neo4j.dbms.api.DatabaseManagementService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Starts the embedded engine where no server is named. The condition stands at each of
 * the inner classes, since the component scan finds these by themselves.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

	@Configuration(proxyBeanMethods = false)
	@Conditional(NoServerNamed.class)
	@ConditionalOnClass(DatabaseManagementService.class)
	static class WithEngine {

		@Bean
		DataDirectory dataDirectory(ClewProperties properties) {
			return DataDirectory.lock(properties.dataDir());
		}

		@Bean
		EmbeddedDatabase embeddedDatabase(DataDirectory directory, ClewProperties properties) {
			return EmbeddedDatabase.start(directory, properties.pageCache());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(NoServerNamed.class)
	@ConditionalOnMissingClass("org.neo4j.dbms.api.DatabaseManagementService")
	static class WithoutEngine {

		@Bean
		Neo4jConnectionDetails missingServer() {
			throw new StartupProblem(
					"this build has no embedded database: name a server with spring.neo4j.uri (and spring.neo4j.authentication.*)");
		}

	}

	/** Whether {@code spring.neo4j.uri} is left out. */
	static class NoServerNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().containsProperty("spring.neo4j.uri");
		}

	}

}

package org.clew.database;

import org.neo4j.driver.Driver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * In a cluster, what Spring Data reads is no older than what Clew itself has read.
 */
@Configuration(proxyBeanMethods = false)
class SharedBookmarks {

	@Bean
	Neo4jBookmarkManager bookmarkManager(Driver driver) {
		return Neo4jBookmarkManager.create(driver.executableQueryBookmarkManager()::getBookmarks);
	}

}

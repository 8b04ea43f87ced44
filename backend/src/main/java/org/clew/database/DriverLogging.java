package org.clew.database;

import org.neo4j.driver.Config.ConfigBuilder;
import org.neo4j.driver.Logging;

import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has the driver ask whether a message is wanted before it writes it out. Its own default
 * writes out every message that it sends, with all parameters, and throws the text away.
 */
@Component
class DriverLogging implements ConfigBuilderCustomizer {

	@Override
	@SuppressWarnings("deprecation")
	public void customize(ConfigBuilder config) {
		config.withLogging(Logging.slf4j());
	}

}

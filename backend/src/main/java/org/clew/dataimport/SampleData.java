package org.clew.dataimport;

import java.util.List;
import java.util.Map;

import org.clew.dataimport.job.FoundingGraph;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the founding graph into an empty database, before the first request is taken; but
 * not again once its import was undone.
 */
@Component
class SampleData implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(SampleData.class);

	/**
	 * @param load {@code embedded}: into the embedded database if it is empty;
	 * {@code always}: into whatever database is used, if it is empty; {@code never}
	 */
	@ConfigurationProperties("clew.sample-data")
	record Settings(@DefaultValue("embedded") Load load) {

		enum Load {

			EMBEDDED, ALWAYS, NEVER

		}

	}

	private final Settings settings;

	private final boolean embedded;

	private final FoundingGraph graph;

	private final GraphReader reader;

	private final Limits limits;

	private final Statement count;

	SampleData(Settings settings, Environment environment, FoundingGraph graph, GraphReader reader, Limits limits,
			Statements statements) {
		this.settings = settings;
		this.embedded = !environment.containsProperty("spring.neo4j.uri");
		this.graph = graph;
		this.reader = reader;
		this.limits = limits;
		this.count = statements.load("reads/entity-count");
	}

	@Override
	public void afterSingletonsInstantiated() {
		boolean wanted = switch (this.settings.load()) {
			case ALWAYS -> true;
			case EMBEDDED -> this.embedded;
			case NEVER -> false;
		};
		if (wanted && (this.graph.isUnfinished() || (isEmpty() && !this.graph.isUndone()))) {
			log.info("Loaded the founding graph: {}", this.graph.load());
		}
	}

	private boolean isEmpty() {
		List<Long> entities = this.reader.read(this.count, Map.of(), Deadline.in(this.limits.time()),
				row -> row.get("entities").asLong());
		return entities.getFirst() == 0;
	}

}

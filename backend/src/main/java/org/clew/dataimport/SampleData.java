package org.clew.dataimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.StartupProblem;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the founding graph into an empty database, before the first request is taken.
 */
@Component
class SampleData implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(SampleData.class);

	private static final String FILE = "cypher/sample/founding-article.json";

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

	private final ClewDocumentWriter writer;

	private final GraphReader reader;

	private final Limits limits;

	private final JsonMapper json;

	private final Statement count;

	SampleData(Settings settings, Environment environment, ClewDocumentWriter writer, GraphReader reader, Limits limits,
			JsonMapper json, Statements statements) {
		this.settings = settings;
		this.embedded = !environment.containsProperty("spring.neo4j.uri");
		this.writer = writer;
		this.reader = reader;
		this.limits = limits;
		this.json = json;
		this.count = statements.load("reads/entity-count");
	}

	@Override
	public void afterSingletonsInstantiated() {
		boolean wanted = switch (this.settings.load()) {
			case ALWAYS -> true;
			case EMBEDDED -> this.embedded;
			case NEVER -> false;
		};
		if (wanted && isEmpty()) {
			ClewDocument document = read();
			this.writer.write(document);
			log.info("Loaded the founding graph: {} entities, {} relationships", document.nodes().size(),
					document.edges().size());
		}
	}

	private boolean isEmpty() {
		List<Long> entities = this.reader.read(this.count, Map.of(), Deadline.in(this.limits.time()),
				row -> row.get("entities").asLong());
		return entities.getFirst() == 0;
	}

	private ClewDocument read() {
		try (InputStream stream = new ClassPathResource(FILE).getInputStream()) {
			return this.json.readValue(stream, ClewDocument.class);
		}
		catch (IOException ex) {
			throw new StartupProblem(FILE + " cannot be read", ex);
		}
	}

}

package org.clew.source;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Each;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/**
 * Reads what is known of sources.
 */
@Component
public class Sources {

	private final GraphReader reader;

	private final Statement byId;

	private final Statement supporting;

	private final Statement all;

	Sources(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.byId = statements.load("reads/sources-by-id");
		this.supporting = statements.load("reads/export-sources");
		this.all = statements.load("reads/export-all-sources");
	}

	/** Those of some ids, in their order; ids of which nothing is known are left out. */
	public List<Source> of(Collection<String> ids, Deadline deadline) {
		return this.reader.read(this.byId, Map.of("ids", ids), deadline, row -> source(row.get("source").asNode()));
	}

	/**
	 * Those that any claim about some entities or relationships names.
	 * @param kind of the subjects: {@code entity} or {@code edge}
	 */
	public List<Source> supporting(String kind, Collection<String> subjects, Deadline deadline) {
		return this.reader.read(this.supporting, Map.of("kind", kind, "subjects", subjects), deadline,
				row -> source(row.get("source").asNode()));
	}

	/** One by one, all that there are. */
	public void all(Deadline deadline, Each<Source> each) throws IOException {
		this.reader.stream(this.all, Map.of(), deadline, row -> source(row.get("source").asNode()), each);
	}

	static Source source(MapAccessor stored) {
		return new Source(stored.get("id").asString(), stored.get("title").asString(), Claims.text(stored, "publisher"),
				Claims.text(stored, "publishedOn"), Claims.text(stored, "url"), Claims.text(stored, "retrievedOn"),
				Claims.text(stored, "licence"));
	}

}

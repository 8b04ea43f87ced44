package org.clew.source;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Each;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/**
 * Reads what is known of sources.
 */
@Component
public class Sources {

	private final GraphReader reader;

	private final Statement byId;

	private final Statement ofDataset;

	Sources(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.byId = statements.load("reads/sources-by-id");
		this.ofDataset = statements.load("reads/export-sources");
	}

	/** Those of some ids, in their order; ids of which nothing is known are left out. */
	public List<Source> of(Collection<String> ids, Deadline deadline) {
		return this.reader.read(this.byId, Map.of("ids", ids), deadline, row -> source(row.get("source").asNode()));
	}

	/**
	 * One by one, those that support anything of a data set.
	 * @param dataset its id; all sources if it is absent
	 */
	public void ofDataset(@Nullable String dataset, Deadline deadline, Each<Source> each) throws IOException {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("dataset", dataset);
		this.reader.stream(this.ofDataset, parameters, deadline, row -> source(row.get("source").asNode()), each);
	}

	static Source source(MapAccessor stored) {
		return new Source(stored.get("id").asString(), stored.get("title").asString(), Claims.text(stored, "publisher"),
				Claims.text(stored, "publishedOn"), Claims.text(stored, "url"), Claims.text(stored, "retrievedOn"),
				Claims.text(stored, "licence"));
	}

}

package org.clew.source;

import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/**
 * Reads the evidence of a fact, claim by claim.
 */
@Component
public class Claims {

	private final GraphReader reader;

	private final Statement bySubject;

	Claims(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.bySubject = statements.load("reads/claims-by-subject");
	}

	/**
	 * The claims that support a fact.
	 * @param subject id of the entity or relationship
	 */
	public List<Claim> of(String subject, Deadline deadline) {
		return this.reader.read(this.bySubject, Map.of("subject", subject), deadline, row -> {
			MapAccessor claim = row.get("claim").asNode();
			return new Claim(source(row.get("source").asNode()), claim.get("locator").asString(),
					text(claim, "quotation"), text(claim, "assertion"), text(claim, "statedBy"), nature(claim));
		});
	}

	static Nature nature(MapAccessor claim) {
		return Nature.of(claim.get("nature").asString());
	}

	static @Nullable String text(MapAccessor stored, String key) {
		return stored.get(key).asString(null);
	}

	private static Source source(MapAccessor stored) {
		return new Source(stored.get("id").asString(), stored.get("title").asString(), text(stored, "publisher"),
				text(stored, "publishedOn"), text(stored, "url"), text(stored, "retrievedOn"), text(stored, "licence"));
	}

}

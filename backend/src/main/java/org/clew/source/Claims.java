package org.clew.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/**
 * Reads the evidence of a fact, claim by claim.
 */
@Component
public class Claims {

	private final GraphReader reader;

	private final Statement bySubject;

	private final Statement bySubjects;

	Claims(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.bySubject = statements.load("reads/claims-by-subject");
		this.bySubjects = statements.load("reads/claims-by-subjects");
	}

	/**
	 * The claims that support a fact.
	 * @param kind {@code entity} or {@code edge}: one of either may have the same id
	 * @param subject id of the entity or relationship
	 */
	public List<Claim> of(String kind, String subject, Deadline deadline) {
		return this.reader.read(this.bySubject, Map.of("subject", subject, "kind", kind), deadline, Claims::claim);
	}

	/**
	 * The claims that support each of several facts, by the id of the fact; absent where
	 * there are none. They are read at once, so that the caller bounds their number.
	 * @param kind {@code entity} or {@code edge}
	 * @param subjects ids of entities or of relationships
	 */
	public Map<String, List<Claim>> ofEach(String kind, List<String> subjects, Deadline deadline) {
		Map<String, List<Claim>> claims = new HashMap<>();
		this.reader
			.read(this.bySubjects, Map.of("subjects", subjects, "kind", kind), deadline,
					row -> Map.entry(row.get("subject").asString(), claim(row)))
			.forEach(entry -> claims.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
		return claims;
	}

	private static Claim claim(Record row) {
		MapAccessor claim = row.get("claim").asNode();
		return new Claim(Sources.source(row.get("source").asNode()), claim.get("locator").asString(),
				text(claim, "quotation"), text(claim, "assertion"), text(claim, "statedBy"), nature(claim));
	}

	static Nature nature(MapAccessor claim) {
		return Nature.of(claim.get("nature").asString());
	}

	static @Nullable String text(MapAccessor stored, String key) {
		return stored.get(key).asString(null);
	}

}

package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.ftm.FtmKeys;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Finds relationships that the data set has under their other id. An entity of
 * FollowTheMoney with one beginning and one end is a relationship with the id of the
 * entity. With several, each pair is a relationship, whose id names both as well. Another
 * version of the entity may have fewer or more ends; the pairs that it keeps keep their
 * ids.
 */
final class RelationshipIds {

	private static final Statement KNOWN = new Statement("relationships under their other id", """
			UNWIND $rows AS row
			MATCH (claim:Claim {subject: row.other})
			USING INDEX claim:Claim(subject)
			WHERE claim.kind = 'edge'
			  AND claim.type = row.type
			  AND claim.start = row.source
			  AND claim.end = row.target
			  AND claim.dataset = $dataset
			  AND NOT EXISTS {
			    MATCH (own:Claim {subject: row.id})
			    WHERE own.kind = 'edge'
			  }
			RETURN DISTINCT row.id AS id, row.other AS other""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	RelationshipIds(WriteTransaction transaction, ImportStamp stamp) {
		this.transaction = transaction;
		this.stamp = stamp;
	}

	/**
	 * The ids by which the database knows relationships of a batch that it knows by
	 * another.
	 */
	Map<String, String> known(Iterable<Gathered> edges) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Gathered each : edges) {
			EdgeFact edge = each.edge();
			String other = other(edge);
			if (other != null) {
				rows.add(Map.of("id", edge.id(), "other", other, "type", edge.type(), "source", edge.source(), "target",
						edge.target()));
			}
		}
		Map<String, String> known = new HashMap<>();
		if (!rows.isEmpty()) {
			this.transaction.read(KNOWN, Map.of("rows", rows, "dataset", this.stamp.dataset()),
					row -> known.put(row.get("id").asString(), row.get("other").asString()));
		}
		return known;
	}

	private static @Nullable String other(EdgeFact edge) {
		Map<String, Object> properties = edge.properties();
		if (properties == null || !properties.containsKey(FtmKeys.SCHEMA) || properties.containsKey(FtmKeys.LINK)) {
			return null;
		}
		Object of = properties.get(FtmKeys.OF);
		return (of != null) ? of.toString() : FtmKeys.ofPair(edge.id(), edge.source(), edge.target());
	}

}

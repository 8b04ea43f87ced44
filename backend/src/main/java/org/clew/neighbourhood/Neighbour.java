package org.clew.neighbourhood;

import org.clew.database.GraphRecords;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.neo4j.driver.Record;

/**
 * An entity at the other end of a relationship.
 */
record Neighbour(Edge edge, Node node) {

	/** From a row of the statements that {@link Expansion} composes. */
	static Neighbour of(Record row) {
		return new Neighbour(
				GraphRecords.edge(row.get("relationship").asRelationship(), row.get("source").asString(),
						row.get("target").asString()),
				GraphRecords.node(row.get("other").asNode(), row.get("degree").asLong()));
	}

}

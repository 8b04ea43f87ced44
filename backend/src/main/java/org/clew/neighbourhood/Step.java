package org.clew.neighbourhood;

import org.clew.entity.Degrees.Degree;
import org.clew.schema.CypherNames;

/**
 * A relationship type followed one way. A loop counts as going out.
 */
record Step(String type, boolean outgoing) {

	static Step of(Degree degree) {
		return new Step(degree.type(), degree.direction().equals("out"));
	}

	String direction() {
		return this.outgoing ? "out" : "in";
	}

	/** From the node {@code entity} to the node {@code other}. */
	String pattern(String relationship) {
		return "(entity)%s-[%s:%s]-%s(other)".formatted(this.outgoing ? "" : "<", relationship,
				CypherNames.quote(this.type), this.outgoing ? ">" : "");
	}

}

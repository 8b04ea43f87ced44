package org.clew.query;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A question kept as a Cypher statement with named, typed parameters.
 *
 * @param cypher its statement
 */
record SavedQuery(@JsonUnwrapped Description about, String cypher) {

	/**
	 * What a reader needs to know to ask it.
	 *
	 * @param name its name in addresses
	 * @param result how its answer is best shown; the answer itself is the same
	 * @param title the question in a few words
	 * @param description what it answers
	 * @param parameters what it takes
	 * @param rules what must hold between parameters, where both are given
	 */
	@Schema(name = "QueryDescription")
	record Description(String name, String title, String description, Result result, List<QueryParameter> parameters,
			List<QueryRule> rules) {
	}

	enum Result {

		TABLE, GRAPH;

		@JsonValue
		String value() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	String name() {
		return this.about.name();
	}

	List<QueryParameter> parameters() {
		return this.about.parameters();
	}

}

package org.clew.dataimport.fact;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A relationship between two entities. It may come before them.
 *
 * @param type in UPPER_SNAKE
 * @param source id of the entity at its start
 * @param target id of the entity at its end
 * @param from a date as {@link org.clew.graph.PartialDate} has it, as {@code to}; what is
 * none is kept as text, by {@link FactDates}
 * @param properties texts, numbers, truth values, and lists of one kind of them
 * @param claims at least one
 */
public record EdgeFact(String id, String type, String source, String target, @Nullable String role,
		@Nullable String from, @Nullable String to, @Nullable Map<String, Object> properties,
		@Nullable List<ClaimFact> claims) implements Fact {

	/** The same with other claims. */
	public EdgeFact withClaims(@Nullable List<ClaimFact> others) {
		return new EdgeFact(this.id, this.type, this.source, this.target, this.role, this.from, this.to,
				this.properties, others);
	}

	/** The same with another id. */
	public EdgeFact withId(String other) {
		return new EdgeFact(other, this.type, this.source, this.target, this.role, this.from, this.to, this.properties,
				this.claims);
	}

}

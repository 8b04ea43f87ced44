package org.clew.dataimport.fact;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entity.
 *
 * @param type in UpperCamel
 * @param from a date as {@link org.clew.graph.PartialDate} has it, as {@code to}; what is
 * none is kept as text, by {@link FactDates}
 * @param properties texts, numbers, truth values, and lists of one kind of them
 * @param claims at least one
 */
public record NodeFact(String id, String type, String name, @Nullable List<String> aliases, @Nullable String from,
		@Nullable String to, @Nullable Map<String, Object> properties,
		@Nullable List<ClaimFact> claims) implements Fact {

	/** The same with other claims. */
	public NodeFact withClaims(@Nullable List<ClaimFact> others) {
		return new NodeFact(this.id, this.type, this.name, this.aliases, this.from, this.to, this.properties, others);
	}

}

package org.clew.database;

import java.util.HashMap;
import java.util.Map;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects what was, or may have been, true in a period; an open end means still true or
 * unknown. Dates are stored as they are known ({@code 2013-07}) and compared as text: a
 * partial date sorts before each of its days, and behind each of them once a character
 * above any digit follows it.
 *
 * @param period the period asked about; everything is selected where it is absent
 */
public record AtTime(@Nullable PartialDate period) {

	/**
	 * The condition on a node or relationship, as Cypher. It is the same whether or not a
	 * period is asked about, so that both share a plan.
	 */
	public static String condition(String variable) {
		return """
				($atLatest IS NULL OR %1$s.from IS NULL OR %1$s.from <= $atLatest) \
				AND ($atEarliest IS NULL OR %1$s.to IS NULL OR %1$s.to + '~' >= $atEarliest)""".formatted(variable);
	}

	/** What the condition refers to. */
	public Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("atEarliest", (this.period != null) ? this.period.earliest().toString() : null);
		parameters.put("atLatest", (this.period != null) ? this.period.latest().toString() : null);
		return parameters;
	}

}

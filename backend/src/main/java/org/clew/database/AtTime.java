package org.clew.database;

import java.util.HashMap;
import java.util.Map;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects what was, or may have been, true in a period; an open end means still true or
 * unknown. Dates are stored as they are known ({@code 2013-07}, {@code ../2017-02}) and
 * compared as text: a partial date sorts before each of its days, and behind each of them
 * once a character above any digit follows it. Of an interval the side that counts is
 * taken; {@code ~1990} is moved by what "about" allows.
 *
 * @param period the period asked about; everything is selected where it is absent
 */
public record AtTime(@Nullable PartialDate period) {

	/** How far a day may be from the year or month that it is about. */
	private static final String ABOUT = "duration(CASE size(%1$s) WHEN 5 THEN 'P1Y' ELSE 'P1M' END)";

	/** The text that the first day of a date begins with; {@code ..} sorts before all. */
	private static final String EARLIEST = """
			CASE WHEN %1$s STARTS WITH '~' THEN toString(date(substring(%1$s, 1)) - ABOUT) \
			ELSE split(%1$s, '/')[0] END""".replace("ABOUT", ABOUT);

	/** A text behind that of the last day of a date, where that is known. */
	private static final String LATEST = """
			CASE WHEN %1$s STARTS WITH '~' \
			THEN left(toString(date(substring(%1$s, 1)) + ABOUT), size(%1$s) - 1) + '~' \
			ELSE split(%1$s, '/')[-1] + '~' END""".replace("ABOUT", ABOUT);

	/**
	 * The condition on a node or relationship, as Cypher. It is the same for every
	 * period, also for one with an open side, so that all share a plan.
	 */
	public static String condition(String variable) {
		return """
				($atLatest IS NULL OR %1$s.from IS NULL OR %2$s <= $atLatest) \
				AND ($atEarliest IS NULL OR %1$s.to IS NULL OR %1$s.to ENDS WITH '/..' OR %3$s >= $atEarliest)"""
			.formatted(variable, EARLIEST.formatted(variable + ".from"), LATEST.formatted(variable + ".to"));
	}

	/** What the condition refers to. A side that the period leaves open is absent. */
	public Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("atEarliest",
				(this.period != null && this.period.hasEarliest()) ? this.period.earliest().toString() : null);
		parameters.put("atLatest",
				(this.period != null && this.period.hasLatest()) ? this.period.latest().toString() : null);
		return parameters;
	}

}

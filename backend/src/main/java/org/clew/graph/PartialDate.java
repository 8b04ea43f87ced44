package org.clew.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * An ISO 8601 date at the precision that is known ({@code 2013}, {@code 2013-07},
 * {@code 2013-07-31}); a partial date means its whole period.
 *
 * @param text the date as written
 * @param earliest first day of the period
 * @param latest last day of the period
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	/** What {@link #parse} takes, for messages to people. */
	public static final String ALLOWED = "an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD";

	/**
	 * Reads a date.
	 * @throws IllegalArgumentException if {@code text} is not such a date or names a day
	 * that does not exist
	 */
	public static PartialDate parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw notADate(text);
		}
		try {
			return switch (text.length()) {
				case 4 -> {
					int year = Integer.parseInt(text);
					yield new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
				}
				case 7 -> {
					YearMonth month = YearMonth.parse(text);
					yield new PartialDate(text, month.atDay(1), month.atEndOfMonth());
				}
				default -> {
					LocalDate day = LocalDate.parse(text);
					yield new PartialDate(text, day, day);
				}
			};
		}
		catch (DateTimeException ex) {
			throw notADate(text);
		}
	}

	private static IllegalArgumentException notADate(String text) {
		return new IllegalArgumentException("'%s' is not %s".formatted(text, ALLOWED));
	}

}

package org.clew.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a subset of EDTF (ISO 8601-2). It means the period in
 * which the day lies.
 * <ul>
 * <li>{@code 2013}, {@code 2013-07}, {@code 2013-07-31}: the whole year, month or day
 * <li>{@code ../2017-02}: by then; the first day is unknown
 * <li>{@code 2017-02/..}: from then on; the last day is unknown
 * <li>{@code 1990/1992}: between the two
 * <li>{@code ~1990}, {@code ~1990-05}: about then, which is taken as one year, or one
 * month, earlier or later at most. {@code 1990~} is read and written {@code ~1990}.
 * </ul>
 *
 * @param text the date as it is stored
 * @param earliest first day of the period; {@link LocalDate#MIN} where it is unknown
 * @param latest last day of the period; {@link LocalDate#MAX} where it is unknown
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

	private static final Pattern PLAIN = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	private static final Pattern ABOUT = Pattern.compile("~(\\d{4}(?:-\\d{2})?)|(\\d{4}(?:-\\d{2})?)~");

	private static final String OPEN = "..";

	/** A year after it would have five digits, which do not compare as text. */
	private static final int LAST_YEAR = 9999;

	/** What {@link #parse} takes, for messages to people. */
	public static final String ALLOWED = "a date: YYYY, YYYY-MM or YYYY-MM-DD; or, of such a D, ../D (by), D/.. (from), "
			+ "D/D (between), ~YYYY or ~YYYY-MM (about)";

	/**
	 * Reads a date.
	 * @throws IllegalArgumentException if {@code text} is not such a date, names a day
	 * that does not exist or the year 0000, or ends before it begins
	 */
	public static PartialDate parse(String text) {
		try {
			Matcher about = ABOUT.matcher(text);
			if (about.matches()) {
				return about((about.group(1) != null) ? about.group(1) : about.group(2));
			}
			int slash = text.indexOf('/');
			return (slash < 0) ? plain(text) : between(text, text.substring(0, slash), text.substring(slash + 1));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'%s' is not %s".formatted(text, ALLOWED), ex);
		}
	}

	private static PartialDate plain(String text) {
		if (!PLAIN.matcher(text).matches() || text.startsWith("0000")) {
			throw new DateTimeException("Another form");
		}
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

	private static PartialDate about(String text) {
		PartialDate date = plain(text);
		boolean isYear = text.length() == 4;
		LocalDate earliest = isYear ? date.earliest().minusYears(1) : date.earliest().minusMonths(1);
		LocalDate latest = isYear ? date.latest().plusYears(1) : YearMonth.parse(text).plusMonths(1).atEndOfMonth();
		if (latest.getYear() > LAST_YEAR) {
			throw new DateTimeException("Too late");
		}
		return new PartialDate("~" + text, earliest, latest);
	}

	private static PartialDate between(String text, String first, String last) {
		if (first.equals(OPEN) && last.equals(OPEN)) {
			throw new DateTimeException("Nothing is known");
		}
		LocalDate earliest = first.equals(OPEN) ? LocalDate.MIN : plain(first).earliest();
		LocalDate latest = last.equals(OPEN) ? LocalDate.MAX : plain(last).latest();
		if (earliest.isAfter(latest)) {
			throw new DateTimeException("Reversed");
		}
		return new PartialDate(text, earliest, latest);
	}

	/** Whether it is a year, month or day, as ISO 8601 writes it. */
	public boolean isPlain() {
		return PLAIN.matcher(this.text).matches();
	}

	/** Whether its first day is known. */
	public boolean hasEarliest() {
		return !this.earliest.equals(LocalDate.MIN);
	}

	/** Whether its last day is known. */
	public boolean hasLatest() {
		return !this.latest.equals(LocalDate.MAX);
	}

	/** {@link #earliest} as an epoch day; before all days where it is unknown. */
	public int firstDay() {
		return hasEarliest() ? (int) this.earliest.toEpochDay() : Integer.MIN_VALUE;
	}

	/** {@link #latest} as an epoch day; after all days where it is unknown. */
	public int lastDay() {
		return hasLatest() ? (int) this.latest.toEpochDay() : Integer.MAX_VALUE;
	}

}

package org.clew.dataimport.fact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of facts, as they are stored. A date that is written in another unambiguous
 * form is normalised. A date that cannot be told costs a fact its time and nothing else:
 * its text is kept as a property, and a remark says so.
 */
public final class FactDates {

	/** Property that keeps the text of a beginning that is no date. */
	public static final String FROM_TEXT = "fromText";

	/** Property that keeps the text of an end that is no date. */
	public static final String TO_TEXT = "toText";

	/** A date with a time of day, or a time zone, behind it. */
	private static final Pattern WITH_TIME = Pattern.compile(
			"(\\d{4}-\\d{2}-\\d{2})(?:[Tt ]\\d{2}(?::?\\d{2}){0,2}(?:[.,]\\d+)?)?(?: ?(?:[Zz]|UTC|[+-]\\d{2}(?::?\\d{2})?))?");

	/** Year first; no country writes the day before the month then. */
	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");

	private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");

	private static final Pattern WORDS = Pattern.compile(
			"(circa|ca\\.?|c\\.?|about|around|approx\\.?|approximately|before|after|until|till|by|since|from) *(\\d.*)",
			Pattern.CASE_INSENSITIVE);

	private FactDates() {
	}

	/**
	 * Reads a date. Beside what {@link PartialDate} takes, these forms are read: one with
	 * a time of day or a time zone, which are left out ({@code 2013-07-31T12:00:00Z});
	 * one without leading zeros, or with slashes or dots, if its year stands first
	 * ({@code 2013-7-1}, {@code 2013/07/01}); and one with zeros for what is unknown
	 * ({@code 1990-05-00}).
	 * @return the date, or {@code null} if there is none to be told
	 */
	public static @Nullable PartialDate read(String text) {
		String date = text.strip();
		Matcher time = WITH_TIME.matcher(date);
		if (time.matches()) {
			date = time.group(1);
		}
		Matcher day = YEAR_FIRST.matcher(date);
		Matcher month = YEAR_AND_MONTH.matcher(date);
		if (day.matches()) {
			date = known(day.group(1), day.group(3), day.group(4));
		}
		else if (month.matches()) {
			date = known(month.group(1), month.group(2), "0");
		}
		return parsed(date);
	}

	/**
	 * Reads a date, or words about one, in English: {@code circa 1990}, {@code c. 1990}
	 * and the like ({@code ~1990}); {@code before 1990} ({@code ../1989});
	 * {@code until 1990} and {@code by 1990} ({@code ../1990}); {@code after 1990}
	 * ({@code 1991/..}); {@code since 1990} and {@code from 1990} ({@code 1990/..}).
	 * @return the date, or {@code null} if there is none to be told
	 */
	public static @Nullable PartialDate readWords(String text) {
		Matcher words = WORDS.matcher(text.strip());
		if (!words.matches()) {
			return read(text);
		}
		PartialDate date = read(words.group(2));
		if (date == null || !date.isPlain()) {
			return null;
		}
		return parsed(switch (words.group(1).toLowerCase(Locale.ROOT)) {
			case "before" -> "../" + beside(date, date.earliest().minusDays(1));
			case "until", "till", "by" -> "../" + date.text();
			case "after" -> beside(date, date.latest().plusDays(1)) + "/..";
			case "since", "from" -> date.text() + "/..";
			default -> "~" + date.text();
		});
	}

	/** The year, month or day next to another: the one with a given day. */
	private static String beside(PartialDate date, LocalDate day) {
		return day.toString().substring(0, Math.min(date.text().length(), day.toString().length()));
	}

	/** Zeros stand for what is not known. */
	private static String known(String year, String month, String day) {
		if (Integer.parseInt(month) == 0) {
			return (Integer.parseInt(day) == 0) ? year : "";
		}
		String toMonth = "%s-%02d".formatted(year, Integer.parseInt(month));
		return (Integer.parseInt(day) == 0) ? toMonth : "%s-%02d".formatted(toMonth, Integer.parseInt(day));
	}

	private static @Nullable PartialDate parsed(String text) {
		try {
			return PartialDate.parse(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * A fact with its dates as they are stored. A beginning or end that is no date
	 * becomes the property {@link #FROM_TEXT} or {@link #TO_TEXT}, and so do both where
	 * the end is before the beginning. The date of a source that is none is left out.
	 * @param remarks takes what was left out and why; alike for facts that are alike
	 */
	public static Fact normalised(Fact fact, Consumer<String> remarks) {
		return switch (fact) {
			case SourceFact source -> new SourceFact(source.id(), source.title(), source.publisher(),
					ofSource("publishedOn", source.publishedOn(), remarks), source.url(),
					ofSource("retrievedOn", source.retrievedOn(), remarks), source.licence());
			case NodeFact node -> {
				Time time = Time.of(node.from(), node.to(), node.properties(),
						remark -> remarks.accept(node.type() + ": " + remark));
				yield new NodeFact(node.id(), node.type(), node.name(), node.aliases(), time.from(), time.to(),
						time.properties(), node.claims());
			}
			case EdgeFact edge -> {
				Time time = Time.of(edge.from(), edge.to(), edge.properties(),
						remark -> remarks.accept(edge.type() + ": " + remark));
				yield new EdgeFact(edge.id(), edge.type(), edge.source(), edge.target(), edge.role(), time.from(),
						time.to(), time.properties(), edge.claims());
			}
		};
	}

	private static @Nullable String ofSource(String field, @Nullable String text, Consumer<String> remarks) {
		if (text == null || text.isBlank()) {
			return null;
		}
		PartialDate date = read(text);
		if (date == null) {
			remarks.accept("source: %s '%s' is not %s; it is left out".formatted(field, text, PartialDate.ALLOWED));
			return null;
		}
		return date.text();
	}

	/**
	 * Of an entity or a relationship.
	 */
	private record Time(@Nullable String from, @Nullable String to, @Nullable Map<String, Object> properties) {

		static Time of(@Nullable String from, @Nullable String to, @Nullable Map<String, Object> properties,
				Consumer<String> remarks) {
			PartialDate begin = (from != null) ? read(from) : null;
			PartialDate end = (to != null) ? read(to) : null;
			if (begin != null && end != null && begin.earliest().isAfter(end.latest())) {
				remarks.accept(
						"its end, to '%s', is before its beginning, from '%s'; they are kept as %s and %s, without a time"
							.formatted(to, from, TO_TEXT, FROM_TEXT));
				return new Time(null, null, with(with(properties, FROM_TEXT, from), TO_TEXT, to));
			}
			Map<String, Object> kept = properties;
			if (begin == null) {
				kept = kept("from", from, FROM_TEXT, kept, remarks);
			}
			if (end == null) {
				kept = kept("to", to, TO_TEXT, kept, remarks);
			}
			return new Time((begin != null) ? begin.text() : null, (end != null) ? end.text() : null, kept);
		}

		private static @Nullable Map<String, Object> kept(String field, @Nullable String text, String property,
				@Nullable Map<String, Object> properties, Consumer<String> remarks) {
			if (text == null || text.isBlank()) {
				return properties;
			}
			remarks.accept("%s '%s' is not %s; it is kept as %s, without a time".formatted(field, text,
					PartialDate.ALLOWED, property));
			return with(properties, property, text);
		}

		/** What the record itself says under that name is kept beside it. */
		private static Map<String, Object> with(@Nullable Map<String, Object> properties, String property,
				@Nullable String text) {
			Map<String, Object> all = (properties != null) ? new LinkedHashMap<>(properties) : new LinkedHashMap<>();
			if (text != null) {
				all.merge(property, text, (known, added) -> (known instanceof String && !known.equals(added))
						? List.of(known, added) : known);
			}
			return all;
		}

	}

}

package org.clew.dataimport.ftm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.clew.dataimport.fact.FactSink;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When an entity or a relationship was.
 */
record FtmTimes(@Nullable String from, @Nullable String to) {

	/** The property that tells a point in time. */
	private static final String DATE = "date";

	private static final FtmTimes UNKNOWN = new FtmTimes(null, null);

	private static final Comparator<PartialDate> EARLIEST = Comparator.comparing(PartialDate::earliest);

	private static final Comparator<PartialDate> LATEST = Comparator.comparing(PartialDate::latest);

	/**
	 * The time by the properties that the schema names for it.
	 * @param sink told which dates do not exist
	 */
	static FtmTimes of(FtmRecord record, FtmSchema schema, FactSink sink) {
		remarkWhatIsNoDate(record, schema, sink);
		String begins = firstWithADate(record, schema.start());
		PartialDate from = (begins != null) ? precise(dates(record, begins), EARLIEST) : null;
		String ends = firstWithADate(record, schema.end());
		PartialDate to = (ends != null) ? precise(dates(record, ends), LATEST.reversed()) : null;
		if (to == null && DATE.equals(begins)) {
			to = precise(dates(record, DATE), LATEST.reversed());
		}
		if (from != null && to != null && from.earliest().isAfter(to.latest())) {
			sink.remark("properties.%s says %s and properties.%s says %s, which is before; neither is used as a time"
				.formatted(begins, from.text(), ends, to.text()));
			return UNKNOWN;
		}
		return new FtmTimes((from != null) ? from.text() : null, (to != null) ? to.text() : null);
	}

	/** A date without the time of the day; {@code null} if there is no such date. */
	static @Nullable PartialDate date(String text) {
		int day = 10;
		boolean hasTime = text.length() > day && (text.charAt(day) == 'T' || text.charAt(day) == ' ');
		try {
			return PartialDate.parse(hasTime ? text.substring(0, day) : text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void remarkWhatIsNoDate(FtmRecord record, FtmSchema schema, FactSink sink) {
		record.properties().forEach((name, values) -> {
			FtmProperty property = schema.property(name);
			if (property != null && property.isDate()) {
				values.stream()
					.filter(value -> date(value) == null)
					.forEach(value -> sink.remark("properties.%s: '%s' is not %s; it is kept, but not used as a time"
						.formatted(name, value, PartialDate.ALLOWED)));
			}
		});
	}

	private static @Nullable String firstWithADate(FtmRecord record, List<String> properties) {
		return properties.stream().filter(property -> !dates(record, property).isEmpty()).findFirst().orElse(null);
	}

	private static List<PartialDate> dates(FtmRecord record, String property) {
		return record.values(property).stream().map(FtmTimes::date).filter(Objects::nonNull).toList();
	}

	/** The first in an order, or what tells more precisely when that was. */
	private static @Nullable PartialDate precise(List<PartialDate> dates, Comparator<PartialDate> order) {
		@Nullable PartialDate first = dates.stream().min(order).orElse(null);
		if (first == null) {
			return null;
		}
		return dates.stream()
			.filter(date -> !date.earliest().isBefore(first.earliest()) && !date.latest().isAfter(first.latest()))
			.min(Comparator.comparingLong((PartialDate date) -> (long) date.lastDay() - date.firstDay())
				.thenComparing(order))
			.orElse(first);
	}

}

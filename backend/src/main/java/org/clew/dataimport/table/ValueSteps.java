package org.clew.dataimport.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What can be made of a value, or of each of several.
 */
final class ValueSteps {

	private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2013, 7, 31, 12, 30, 0, 0, ZoneOffset.UTC);

	/** Makes something of a text, or nothing. */
	@FunctionalInterface
	interface Step {

		@Nullable Object of(String text);

	}

	private ValueSteps() {
	}

	/** Applies a step to a text, or to each of a list, leaving out what gives nothing. */
	static @Nullable Object all(@Nullable Object value, Step step) {
		if (!(value instanceof List<?>)) {
			String text = Value.text(value);
			return (text != null) ? step.of(text) : null;
		}
		List<Object> made = new ArrayList<>();
		for (Object element : Value.list(value)) {
			String text = Value.text(element);
			Object one = (text != null) ? step.of(text) : null;
			if (one != null) {
				made.add(one);
			}
		}
		return made.isEmpty() ? null : made;
	}

	/** Reads dates in one of some forms, at the precision that the form has. */
	static Value dates(Value value, MappingYaml yaml) {
		List<String> forms = yaml.elements().stream().map(MappingYaml::text).toList();
		List<DateTimeFormatter> formatters = yaml.elements().stream().map(ValueSteps::formatter).toList();
		return scope -> all(value.of(scope), text -> date(text, forms, formatters));
	}

	private static DateTimeFormatter formatter(MappingYaml yaml) {
		String form = yaml.text();
		try {
			DateTimeFormatter formatter = DateTimeFormatter.ofPattern(form.replace('y', 'u'), Locale.ENGLISH)
				.withResolverStyle(ResolverStyle.STRICT);
			partial(formatter.parse(formatter.format(EXAMPLE)));
			return formatter;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw yaml.problem("is not the form of a date, such as dd/MM/yyyy or MMMM yyyy");
		}
	}

	private static String date(String text, List<String> forms, List<DateTimeFormatter> formatters) {
		for (DateTimeFormatter formatter : formatters) {
			try {
				return partial(formatter.parse(text));
			}
			catch (DateTimeException ex) {
				// The next form may fit.
			}
		}
		throw new Value.Missed("'%s' is not a date of the form %s".formatted(text, String.join(" or ", forms)));
	}

	private static String partial(TemporalAccessor read) {
		if (read.isSupported(ChronoField.DAY_OF_MONTH)) {
			return LocalDate.from(read).toString();
		}
		return read.isSupported(ChronoField.MONTH_OF_YEAR) ? YearMonth.from(read).toString()
				: "%04d".formatted(Year.from(read).getValue());
	}

}

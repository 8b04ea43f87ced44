package org.clew.dataimport.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.clew.dataimport.fact.FactDates;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Forms of dates that a mapping names. What has none of them is passed on as it is given:
 * it may be a date already, and what is none is kept as text where facts are checked.
 */
final class DateForms {

	private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2013, 7, 31, 12, 30, 0, 0, ZoneOffset.UTC);

	/** The day before the first of Excel, which also counts 29 February 1900. */
	private static final LocalDate BEFORE_EXCEL = LocalDate.of(1899, 12, 30);

	private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(\\.\\d+)?");

	private static final int FIRST_SERIAL = 61;

	private static final int LAST_SERIAL = 2_958_465;

	/** Reads a date, or gives nothing where the text has another form. */
	@FunctionalInterface
	private interface Form {

		@Nullable String read(String text);

	}

	private DateForms() {
	}

	/** Reads dates in the first form that fits, at the precision that it has. */
	static Value of(Value value, MappingYaml yaml) {
		List<Form> forms = yaml.elements().stream().map(DateForms::form).toList();
		return scope -> ValueSteps.all(value.of(scope), text -> {
			for (Form form : forms) {
				String date = form.read(text);
				if (date != null) {
					return date;
				}
			}
			return text;
		});
	}

	private static Form form(MappingYaml yaml) {
		return switch (yaml.text()) {
			case "excel" -> DateForms::ofSerial;
			case "words" -> DateForms::ofWords;
			default -> pattern(yaml);
		};
	}

	private static @Nullable String ofWords(String text) {
		PartialDate date = FactDates.readWords(text);
		return (date != null) ? date.text() : null;
	}

	private static @Nullable String ofSerial(String text) {
		if (!SERIAL.matcher(text).matches()) {
			return null;
		}
		int serial = (int) Double.parseDouble(text);
		return (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) ? BEFORE_EXCEL.plusDays(serial).toString() : null;
	}

	private static Form pattern(MappingYaml yaml) {
		DateTimeFormatter formatter = formatter(yaml);
		return text -> {
			try {
				return partial(formatter.parse(text));
			}
			catch (DateTimeException ex) {
				return null;
			}
		};
	}

	private static DateTimeFormatter formatter(MappingYaml yaml) {
		try {
			DateTimeFormatter formatter = new DateTimeFormatterBuilder().parseCaseInsensitive()
				.appendPattern(yaml.text().replace('y', 'u'))
				.toFormatter(Locale.ENGLISH)
				.withResolverStyle(ResolverStyle.STRICT);
			partial(formatter.parse(formatter.format(EXAMPLE)));
			return formatter;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw yaml.problem("is not the form of a date, such as dd/MM/yyyy or MMMM yyyy");
		}
	}

	private static String partial(TemporalAccessor read) {
		if (read.isSupported(ChronoField.DAY_OF_MONTH)) {
			return LocalDate.from(read).toString();
		}
		return read.isSupported(ChronoField.MONTH_OF_YEAR) ? YearMonth.from(read).toString()
				: "%04d".formatted(Year.from(read).getValue());
	}

}

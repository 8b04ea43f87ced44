package org.clew.query;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

import org.clew.database.Limits;
import org.clew.web.BadInput;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * A saved query with what a request gives for its parameters.
 *
 * @param arguments a value for every parameter of the query, {@code null} for what is
 * neither given nor has a default
 * @param limit most rows of the answer
 * @param offset how many rows come before them
 * @param format how the answer is written, or {@code null} if that is left to the Accept
 * header
 * @param given the request's parameters as they came
 */
record QueryCall(SavedQuery query, Map<String, @Nullable Object> arguments, int limit, int offset,
		@Nullable Format format, MultiValueMap<String, String> given) {

	/** Rows where the request names no limit. */
	static final int USUAL_ROWS = 1000;

	enum Format {

		JSON(MediaType.APPLICATION_JSON_VALUE), CSV("text/csv;charset=UTF-8");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		MediaType mediaType() {
			return MediaType.parseMediaType(this.mediaType);
		}

	}

	/**
	 * @throws BadInput if a parameter is unknown, missing, given twice or not of its type
	 */
	static QueryCall of(SavedQuery query, MultiValueMap<String, String> given, Limits limits) {
		FieldErrors errors = new FieldErrors();
		Set<String> known = new TreeSet<>(Set.of(QueryFile.LIMIT, QueryFile.OFFSET, QueryFile.FORMAT));
		query.parameters().forEach(parameter -> known.add(parameter.name()));
		given.forEach((name, values) -> {
			if (!known.contains(name)) {
				errors.add(name, "is unknown; known: " + String.join(", ", known));
			}
			else if (values.size() > 1) {
				errors.add(name, "is given %d times; allowed: once".formatted(values.size()));
			}
		});
		Map<String, @Nullable Object> arguments = new HashMap<>();
		query.parameters()
			.forEach(parameter -> arguments.put(parameter.name(),
					argument(parameter, given.getFirst(parameter.name()), errors)));
		query.about().rules().forEach(rule -> rule.check(arguments, errors));
		int limit = number(QueryFile.LIMIT, given, 1, limits.rows(), Math.min(USUAL_ROWS, limits.rows()), errors);
		int offset = number(QueryFile.OFFSET, given, 0, OffsetPage.LAST, 0, errors);
		Format format = format(given.getFirst(QueryFile.FORMAT), errors);
		errors.throwIfAny();
		return new QueryCall(query, arguments, limit, offset, format, given);
	}

	private static @Nullable Object argument(QueryParameter parameter, @Nullable String text, FieldErrors errors) {
		if (text == null) {
			if (parameter.required() && parameter.defaultValue() == null) {
				errors.add(parameter.name(), "is required");
			}
			return parameter.defaultValue();
		}
		try {
			return parameter.type().parse(text);
		}
		catch (IllegalArgumentException ex) {
			errors.add(parameter.name(), String.valueOf(ex.getMessage()));
			return null;
		}
	}

	private static int number(String name, MultiValueMap<String, String> given, int least, int most, int usual,
			FieldErrors errors) {
		String text = given.getFirst(name);
		if (text == null) {
			return usual;
		}
		try {
			int number = Integer.parseInt(text);
			errors.range(name, number, least, most);
			return number;
		}
		catch (NumberFormatException ex) {
			errors.add(name, "'%s' is not allowed; allowed: %d to %d".formatted(text, least, most));
			return usual;
		}
	}

	private static @Nullable Format format(@Nullable String text, FieldErrors errors) {
		return switch (text) {
			case null -> null;
			case "json" -> Format.JSON;
			case "csv" -> Format.CSV;
			default -> {
				errors.add(QueryFile.FORMAT, "'%s' is not allowed; allowed: json, csv".formatted(text));
				yield null;
			}
		};
	}

	/**
	 * The same call for up to twice as many rows; the rows behind, if no more are
	 * allowed; {@code null} where these would begin later than any may.
	 */
	@Nullable String more(Limits limits) {
		Map<String, String> values = new TreeMap<>(this.given.toSingleValueMap());
		if (this.limit < limits.rows()) {
			values.put(QueryFile.LIMIT, String.valueOf(Math.min(2L * this.limit, limits.rows())));
		}
		else {
			long behind = (long) this.offset + this.limit;
			if (behind > OffsetPage.LAST) {
				return null;
			}
			values.put(QueryFile.OFFSET, String.valueOf(behind));
		}
		StringJoiner next = new StringJoiner("&", "/api/v1/queries/" + this.query.name() + "/results?", "");
		values.forEach((name, value) -> next.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
		return next.toString();
	}

}

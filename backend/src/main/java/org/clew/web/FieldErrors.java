package org.clew.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with a request, so that all of it is said at once.
 */
public final class FieldErrors {

	/** Of more known values than this, a message lists the first. */
	private static final int LISTED = 30;

	private final List<FieldError> errors = new ArrayList<>();

	public FieldErrors add(String field, String message) {
		this.errors.add(new FieldError(field, message));
		return this;
	}

	public FieldErrors range(String field, int value, int least, int most) {
		if (value < least || value > most) {
			add(field, "%d is not allowed; allowed: %d to %d".formatted(value, least, most));
		}
		return this;
	}

	/** A value that must be there; empty if it is not. */
	public String required(String field, @Nullable String value) {
		if (value == null || value.isBlank()) {
			add(field, "is required");
			return "";
		}
		return value;
	}

	/**
	 * The constant that a parameter names in lower case, or {@code otherwise} if it is
	 * absent or wrong.
	 */
	public <E extends Enum<E>> E constant(String field, @Nullable String value, E otherwise) {
		if (value == null) {
			return otherwise;
		}
		List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
		for (E constant : constants) {
			if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
				return constant;
			}
		}
		add(field,
				"'%s' is not allowed; allowed: %s".formatted(value,
						constants.stream()
							.map(each -> each.name().toLowerCase(Locale.ROOT))
							.collect(Collectors.joining(", "))));
		return otherwise;
	}

	/**
	 * Each of {@code values} must be known.
	 * @param known all that there are
	 */
	public FieldErrors known(String field, Collection<String> values, Collection<String> known) {
		for (String value : values) {
			if (!known.contains(value)) {
				add(field, "'%s' is unknown; %s".formatted(value,
						known.isEmpty() ? "none is known yet" : "known: " + listed(known)));
			}
		}
		return this;
	}

	private static String listed(Collection<String> known) {
		Stream<String> first = known.stream().sorted().limit(LISTED);
		return first.collect(Collectors.joining(", "))
				+ ((known.size() > LISTED) ? " and %d more".formatted(known.size() - LISTED) : "");
	}

	/** The date that a parameter gives, or {@code null} if it is absent or wrong. */
	public @Nullable PartialDate date(String field, @Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			return PartialDate.parse(value);
		}
		catch (IllegalArgumentException ex) {
			add(field, "'%s' is not allowed; allowed: %s".formatted(value, PartialDate.ALLOWED));
			return null;
		}
	}

	/** What is wrong so far. */
	List<FieldError> all() {
		return this.errors;
	}

	/**
	 * Ends the call if anything is wrong.
	 * @throws BadInput if anything is wrong
	 */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			throw new BadInput(this.errors);
		}
	}

}

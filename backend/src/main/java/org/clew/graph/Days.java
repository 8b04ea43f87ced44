package org.clew.graph;

import org.jspecify.annotations.Nullable;

/**
 * Partial dates as epoch days, so that times compare as numbers.
 */
public final class Days {

	private Days() {
	}

	/**
	 * First day of the period that a date means; before all days where there is no date,
	 * none that can be read, or one whose first day is unknown.
	 */
	public static int first(@Nullable String date) {
		PartialDate read = read(date);
		return (read != null) ? read.firstDay() : Integer.MIN_VALUE;
	}

	/** Last day, likewise; after all days where there is none. */
	public static int last(@Nullable String date) {
		PartialDate read = read(date);
		return (read != null) ? read.lastDay() : Integer.MAX_VALUE;
	}

	private static @Nullable PartialDate read(@Nullable String date) {
		if (date == null || date.isEmpty()) {
			return null;
		}
		try {
			return PartialDate.parse(date);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

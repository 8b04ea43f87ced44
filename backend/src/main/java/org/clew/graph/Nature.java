package org.clew.graph;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a source stands behind a claim, strongest first: it reports a fact, it reports an
 * allegation, or it passes a judgement; or somebody who read it, and whom the claim names
 * as who states it, infers what it does not say.
 */
public enum Nature {

	FACT, ALLEGATION, JUDGEMENT, INFERENCE;

	@JsonValue
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The nature with a {@link #value}.
	 * @throws IllegalArgumentException if {@code value} is none of {@code fact},
	 * {@code allegation}, {@code judgement}, {@code inference}
	 */
	@JsonCreator
	public static Nature of(String value) {
		return Arrays.stream(values())
			.filter(nature -> nature.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is not a nature; allowed: fact, allegation, judgement, inference".formatted(value)));
	}

}

package org.clew.dataimport.fact;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * That a source supports the fact it stands at.
 *
 * @param source id of the source
 * @param locator where in it: page, paragraph, line, record id
 * @param statedBy who says so, where it is not the publisher
 * @param nature how the source stands behind it; a fact where it is left out; an
 * inference must say in {@code statedBy} who draws it
 * @param assertion what it claims, where that is more than the bare fact
 * @param quotation the words of the source
 */
public record ClaimFact(String source, String locator, @Nullable String statedBy, @Nullable Nature nature,
		@Nullable String assertion, @Nullable String quotation) {

	/** A plain claim. */
	public static ClaimFact of(String source, String locator) {
		return new ClaimFact(source, locator, null, null, null, null);
	}

	/** The same by another source. */
	public ClaimFact withSource(String other) {
		return new ClaimFact(other, this.locator, this.statedBy, this.nature, this.assertion, this.quotation);
	}

	public Nature natureOrFact() {
		return (this.nature != null) ? this.nature : Nature.FACT;
	}

}

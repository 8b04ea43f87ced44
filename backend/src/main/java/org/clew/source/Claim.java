package org.clew.source;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * That a source supports a fact.
 *
 * @param locator where in the source: page, paragraph, line, record id
 * @param quotation its own words, where given
 * @param assertion what it claims, in other words, where that is more than the bare fact
 * @param statedBy who says so, where it is not the source's publisher
 * @param source that makes the claim
 * @param nature how the source stands behind it
 */
public record Claim(Source source, String locator, @Nullable String quotation, @Nullable String assertion,
		@Nullable String statedBy, Nature nature) {
}

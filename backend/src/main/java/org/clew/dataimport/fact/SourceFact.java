package org.clew.dataimport.fact;

import org.jspecify.annotations.Nullable;

/** A publication; dates are as {@link org.clew.graph.PartialDate} has them. */
public record SourceFact(String id, String title, @Nullable String publisher, @Nullable String publishedOn,
		@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) implements Fact {
}

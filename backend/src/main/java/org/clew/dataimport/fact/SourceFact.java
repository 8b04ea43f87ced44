package org.clew.dataimport.fact;

import org.jspecify.annotations.Nullable;

/** A publication; dates are ISO 8601 at the precision that is known. */
public record SourceFact(String id, String title, @Nullable String publisher, @Nullable String publishedOn,
		@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) implements Fact {
}

package org.clew.dataimport.fact;

import org.jspecify.annotations.Nullable;

/** A publication; dates are as {@link org.clew.graph.PartialDate} has them. */
public record SourceFact(String id, String title, @Nullable String publisher, @Nullable String publishedOn,
		@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) implements Fact {

	/** The same with another id. */
	public SourceFact withId(String other) {
		return new SourceFact(other, this.title, this.publisher, this.publishedOn, this.url, this.retrievedOn,
				this.licence);
	}

}

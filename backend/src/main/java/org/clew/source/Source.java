package org.clew.source;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A publication that supports facts. Dates are ISO 8601 at the precision that is known.
 */
@Node("Source")
public record Source(@Id String id, String title, @Nullable String publisher, @Nullable String publishedOn,
		@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) {
}

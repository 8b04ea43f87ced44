package org.clew.source;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A publication that supports facts. Dates are ISO 8601 at the precision that is known.
 *
 * @param id stable identifier
 * @param title of the source
 * @param publisher who published it
 * @param publishedOn when, as an ISO 8601 date at the precision that is known
 * @param url where it is
 * @param retrievedOn when it was read there, as a date
 * @param licence under which it may be used
 */
@Node("Source")
public record Source(@Id String id, String title, @Nullable String publisher, @Nullable String publishedOn,
		@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) {
}

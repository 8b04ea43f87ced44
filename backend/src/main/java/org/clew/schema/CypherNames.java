package org.clew.schema;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Names as they stand in composed Cypher. Only names taken from {@link SchemaTypes} go
 * through here; quoting them is the second lock on that door.
 */
public final class CypherNames {

	private CypherNames() {
	}

	/** The name between backticks. */
	public static String quote(String name) {
		return '`' + name.replace("`", "``") + '`';
	}

	/** The names as alternatives in a pattern: {@code `A`|`B`}. */
	public static String anyOf(Collection<String> names) {
		return names.stream().map(CypherNames::quote).collect(Collectors.joining("|"));
	}

}

package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A schema, with all that it inherits.
 *
 * @param lineage itself and all that it extends, nearest first
 * @param caption properties that name an entity, best first
 * @param featured properties that are shown first
 * @param edge how its entities are relationships; {@code null} where they are not
 * @param start properties that tell the beginning, best first
 * @param end properties that tell the end, best first
 * @param properties by name
 */
public record FtmSchema(String name, String label, boolean isAbstract, List<String> lineage, List<String> caption,
		List<String> featured, @Nullable FtmEdge edge, List<String> start, List<String> end,
		Map<String, FtmProperty> properties) {

	/** Whether it is a schema or extends it. */
	public boolean isA(String schema) {
		return this.lineage.contains(schema);
	}

	public @Nullable FtmProperty property(String name) {
		return this.properties.get(name);
	}

}

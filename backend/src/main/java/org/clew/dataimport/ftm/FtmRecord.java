package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Map;

/**
 * An entity as a record of a file has it.
 *
 * @param schema its name, which the model need not have
 * @param properties values by name, in the order of the file; none is without a value
 * @param beside what stands beside the properties, as it is kept
 */
record FtmRecord(String id, String schema, Map<String, List<String>> properties, Map<String, Object> beside) {

	List<String> values(String property) {
		return this.properties.getOrDefault(property, List.of());
	}

	List<String> datasets() {
		return (this.beside.get(FtmKeys.ofField("datasets")) instanceof List<?> names)
				? names.stream().map(String::valueOf).toList() : List.of();
	}

}

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
		return beside("datasets");
	}

	/** Ids that the entity had before, or has elsewhere. */
	List<String> referents() {
		return beside("referents");
	}

	private List<String> beside(String field) {
		return (this.beside.get(FtmKeys.ofField(field)) instanceof List<?> texts)
				? texts.stream().map(String::valueOf).toList() : List.of();
	}

}

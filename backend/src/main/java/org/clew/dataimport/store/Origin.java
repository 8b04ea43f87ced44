package org.clew.dataimport.store;

import java.util.function.Supplier;

import org.clew.dataimport.fact.Fact;

/**
 * Where a fact stands.
 *
 * @param file name of its file
 * @param line where its record begins, from 1
 * @param fact as it was read
 * @param record as it stands in the file, asked for only if it is needed
 */
public record Origin(String file, long line, Fact fact, Supplier<String> record) {

	Origin withFact(Fact fact) {
		return new Origin(this.file, this.line, fact, this.record);
	}

}

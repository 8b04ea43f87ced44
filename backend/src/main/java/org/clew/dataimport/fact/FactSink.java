package org.clew.dataimport.fact;

import java.util.function.Supplier;

/**
 * Takes what a reader finds, record by record, so that each can be accounted for.
 */
public interface FactSink {

	/**
	 * A record begins; what follows is of it, until the next begins.
	 * @param line where it begins in its file, from 1; for one long document, the line of
	 * its record
	 * @param text the record as it stands in the file, asked for only if it is needed
	 */
	void record(long line, Supplier<String> text);

	/**
	 * A fact of the record. One that breaks a rule is put among the rejects, and the rest
	 * of the record stays.
	 */
	void fact(Fact fact);

	/**
	 * The record, or a part of it that the reason names, cannot be taken.
	 * @param reason a sentence that names the field and what is wrong
	 */
	void reject(String reason);

	/**
	 * The record is taken, and something about it is to be told: a schema that is not
	 * known, say.
	 */
	void remark(String remark);

}

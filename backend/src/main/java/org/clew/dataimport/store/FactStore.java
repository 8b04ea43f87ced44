package org.clew.dataimport.store;

import java.util.List;
import java.util.Map;

import org.clew.database.GraphWriter;
import org.clew.database.SchemaMigrations;

import org.springframework.stereotype.Component;

/**
 * Stores facts. Storing them again changes nothing.
 */
@Component
public class FactStore {

	private final GraphWriter writer;

	/**
	 * @param schema named so that the constraints are there before the first write
	 */
	FactStore(GraphWriter writer, SchemaMigrations schema) {
		this.writer = writer;
	}

	/**
	 * Stores what satisfies the rules, in one transaction.
	 * @param facts in any order
	 */
	public Outcome store(ImportStamp stamp, List<Origin> facts) {
		return this.writer.inTransaction(transaction -> new Batch(transaction, stamp, facts).store());
	}

	/** Says which data set an import is of. */
	public void dataset(String id, String title) {
		this.writer.write(List.of(new GraphWriter.Write(Batch.DATASET, Map.of("id", id, "title", title))));
	}

}

package org.clew.dataimport.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.database.GraphWriter;
import org.clew.database.SchemaMigrations;
import org.clew.database.Statement;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.web.TerminalText;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stores facts. Storing them again changes nothing.
 */
@Component
public class FactStore {

	private static final Logger log = LoggerFactory.getLogger(FactStore.class);

	private static final Statement PROGRESS = new Statement("progress of an import", """
			MATCH (import:Import {id: $id})
			SET import.progress = $progress""");

	private final GraphWriter writer;

	/**
	 * @param schema named so that the constraints are there before the first write
	 */
	FactStore(GraphWriter writer, SchemaMigrations schema) {
		this.writer = writer;
	}

	/**
	 * Stores what satisfies the rules, in one transaction. What the database does not
	 * take all the same is refused alone.
	 * @param facts in any order
	 * @param former the same for all facts of an import
	 * @param progress what is kept at the import of how far it has come, told from what
	 * became of these
	 */
	public Outcome store(ImportStamp stamp, List<Origin> facts, FormerSources former,
			Function<Outcome, String> progress) {
		try {
			return this.writer.inTransaction(transaction -> {
				Outcome outcome = new Batch(transaction, stamp, facts, former).store();
				transaction.write(PROGRESS, Map.of("id", stamp.id(), "progress", progress.apply(outcome)));
				return outcome;
			});
		}
		catch (ClientException ex) {
			if (!isAboutTheFacts(ex)) {
				throw ex;
			}
			Outcome outcome = new Outcome();
			apart(stamp, facts.stream().sorted(Comparator.comparingInt(FactStore::rank)).toList(), former, outcome);
			this.writer.inTransaction(transaction -> {
				transaction.write(PROGRESS, Map.of("id", stamp.id(), "progress", progress.apply(outcome)));
				return true;
			});
			return outcome;
		}
	}

	/** Stores the halves each for itself, down to the one that is not taken. */
	private void apart(ImportStamp stamp, List<Origin> facts, FormerSources former, Outcome outcome) {
		int middle = facts.size() / 2;
		for (List<Origin> part : List.of(facts.subList(0, middle), facts.subList(middle, facts.size()))) {
			if (part.isEmpty()) {
				continue;
			}
			try {
				outcome
					.add(this.writer.inTransaction(transaction -> new Batch(transaction, stamp, part, former).store()));
			}
			catch (ClientException ex) {
				if (!isAboutTheFacts(ex)) {
					throw ex;
				}
				if (part.size() > 1) {
					apart(stamp, part, former, outcome);
				}
				else {
					log.warn("The database does not take '{}'", TerminalText.harmless(part.getFirst().fact().id()), ex);
					outcome.refused()
						.add(new Outcome.Refused(part.getFirst(),
								"the database does not take one of its values; the log has the details"));
				}
			}
		}
	}

	/**
	 * What others rest on or lead to is stored before them, in whichever half they are.
	 */
	private static int rank(Origin origin) {
		return switch (origin.fact()) {
			case SourceFact source -> 0;
			case NodeFact node -> 1;
			case EdgeFact edge -> 2;
		};
	}

	private static boolean isAboutTheFacts(ClientException failure) {
		return failure.code().startsWith("Neo.ClientError.Statement")
				|| failure.code().startsWith("Neo.ClientError.Schema");
	}

	/** Says which data set an import is of. */
	public void dataset(String id, String title) {
		this.writer.write(List.of(new GraphWriter.Write(Batch.DATASET, Map.of("id", id, "title", title))));
	}

}

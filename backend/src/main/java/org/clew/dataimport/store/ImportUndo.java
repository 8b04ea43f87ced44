package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.clew.database.GraphWriter;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.database.WriteTransaction;
import org.clew.schema.CypherNames;

import org.springframework.stereotype.Component;

/**
 * Undoes an import: takes back its claims, and with them everything that nothing else
 * supports; what it replaced is as it was before. Batch by batch, so that it may be ended
 * and begun again.
 */
@Component
public class ImportUndo {

	private static final int BATCH = 2000;

	/**
	 * Relationships of a batch are undone type by type, which reads no others of their
	 * ends. Of more types than this, the statements would take longer to run than those
	 * others to read.
	 */
	private static final int MOST_TYPES = 20;

	private final GraphWriter writer;

	private final Statement claims;

	private final Statement deleteClaims;

	private final Statement bareSources;

	private final Statement deleteEntities;

	private final Statement entityEvidence;

	private final Statement bareEntities;

	private final Statement deleteSources;

	private final Statement deleteDataset;

	private final Restoring restoring;

	ImportUndo(GraphWriter writer, Statements statements) {
		this.writer = writer;
		this.claims = statements.load("writes/undo-claims");
		this.deleteClaims = statements.load("writes/undo-delete-claims");
		this.bareSources = statements.load("writes/undo-bare-sources");
		this.deleteEntities = statements.load("writes/undo-delete-entities");
		this.entityEvidence = statements.load("writes/undo-entity-evidence");
		this.bareEntities = statements.load("writes/undo-bare-entities");
		this.deleteSources = statements.load("writes/undo-delete-sources");
		this.deleteDataset = statements.load("writes/undo-delete-dataset");
		this.restoring = new Restoring(statements);
	}

	/**
	 * Undoes it.
	 * @param progress is told how many claims and changes were taken back so far
	 * @return how many entities stay although nothing supports them, since relationships
	 * of other imports need them
	 */
	public int undo(ImportStamp stamp, IntConsumer progress) {
		int done = 0;
		int kept = 0;
		for (int batch = 1; batch > 0; done += batch) {
			batch = this.writer.inTransaction(transaction -> this.restoring.restore(transaction, stamp, BATCH));
			progress.accept(done + batch);
		}
		for (int batch = 1; batch > 0; done += batch) {
			batch = this.writer.inTransaction(transaction -> edges(transaction, stamp));
			progress.accept(done + batch);
		}
		for (int batch = 1; batch > 0; done += batch) {
			int[] bare = new int[1];
			batch = this.writer.inTransaction(transaction -> entities(transaction, stamp, bare));
			kept += bare[0];
			progress.accept(done + batch);
		}
		int sources = 1;
		while (sources > 0) {
			sources = this.writer
				.inTransaction(transaction -> transaction.read(this.deleteSources,
						Map.of("import", stamp.id(), "limit", BATCH), row -> row.get("deleted").asInt()))
				.getFirst();
		}
		this.writer.write(List
			.of(new GraphWriter.Write(this.deleteDataset, Map.of("id", stamp.dataset(), "import", stamp.id()))));
		return kept;
	}

	private List<Map<String, Object>> claims(WriteTransaction transaction, ImportStamp stamp, Kind kind) {
		List<Map<String, Object>> rows = transaction.read(this.claims,
				Map.of("import", stamp.id(), "kind", kind.value(), "limit", BATCH), row -> row.get("claim").asMap());
		if (!rows.isEmpty()) {
			transaction.write(this.deleteClaims, Map.of("ids", rows.stream().map(row -> row.get("id")).toList()));
			transaction.write(this.bareSources,
					Map.of("ids", rows.stream().map(row -> row.get("source")).distinct().toList()));
		}
		return rows;
	}

	private int edges(WriteTransaction transaction, ImportStamp stamp) {
		List<Map<String, Object>> claims = claims(transaction, stamp, Kind.EDGE);
		// What several claims are about is one row.
		Map<String, Map<Object, Map<String, Object>>> byType = new LinkedHashMap<>();
		claims.forEach(claim -> byType.computeIfAbsent(String.valueOf(claim.get("type")), type -> new LinkedHashMap<>())
			.put(claim.get("subject"), claim));
		if (byType.size() > MOST_TYPES) {
			List<Map<String, Object>> rows = byType.values().stream().flatMap(all -> all.values().stream()).toList();
			undo(transaction, stamp, rows, "", "WHERE type(relationship) = row.type");
		}
		else {
			byType.forEach((type, rows) -> undo(transaction, stamp, List.copyOf(rows.values()),
					":" + CypherNames.quote(type), ""));
		}
		return claims.size();
	}

	private static void undo(WriteTransaction transaction, ImportStamp stamp, List<Map<String, Object>> rows,
			String type, String condition) {
		Map<String, Object> parameters = Map.of("rows", rows, "dataset", stamp.dataset());
		transaction.write(ofEdges(type, condition, """
				WITH row, relationship
				WHERE NOT EXISTS { (:Claim {subject: row.subject, kind: 'edge'}) }
				DELETE relationship"""), parameters);
		transaction.write(ofEdges(type, condition, """
				MATCH (claim:Claim {subject: row.subject, kind: 'edge'})-[:IN]->(source:Source)
				WITH relationship, count(claim) AS claims, collect(DISTINCT source.id) AS sources,
				     collect(DISTINCT claim.nature) AS natures, collect(DISTINCT claim.dataset) AS datasets
				SET relationship.claims = claims,
				    relationship.sources = sources,
				    relationship.nature = CASE
				      WHEN 'fact' IN natures THEN 'fact'
				      WHEN 'allegation' IN natures THEN 'allegation'
				      WHEN 'judgement' IN natures THEN 'judgement'
				      ELSE 'inference'
				    END,
				    relationship.datasets =
				      [name IN relationship.datasets WHERE name <> $dataset OR name IN datasets]"""), parameters);
	}

	private static Statement ofEdges(String type, String condition, String clause) {
		return new Statement("undo relationships", """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.start})
				MATCH (target:Entity {id: row.end})
				WITH DISTINCT row, source, target
				MATCH (source)-[relationship%s {id: row.subject}]->(target)
				%s
				%s""".formatted(type, condition, clause));
	}

	private int entities(WriteTransaction transaction, ImportStamp stamp, int[] bare) {
		List<Map<String, Object>> claims = claims(transaction, stamp, Kind.ENTITY);
		if (!claims.isEmpty()) {
			List<Object> ids = new ArrayList<>(claims.stream().map(claim -> claim.get("subject")).distinct().toList());
			Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids, "dataset", stamp.dataset()));
			transaction.write(this.deleteEntities, parameters);
			transaction.write(this.entityEvidence, parameters);
			bare[0] = transaction.read(this.bareEntities, parameters, row -> row.get("kept").asInt()).getFirst();
		}
		return claims.size();
	}

}

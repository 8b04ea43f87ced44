package org.clew.dataimport.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphWriter;
import org.clew.database.Limits;
import org.clew.database.SchemaMigrations;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.dataimport.job.ImportTally.Progress;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Imports as the database keeps them, beside what they brought.
 */
@Component
class ImportRecords {

	private static final JsonMapper JSON = JsonMapper.builder()
		// Imports of an earlier Clew lack what was not told then.
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final GraphReader reader;

	private final GraphWriter writer;

	private final Limits limits;

	private final ImportSettings settings;

	private final Statement all;

	private final Statement byId;

	private final Statement progress;

	private final Statement write;

	private final Statement delete;

	/** What was ordered, and how it stands. */
	record Stored(ImportOrder order, ImportStatus status) {

	}

	/**
	 * @param schema named so that the constraints are there before the first write
	 */
	ImportRecords(GraphReader reader, GraphWriter writer, Limits limits, ImportSettings settings, Statements statements,
			SchemaMigrations schema) {
		this.reader = reader;
		this.writer = writer;
		this.limits = limits;
		this.settings = settings;
		this.all = statements.load("reads/imports");
		this.byId = statements.load("reads/import-by-id");
		this.progress = statements.load("reads/import-progress");
		this.write = statements.load("writes/import");
		this.delete = statements.load("writes/purge-import");
	}

	void save(ImportOrder order, ImportStatus status) {
		this.writer.inTransaction(transaction -> {
			transaction.write(this.write,
					Map.of("id", order.id(), "dataset", order.dataset(), "digest", order.digest(), "state",
							status.state().name(), "startedAt", status.startedAt(), "order",
							JSON.writeValueAsString(order), "status", JSON.writeValueAsString(status)));
			return true;
		});
	}

	/** Forgets an import. What it brought stays. */
	void delete(String id) {
		this.writer.inTransaction(transaction -> {
			transaction.write(this.delete, Map.of("id", id));
			return true;
		});
	}

	List<Stored> all() {
		return this.reader.read(this.all, Map.of(), Deadline.in(this.limits.time()), this::stored);
	}

	Optional<Stored> byId(String id) {
		return this.reader.read(this.byId, Map.of("id", id), Deadline.in(this.limits.time()), this::stored)
			.stream()
			.findFirst();
	}

	private Stored stored(Record row) {
		ImportOrder order = JSON.readValue(row.get("order").asString(), ImportOrder.class);
		return new Stored(order.withUploadsIn(this.settings.directoryOf(order.id())),
				JSON.readValue(row.get("status").asString(), ImportStatus.class));
	}

	/** How far an import had come when it ended; {@code null} if nothing was stored. */
	@Nullable Progress progress(String id) {
		return this.reader
			.read(this.progress, Map.of("id", id), Deadline.in(this.limits.time()),
					row -> JSON.readValue(row.get("progress").asString(), Progress.class))
			.stream()
			.findFirst()
			.orElse(null);
	}

}

package org.clew.savedview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphWriter;
import org.clew.database.Limits;
import org.clew.database.SchemaMigrations;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.database.WriteTransaction;
import org.clew.web.NotFound;
import org.clew.web.OffsetPage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/**
 * Keeps views in the database, beside the graph. The graph does not change with them, so
 * nobody is told.
 */
@Component
class SavedViews {

	private final GraphReader reader;

	private final GraphWriter writer;

	private final Limits limits;

	private final Statement page;

	private final Statement count;

	private final Statement byId;

	private final Statement create;

	private final Statement change;

	private final Statement delete;

	/**
	 * @param schema named so that the constraints are there before the first write
	 */
	SavedViews(GraphReader reader, GraphWriter writer, Limits limits, Statements statements, SchemaMigrations schema) {
		this.reader = reader;
		this.writer = writer;
		this.limits = limits;
		this.page = statements.load("reads/views");
		this.count = statements.load("reads/view-count");
		this.byId = statements.load("reads/view-by-id");
		this.create = statements.load("writes/view");
		this.change = statements.load("writes/view-change");
		this.delete = statements.load("writes/view-delete");
	}

	/**
	 * A view without what is in it.
	 *
	 * @param entities how many are in it
	 * @param relationships how many are in it
	 * @param annotations how many are in it
	 * @param steps how many its history has
	 * @param bytes that its document takes
	 * @param id of the view
	 * @param version 1 at first, and one more with each change
	 * @param created when it was first saved, in UTC
	 * @param changed when it was last saved, in UTC
	 * @param title what people call it
	 * @param note what they wrote about it
	 */
	record ListedView(String id, long version, String created, String changed, String title, @Nullable String note,
			long entities, long relationships, long annotations, long steps, long bytes) {

		private static ListedView of(Record row) {
			return new ListedView(row.get("id").asString(), row.get("version").asLong(), row.get("created").asString(),
					row.get("changed").asString(), row.get("title").asString(),
					row.get("note").isNull() ? null : row.get("note").asString(), row.get("entities").asLong(),
					row.get("relationships").asLong(), row.get("annotations").asLong(), row.get("steps").asLong(),
					row.get("bytes").asLong());
		}

	}

	List<ListedView> page(OffsetPage page, Deadline deadline) {
		return this.reader.read(this.page, Map.of("offset", page.getOffset(), "limit", page.getPageSize()), deadline,
				ListedView::of);
	}

	long count(Deadline deadline) {
		return this.reader.read(this.count, Map.of(), deadline, row -> row.get("total").asLong()).getFirst();
	}

	/**
	 * @throws NotFound if there is none of that id
	 */
	SavedView get(String id) {
		return this.reader
			.read(this.byId, Map.of("id", id), Deadline.in(this.limits.time()),
					row -> new SavedView(id, row.get("version").asLong(), row.get("created").asString(),
							row.get("changed").asString(), ViewJson.kept(row.get("document").asString())))
			.stream()
			.findFirst()
			.orElseThrow(() -> notFound(id));
	}

	SavedView create(ViewDocument document) {
		String id = UUID.randomUUID().toString();
		String now = now();
		Map<String, Object> parameters = parameters(id, document, now);
		return this.writer.inTransaction(Deadline.in(this.limits.time()), transaction -> {
			transaction.write(this.create, parameters);
			return new SavedView(id, 1, now, now, document);
		});
	}

	/**
	 * Puts another document in the place of one.
	 * @param version that it replaces; whichever there is if absent
	 * @throws NotFound if there is none of that id
	 * @throws ChangedMeanwhile if it has another version
	 */
	SavedView change(String id, @Nullable Long version, ViewDocument document) {
		String now = now();
		Map<String, @Nullable Object> parameters = new HashMap<>(parameters(id, document, now));
		parameters.put("version", version);
		return this.writer.inTransaction(Deadline.in(this.limits.time()), transaction -> {
			List<SavedView> changed = transaction.read(this.change, parameters, row -> new SavedView(id,
					row.get("version").asLong(), row.get("created").asString(), now, document));
			return first(changed).orElseThrow(() -> refusal(id, transaction));
		});
	}

	/**
	 * @param version that is deleted; whichever there is if absent
	 * @throws NotFound if there is none of that id
	 * @throws ChangedMeanwhile if it has another version
	 */
	void delete(String id, @Nullable Long version) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("version", version);
		this.writer.inTransaction(Deadline.in(this.limits.time()),
				transaction -> first(transaction.read(this.delete, parameters, row -> row.get("version").asLong()))
					.orElseThrow(() -> refusal(id, transaction)));
	}

	private static <T> Optional<T> first(List<T> rows) {
		return rows.stream().findFirst();
	}

	/** Why nothing was written. */
	private RuntimeException refusal(String id, WriteTransaction transaction) {
		return first(transaction.read(this.byId, Map.of("id", id), row -> row.get("version").asLong()))
			.<RuntimeException>map(ChangedMeanwhile::new)
			.orElseGet(() -> notFound(id));
	}

	private static NotFound notFound(String id) {
		return new NotFound("id", "saved view", id);
	}

	private static Map<String, Object> parameters(String id, ViewDocument document, String now) {
		String json = ViewJson.keep(document);
		Map<String, @Nullable Object> summary = new HashMap<>();
		summary.put("title", document.title());
		summary.put("note", document.note());
		summary.put("entities", size(document.entities()));
		summary.put("relationships", size(document.relationships()));
		summary.put("annotations", size(document.annotations()));
		summary.put("steps", (document.history() != null) ? size(document.history().steps()) : 0);
		summary.put("bytes", json.getBytes(StandardCharsets.UTF_8).length);
		return Map.of("id", id, "now", now, "summary", summary, "document", json);
	}

	private static int size(@Nullable List<?> list) {
		return (list != null) ? list.size() : 0;
	}

	private static String now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
	}

}

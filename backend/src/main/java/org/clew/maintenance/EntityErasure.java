package org.clew.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphWriter;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.database.WriteTransaction;
import org.clew.dataimport.job.ImportErasure;
import org.clew.savedview.ViewErasure;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Erases an entity: its relationships, its claims and theirs, sources that tell of
 * nothing else, earlier values, and its place in views and lists of rejects.
 */
@Component
class EntityErasure implements Erasure {

	private static final int BATCH = 1000;

	/** Shorter names are in too many other words. */
	private static final int SHORTEST_NAME = 3;

	private static final int MENTIONS = 50;

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final GraphReader reader;

	private final GraphWriter writer;

	private final ViewErasure views;

	private final ImportErasure imports;

	private final Statement names;

	private final Statement relationships;

	private final Statement mentions;

	private final Statement deleteClaims;

	private final Statement deleteChanges;

	private final Statement deleteMentioningChanges;

	private final Statement deleteRelationships;

	private final Statement deleteEntity;

	private final Statement deleteSources;

	EntityErasure(GraphReader reader, GraphWriter writer, ViewErasure views, ImportErasure imports,
			Statements statements) {
		this.reader = reader;
		this.writer = writer;
		this.views = views;
		this.imports = imports;
		this.names = statements.load("reads/names");
		this.relationships = statements.load("reads/relationships-of");
		this.mentions = statements.load("reads/mentions");
		this.deleteClaims = statements.load("writes/purge-claims");
		this.deleteChanges = statements.load("writes/purge-changes");
		this.deleteMentioningChanges = statements.load("writes/purge-mentioning-changes");
		this.deleteRelationships = statements.load("writes/purge-relationships");
		this.deleteEntity = statements.load("writes/purge-entity");
		this.deleteSources = statements.load("writes/purge-sources");
	}

	@Override
	public Optional<String> title(String id) {
		return names(id).stream().findFirst();
	}

	/** Its name, then its aliases; none if it is not there. */
	private List<String> names(String id) {
		return this.reader
			.read(this.names, Map.of("ids", List.of(id)), Deadline.in(PATIENCE),
					row -> Stream
						.concat(Stream.of(row.get("name").asString()),
								row.get("aliases").asList(Value::asString).stream())
						.toList())
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public List<String> erase(String id) throws IOException {
		Pattern pattern = mentioning(id, names(id));
		List<String> report = new ArrayList<>();
		Set<String> sources = new HashSet<>();
		int relationships = eraseRelationships(id, sources);
		eraseEntity(id, pattern, sources);
		report.add("It was erased, with %,d relationships and %,d sources that told of nothing else."
			.formatted(relationships, eraseSources(List.copyOf(sources))));
		List<String> changed = this.views.erase(id);
		if (!changed.isEmpty()) {
			report.add("Views without it, and without their history, now: " + String.join(", ", changed));
		}
		report.add("Lines taken from lists of rejects and remarks: " + this.imports.eraseRejects(pattern));
		List<String> waiting = this.imports.withFiles();
		if (!waiting.isEmpty()) {
			report.add("Imports whose files are kept, and may have it: " + String.join(", ", waiting));
		}
		List<String> left = mentions(pattern);
		if (!left.isEmpty()) {
			report.add("Texts that still name it, for you to correct or purge: " + String.join(", ", left));
		}
		return report;
	}

	private int eraseRelationships(String id, Set<String> sources) {
		int erased = 0;
		int batch = 1;
		while (batch > 0) {
			batch = this.writer.inTransaction(transaction -> {
				List<String> ids = transaction.read(this.relationships, Map.of("id", id, "limit", BATCH),
						row -> row.get("id").asString());
				sources.addAll(eraseEvidence(transaction, ids, "edge"));
				transaction.write(this.deleteRelationships, Map.of("id", id, "ids", ids));
				return ids.size();
			});
			erased += batch;
		}
		return erased;
	}

	private void eraseEntity(String id, Pattern pattern, Set<String> sources) {
		this.writer.inTransaction(transaction -> {
			sources.addAll(eraseEvidence(transaction, List.of(id), "entity"));
			transaction.write(this.deleteMentioningChanges, Map.of("id", id, "pattern", whole(pattern)));
			transaction.write(this.deleteEntity, Map.of("id", id));
			return true;
		});
	}

	/** The sources that it was in. */
	private List<String> eraseEvidence(WriteTransaction transaction, List<String> ids, String kind) {
		Map<String, Object> parameters = Map.of("ids", ids, "kind", kind);
		transaction.write(this.deleteChanges, parameters);
		return transaction.read(this.deleteClaims, parameters, row -> row.get("source").asString());
	}

	private int eraseSources(List<String> ids) {
		return this.writer
			.inTransaction(transaction -> transaction.read(this.deleteSources, Map.of("ids", ids),
					row -> row.get("deleted").asInt()))
			.getFirst();
	}

	private List<String> mentions(Pattern pattern) {
		return this.reader.read(this.mentions, Map.of("pattern", whole(pattern), "limit", MENTIONS),
				Deadline.in(PATIENCE), row -> "%s '%s'"
					.formatted(String.join(":", row.get("types").asList(Value::asString)), row.get("id").asString()));
	}

	/** Its id or one of its names, as words of their own, in whatever case. */
	static Pattern mentioning(String id, List<String> names) {
		return Stream.concat(Stream.of(id), names.stream().filter(name -> name.length() >= SHORTEST_NAME))
			.map(Pattern::quote)
			.collect(Collectors.collectingAndThen(Collectors.joining("|"),
					words -> Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])")));
	}

	/** Cypher asks for the whole of a text. */
	private static String whole(Pattern pattern) {
		return "(?s).*" + pattern.pattern() + ".*";
	}

}

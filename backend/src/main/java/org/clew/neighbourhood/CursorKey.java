package org.clew.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphWriter;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The secret that page cursors are sealed with: random text that the database keeps, so
 * that every process with that database has the same one, after a restart as well.
 */
@Component
class CursorKey {

	private final GraphReader reader;

	private final GraphWriter writer;

	private final Statement read;

	private final Statement create;

	private volatile @Nullable String secret;

	CursorKey(GraphReader reader, GraphWriter writer, Statements statements) {
		this.reader = reader;
		this.writer = writer;
		this.read = statements.load("reads/cursor-key");
		this.create = statements.load("writes/cursor-key");
	}

	byte[] bytes(Deadline deadline) {
		String known = this.secret;
		if (known == null) {
			List<String> stored = this.reader.read(this.read, Map.of(), deadline, row -> row.get("secret").asString());
			known = stored.isEmpty() ? create() : stored.getFirst();
			this.secret = known;
		}
		return known.getBytes(StandardCharsets.UTF_8);
	}

	private String create() {
		return this.writer
			.inTransaction(transaction -> transaction.read(this.create, Map.of(), row -> row.get("secret").asString()))
			.getFirst();
	}

}

package org.clew.neighbourhood;

import java.security.SecureRandom;
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
 * The secret that page cursors are sealed with: a random number that the database keeps.
 * It is made when it is first needed, by whichever process needs it first.
 */
@Component
class CursorKey {

	private static final int BYTES = 32;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final Statement read;

	private final Statement create;

	private volatile byte @Nullable [] bytes;

	CursorKey(GraphReader reader, GraphWriter writer, Statements statements) {
		this.reader = reader;
		this.writer = writer;
		this.read = statements.load("reads/cursor-key");
		this.create = statements.load("writes/cursor-key");
	}

	byte[] bytes(Deadline deadline) {
		byte[] known = this.bytes;
		if (known == null) {
			List<byte[]> stored = this.reader.read(this.read, Map.of(), deadline,
					row -> row.get("bytes").asByteArray());
			known = stored.isEmpty() ? create() : stored.getFirst();
			this.bytes = known;
		}
		return known;
	}

	/** Of several that are made at once, the first one stays. */
	private byte[] create() {
		byte[] made = new byte[BYTES];
		new SecureRandom().nextBytes(made);
		return this.writer
			.inTransaction(transaction -> transaction.read(this.create, Map.of("bytes", made),
					row -> row.get("bytes").asByteArray()))
			.getFirst();
	}

}

package org.clew.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.path.search.SearchQuestion.End;
import org.clew.topology.Snapshot;
import org.clew.web.FieldError;
import org.clew.web.NotFound;

/**
 * The entities that a question names, as the database numbers them.
 *
 * @param byId every entity named
 * @param state of the database when they were read
 */
record PathEnds(Map<String, End> byId, DatabaseState state) {

	/**
	 * @param named ids by the field of the request that names them
	 * @throws NotFound if any does not exist, naming each
	 */
	static PathEnds read(GraphReader reader, Map<String, String> named, Deadline deadline) {
		Set<String> ids = new LinkedHashSet<>(named.values());
		Map<String, End> byId = new HashMap<>();
		var read = reader.readDated(PathStatements.handles(), Map.of("ids", List.copyOf(ids)), deadline,
				Function.identity());
		read.rows()
			.forEach(row -> byId.put(row.get("id").asString(),
					new End(row.get("handle").asLong(), row.get("degree").asLong())));
		List<FieldError> errors = new ArrayList<>();
		named.forEach((field, id) -> {
			if (!byId.containsKey(id)) {
				errors.add(new FieldError(field, "there is no entity with the id '%s'".formatted(id)));
			}
		});
		if (!errors.isEmpty()) {
			throw new NotFound(errors);
		}
		return new PathEnds(byId, read.state());
	}

	/** The same, if a snapshot remembers each from an earlier question. */
	static Optional<PathEnds> remembered(Snapshot snapshot, Map<String, String> named) {
		Map<String, End> byId = new HashMap<>();
		for (String id : named.values()) {
			int number = snapshot.remembered(id);
			if (number < 0) {
				return Optional.empty();
			}
			byId.put(id, new End(snapshot.databaseId(number), snapshot.degree(number)));
		}
		return Optional.of(new PathEnds(byId, snapshot.state()));
	}

	void rememberIn(Snapshot snapshot) {
		this.byId.forEach((id, end) -> snapshot.remember(id, end.handle()));
	}

	/** What a filter names, by the field that names it. */
	static Map<String, String> avoided(PathFilter filter) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < filter.avoidIds().size(); i++) {
			named.put("avoid[%d]".formatted(i), filter.avoidIds().get(i));
		}
		return named;
	}

	End of(String id) {
		End end = this.byId.get(id);
		if (end == null) {
			throw new IllegalArgumentException("'%s' was not read".formatted(id));
		}
		return end;
	}

}

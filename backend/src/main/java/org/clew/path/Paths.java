package org.clew.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.path.PathQuestion.Via;
import org.clew.topology.Snapshot;
import org.clew.topology.Snapshots;
import org.clew.web.NotReady;

import org.springframework.stereotype.Component;

/**
 * Answers questions for paths: reads the ends, searches, and reads what was found.
 */
@Component
class Paths {

	/** What is left of the time is for telling what was found. */
	private static final double TIME_TO_SEARCH = 0.8;

	private final PathFinder finder;

	private final PathAnswers answers;

	private final Snapshots snapshots;

	private final PathCosts costs;

	private final GraphReader reader;

	Paths(PathFinder finder, PathAnswers answers, Snapshots snapshots, PathCosts costs, GraphReader reader) {
		this.costs = costs;
		this.finder = finder;
		this.answers = answers;
		this.snapshots = snapshots;
		this.reader = reader;
	}

	/**
	 * @throws org.clew.web.NotFound if an entity that is named does not exist
	 * @throws NotReady if the snapshot is demanded, and cannot answer
	 */
	PathAnswer answer(PathQuestion question, Deadline deadline) {
		return answerFromMemory(question, deadline).orElseGet(() -> answerAfterReading(question, deadline));
	}

	/**
	 * Of ends that an earlier question has asked for, the snapshot knows all that is
	 * needed. Whether it still shows what the database holds is told by the only read
	 * that is left, that of the answer.
	 */
	private Optional<PathAnswer> answerFromMemory(PathQuestion question, Deadline deadline) {
		if (!mayUseSnapshot(question.via(), question.filter())) {
			return Optional.empty();
		}
		Optional<Snapshot> latest = this.snapshots.latest(needsDetails(question.filter()));
		return latest.flatMap(snapshot -> PathEnds.remembered(snapshot, named(question))
			.flatMap(ends -> this.answers.ofState(snapshot.state(), question, find(question, ends, latest, deadline),
					deadline)));
	}

	private PathAnswer answerAfterReading(PathQuestion question, Deadline deadline) {
		PathEnds ends = PathEnds.read(this.reader, named(question), deadline);
		Optional<Snapshot> snapshot = snapshot(question.via(), question.filter(), ends);
		return this.answers.of(question, find(question, ends, snapshot, deadline), deadline);
	}

	/** Searches, and leaves some of the time for telling what was found. */
	Found find(PathQuestion question, PathEnds ends, Optional<Snapshot> snapshot, Deadline deadline) {
		return this.finder.find(question, ends, snapshot, deadline.share(TIME_TO_SEARCH));
	}

	/**
	 * The snapshot, if it is to be searched and shows what the database held when the
	 * ends were read.
	 * @throws NotReady if it is demanded, and cannot answer
	 */
	Optional<Snapshot> snapshot(Via via, PathFilter filter, PathEnds ends) {
		Optional<Snapshot> snapshot = mayUseSnapshot(via, filter)
				? this.snapshots.at(ends.state(), needsDetails(filter)) : Optional.empty();
		snapshot.ifPresent(ends::rememberIn);
		if (via == Via.SNAPSHOT && snapshot.isEmpty()) {
			throw new NotReady("There is no snapshot that is fresh and knows what is asked; see /api/v1/snapshot.");
		}
		return snapshot;
	}

	private static boolean mayUseSnapshot(Via via, PathFilter filter) {
		return via != Via.CYPHER && SnapshotExpander.serves(filter);
	}

	private boolean needsDetails(PathFilter filter) {
		return SnapshotExpander.needsDetails(filter, this.costs);
	}

	private static Map<String, String> named(PathQuestion question) {
		Map<String, String> named = new LinkedHashMap<>();
		named.put("from", question.from());
		named.put("to", question.to());
		named.putAll(PathEnds.avoided(question.filter()));
		return named;
	}

}

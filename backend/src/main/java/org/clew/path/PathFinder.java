package org.clew.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.ReadTransaction;
import org.clew.path.Found.Way;
import org.clew.path.search.FoundPath;
import org.clew.path.search.SearchQuestion;
import org.clew.path.search.SearchQuestion.End;
import org.clew.path.search.TellingSearch;
import org.clew.path.search.TellingSearch.Outcome;
import org.clew.topology.Snapshot;

import org.springframework.stereotype.Component;

/**
 * Finds paths, by either rank and either way.
 */
@Component
class PathFinder {

	/** Relationships in memory are read so many times as fast as over the wire. */
	private static final int MEMORY_IS_FASTER = 10;

	/**
	 * Ranks by length, and paths of one length by what they tell: the nodes of the
	 * longest path weigh less than one edge. The database's own SHORTEST is not asked: at
	 * a hub its time grows with the square of the degree, and it does not heed its
	 * deadline meanwhile.
	 */
	private static final double NODE_WEIGHT_OF_SHORTEST = 1.0 / 1024;

	private final PathCosts costs;

	private final Limits limits;

	private final GraphReader reader;

	PathFinder(PathCosts costs, Limits limits, GraphReader reader) {
		this.reader = reader;
		this.costs = costs;
		this.limits = limits;
	}

	/**
	 * The best paths, exactly, unless a limit ends the search.
	 * @param ends the two ends and what is to be avoided
	 * @param snapshot a fresh one, if there is one
	 */
	Found find(PathQuestion question, PathEnds ends, Optional<Snapshot> snapshot, Deadline deadline) {
		long start = System.nanoTime();
		return snapshot.map(fresh -> inSnapshot(fresh, question, ends, deadline, start))
			.orElseGet(() -> this.reader.inTransaction("path search", deadline,
					transaction -> byCypher(transaction, question, ends, deadline, start)));
	}

	private Found byCypher(ReadTransaction transaction, PathQuestion question, PathEnds ends, Deadline deadline,
			long start) {
		End from = ends.of(question.from());
		End to = ends.of(question.to());
		CypherExpander expander = new CypherExpander(transaction, question.filter(), costs(question),
				List.of(from.handle(), to.handle()));
		Outcome outcome = new TellingSearch(expander, searched(question, from, to), budget(question),
				() -> isOver(deadline))
			.search();
		return found(outcome, outcome.paths(), Way.CYPHER, start);
	}

	private Found inSnapshot(Snapshot snapshot, PathQuestion question, PathEnds ends, Deadline deadline, long start) {
		End from = numbered(snapshot, ends.of(question.from()));
		End to = numbered(snapshot, ends.of(question.to()));
		List<Integer> avoid = question.filter()
			.avoidIds()
			.stream()
			.map(id -> snapshot.number(ends.of(id).handle()))
			.toList();
		SnapshotExpander expander = new SnapshotExpander(snapshot, question.filter(), costs(question),
				IntOpenHashSet.of((int) from.handle(), (int) to.handle()), avoid);
		Outcome outcome = new TellingSearch(expander, searched(question, from, to), budget(question) * MEMORY_IS_FASTER,
				() -> isOver(deadline))
			.search();
		List<FoundPath> paths = new ArrayList<>();
		for (FoundPath path : outcome.paths()) {
			long[] nodes = new long[path.nodes().length];
			for (int i = 0; i < nodes.length; i++) {
				nodes[i] = snapshot.databaseId((int) path.nodes()[i]);
			}
			paths.add(new FoundPath(nodes, path.cost()));
		}
		return found(outcome, paths, Way.SNAPSHOT, start);
	}

	private static End numbered(Snapshot snapshot, End end) {
		return new End(snapshot.number(end.handle()), end.degree());
	}

	private SearchQuestion searched(PathQuestion question, End from, End to) {
		return new SearchQuestion(from, to, question.k(), question.maxLength(), question.filter().overlap(),
				costs(question).leastEdge(), (question.rank() == PathRank.TELLING) ? 1 : NODE_WEIGHT_OF_SHORTEST);
	}

	/** Where the number of steps ranks, each counts as one. */
	private PathCosts costs(PathQuestion question) {
		return (question.rank() == PathRank.TELLING) ? this.costs : PathCosts.UNWEIGHTED;
	}

	private long budget(PathQuestion question) {
		return (long) this.limits.pathRelationships() * question.effort();
	}

	/** A thread is interrupted when nobody waits for its answer any more. */
	private static boolean isOver(Deadline deadline) {
		return deadline.passed() || Thread.currentThread().isInterrupted();
	}

	private static Found found(Outcome outcome, List<FoundPath> paths, Way way, long start) {
		return new Found(paths, outcome.proved(), outcome.limit(), outcome.nodesSeen(), outcome.edgesSeen(), way,
				milliseconds(start));
	}

	private static double milliseconds(long start) {
		return Math.round((System.nanoTime() - start) / 1000.0) / 1000.0;
	}

}

package org.clew.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.TimeBudgetExhausted;
import org.clew.path.Expander.Neighbour;
import org.clew.path.TellingSearch.End;
import org.clew.path.TellingSearch.Outcome;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/**
 * Finds paths in the database, by either rank.
 */
@Component
class PathFinder {

	/** Parallel edges make many paths over the same nodes; so many more are asked for. */
	private static final int SPARE = 4;

	private final GraphReader reader;

	private final Limits limits;

	PathFinder(GraphReader reader, Limits limits) {
		this.reader = reader;
		this.limits = limits;
	}

	/** The cheapest by {@link PathCost}, exactly. */
	Outcome telling(PathQuestion question, Deadline deadline) {
		Statement statement = PathStatements.expand(question);
		Map<String, Object> parameters = PathStatements.parameters(question);
		Expander expander = ids -> {
			parameters.put("ids", ids);
			return this.reader.read(statement, parameters, deadline, PathFinder::neighbour);
		};
		return new TellingSearch(expander, this.limits.pathRelationships()).search(
				new End(question.from().id(), question.from().degree()),
				new End(question.to().id(), question.to().degree()), question.k(), question.maxLength(), deadline);
	}

	private static Neighbour neighbour(Record row) {
		return new Neighbour(row.get("id").asString(), row.get("other").asString(), row.get("degree").asLong(),
				row.get("edge").asString(), row.get("sources").asInt());
	}

	/**
	 * The shortest, by the engine's own search; their cost is told, but does not order
	 * them.
	 */
	Outcome shortest(PathQuestion question, Deadline deadline) {
		Map<String, Object> parameters = PathStatements.parameters(question);
		Statement statement = PathStatements.shortest(question);
		try {
			int asked = question.k() * SPARE;
			while (true) {
				parameters.put("k", asked);
				List<FoundPath> rows = this.reader.read(statement, parameters, deadline,
						row -> new FoundPath(row.get("nodes").asList(value -> value.asString()),
								row.get("edges").asList(value -> value.asString()), 0));
				List<FoundPath> distinct = distinct(rows);
				if (distinct.size() >= question.k() || rows.size() < asked) {
					return new Outcome(distinct.subList(0, Math.min(question.k(), distinct.size())), null, 0, 0);
				}
				asked *= SPARE;
			}
		}
		catch (TimeBudgetExhausted ex) {
			return new Outcome(List.of(), "time", 0, 0);
		}
	}

	/** One of those over the same nodes, and only those that visit no node twice. */
	private static List<FoundPath> distinct(List<FoundPath> paths) {
		Set<List<String>> seen = new HashSet<>();
		List<FoundPath> distinct = new ArrayList<>();
		for (FoundPath path : paths) {
			if (new HashSet<>(path.nodes()).size() == path.nodes().size() && seen.add(path.nodes())) {
				distinct.add(path);
			}
		}
		return distinct;
	}

}

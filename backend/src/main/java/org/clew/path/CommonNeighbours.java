package org.clew.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.path.search.SearchQuestion.End;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Finds what several entities are all related to.
 */
@Component
class CommonNeighbours {

	private final GraphReader reader;

	private final Limits limits;

	CommonNeighbours(GraphReader reader, Limits limits) {
		this.reader = reader;
		this.limits = limits;
	}

	/**
	 * A neighbour, by the database's own number.
	 *
	 * @param of the entities that it is a neighbour of, likewise
	 */
	record Common(long node, List<Long> of, double cost) {
	}

	/**
	 * Common neighbours, most telling first.
	 *
	 * @param total how many there are; those that only hubs share are not among them
	 * @param withoutHubs whether there may be such
	 */
	record CommonFound(List<Common> shown, long total, boolean withoutHubs) {
	}

	/**
	 * Those of at least two of the entities, the most telling first. What only hubs have
	 * in common is left out, which says little anyway and would mean reading one.
	 */
	CommonFound of(List<End> entities, PathFilter filter, int limit, Deadline deadline) {
		List<Long> few = new ArrayList<>();
		List<Long> hubs = new ArrayList<>();
		for (End entity : entities) {
			((entity.degree() <= this.limits.hubDegree()) ? few : hubs).add(entity.handle());
		}
		Map<String, @Nullable Object> parameters = PathStatements.parameters(filter);
		parameters.put("few", few);
		parameters.put("hubs", hubs);
		parameters.put("limit", limit);
		return this.reader
			.read(PathStatements.commonNeighbours(filter), parameters, deadline, row -> found(row, hubs.size() > 1))
			.getFirst();
	}

	private static CommonFound found(Record row, boolean withoutHubs) {
		List<Common> shown = row.get("common")
			.asList(each -> new Common(each.get(0).asLong(), each.get(1).asList(Value::asLong),
					each.get(2).asDouble()));
		return new CommonFound(shown, row.get("total").asLong(), withoutHubs);
	}

}

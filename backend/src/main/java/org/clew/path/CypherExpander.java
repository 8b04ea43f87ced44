package org.clew.path;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.clew.database.ReadTransaction;
import org.clew.database.Statement;
import org.clew.database.TimeBudgetExhausted;
import org.clew.graph.Days;
import org.clew.graph.Nature;
import org.clew.path.PathFilter.Direction;
import org.clew.path.search.Expander;
import org.clew.path.search.Links;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Asks the database, a round trip for each batch of nodes.
 */
final class CypherExpander implements Expander {

	private static final Batch BATCH = new Batch(64, 4000);

	private final ReadTransaction transaction;

	private final PathFilter filter;

	private final PathCosts costs;

	private final Statement statement;

	private final Map<String, @Nullable Object> parameters;

	/**
	 * @param ends handles of the two ends
	 */
	CypherExpander(ReadTransaction transaction, PathFilter filter, PathCosts costs, List<Long> ends) {
		this.transaction = transaction;
		this.filter = filter;
		this.costs = costs;
		this.statement = PathStatements.expand(filter, costs);
		this.parameters = PathStatements.parameters(filter);
		this.parameters.put("ends", ends);
	}

	@Override
	public Batch batch() {
		return BATCH;
	}

	@Override
	public boolean expand(long[] nodes, Links links) {
		this.parameters.put("nodes", nodes);
		try {
			this.transaction.read(this.statement, this.parameters, Function.identity())
				.forEach(row -> report(row, links));
			return true;
		}
		catch (TimeBudgetExhausted ex) {
			return false;
		}
	}

	private void report(Record row, Links links) {
		long node = row.get("node").asLong();
		Value others = row.get("others");
		Value degrees = row.get("degrees");
		boolean directed = this.filter.direction() != Direction.ANY;
		boolean weighted = this.costs.dependsOnType() || this.costs.dependsOnEvidence();
		for (int i = 0; i < others.size(); i++) {
			byte way = directed ? way(row.get("outgoing").get(i).asBoolean()) : Links.BOTH;
			links.link(node, others.get(i).asLong(), degrees.get(i).asLong(), weighted ? cost(row, i) : 1, way,
					this.filter.overlap() ? Days.first(row.get("froms").get(i).asString()) : 0,
					this.filter.overlap() ? Days.last(row.get("tos").get(i).asString()) : 0);
		}
	}

	private byte way(boolean outgoing) {
		return (outgoing == (this.filter.direction() == Direction.OUT)) ? Links.ONWARD : Links.BACK;
	}

	private double cost(Record row, int i) {
		String type = row.get("types").get(i).asString();
		return this.costs.dependsOnEvidence() ? this.costs.ofEdge(type, row.get("sources").get(i).asInt(),
				Nature.of(row.get("natures").get(i).asString())) : this.costs.ofEdge(type, 2, Nature.FACT);
	}

}

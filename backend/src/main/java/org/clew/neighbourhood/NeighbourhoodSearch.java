package org.clew.neighbourhood;

import java.util.ArrayList;
import java.util.List;

import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.database.TimeBudgetExhausted;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;
import org.clew.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Walks outwards from an entity, hop by hop, within limits that it names where they bite.
 */
@Component
class NeighbourhoodSearch {

	/**
	 * Relationships that one round trip may read: so many entities go into one as have no
	 * more together.
	 */
	private static final int BATCH = 5000;

	private final NeighbourReader reader;

	private final Limits limits;

	NeighbourhoodSearch(NeighbourReader reader, Limits limits) {
		this.reader = reader;
		this.limits = limits;
	}

	/**
	 * What is asked for.
	 *
	 * @param id of the entity in the middle
	 * @param depth number of hops
	 * @param limit most entities in all
	 */
	record Question(String id, int depth, Wanted wanted, int limit) {
	}

	/**
	 * @throws NotFound if there is no entity in the middle
	 */
	Subgraph search(Question question, Deadline deadline) {
		Around centre = this.reader.ofOne(question.id(), question.wanted(), deadline);
		NeighbourhoodWalk walk = new NeighbourhoodWalk(centre, question.limit());
		try {
			for (int hop = 2; hop <= question.depth(); hop++) {
				hop(walk, question.wanted(), deadline);
			}
		}
		catch (TimeBudgetExhausted ex) {
			walk.cut("time");
		}
		return walk.found(question.wanted().at().period() != null, deadline.elapsedMs());
	}

	/**
	 * From every entity reached by the last hop. Hubs are shown, but what everybody
	 * shares with everybody is not followed.
	 */
	private void hop(NeighbourhoodWalk walk, Wanted wanted, Deadline deadline) {
		List<Node> crossed = new ArrayList<>();
		for (Node node : walk.nextFrontier()) {
			if (node.degree() <= this.limits.hubDegree()) {
				crossed.add(node);
			}
			else {
				walk.cut("hub");
			}
		}
		int from = 0;
		while (from < crossed.size()) {
			if (!walk.hasRoom()) {
				walk.cut("limit");
				return;
			}
			int to = from;
			long relationships = 0;
			while (to < crossed.size() && (to == from || relationships + crossed.get(to).degree() <= BATCH)) {
				relationships += crossed.get(to).degree();
				to++;
			}
			List<String> ids = crossed.subList(from, to).stream().map(Node::id).toList();
			this.reader.ofFew(ids, wanted, deadline).forEach(walk::take);
			from = to;
		}
	}

}

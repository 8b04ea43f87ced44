package org.clew.neighbourhood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;
import org.clew.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Pages through the neighbours of an entity by some relationship types. A page begins
 * where the last one ended, whatever was added or removed meanwhile.
 */
@Component
class NeighbourGroup {

	private final GraphReader reader;

	private final Limits limits;

	NeighbourGroup(GraphReader reader, Limits limits) {
		this.reader = reader;
		this.limits = limits;
	}

	/**
	 * What is asked for.
	 *
	 * @param id of the entity
	 * @param direction {@code out}, {@code in} or {@code both}
	 * @param wanted with at least one relationship type
	 * @param after position that the last page ended at, {@link PageCursors#START} for
	 * none
	 * @param offset how many to pass over from there
	 */
	record Question(String id, String direction, Wanted wanted, int limit, long after, int offset) {

		boolean fromTheBeginning() {
			return this.after == PageCursors.START && this.offset == 0;
		}

	}

	/**
	 * A page.
	 *
	 * @param end position that it ends at; absent if nothing follows
	 */
	record Page(Subgraph subgraph, OptionalLong end) {
	}

	/**
	 * @throws NotFound if there is no such entity
	 */
	Page page(Question question, Deadline deadline) {
		Map<String, @Nullable Object> parameters = question.wanted().parameters();
		parameters.put("id", question.id());
		parameters.put("after", question.after());
		parameters.put("offset", question.offset());
		parameters.put("end", question.offset() + question.limit() + 1);
		parameters.put("scan", scan(question));
		return this.reader
			.read(Expansion.page(question.wanted().types(), question.direction(), question.wanted().at()), parameters,
					deadline, row -> page(row, question, deadline))
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("id", "entity", question.id()));
	}

	/** Most relationships that are looked at. */
	private int scan(Question question) {
		if (!question.wanted().filtered()) {
			return question.offset() + question.limit() + 1;
		}
		// What is passed over has to be counted.
		return (question.offset() > 0) ? Integer.MAX_VALUE : Math.max(this.limits.hubSample(), question.limit() + 1);
	}

	private Page page(Record row, Question question, Deadline deadline) {
		Node entity = GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong());
		List<Neighbour> found = NeighbourReader.neighbours(row.get("relationships"), row.get("others"),
				row.get("degrees"), entity);
		List<String> reasons = new ArrayList<>();
		OptionalLong end = OptionalLong.empty();
		if (found.size() > question.limit()) {
			found = found.subList(0, question.limit());
			reasons.add("limit");
			end = OptionalLong.of(row.get("positions").get(question.limit() - 1).asLong());
		}
		else if (question.wanted().filtered() && row.get("looked").asInt() == scan(question)) {
			reasons.add("scan");
			end = OptionalLong.of(row.get("last").asLong());
		}
		Map<String, Node> nodes = new LinkedHashMap<>();
		Map<String, Edge> edges = new LinkedHashMap<>();
		nodes.put(entity.id(), entity);
		for (Neighbour neighbour : found) {
			nodes.putIfAbsent(neighbour.node().id(), neighbour.node());
			edges.putIfAbsent(neighbour.edge().id(), neighbour.edge());
		}
		// How many relationships lead to the same node is known of those shown alone.
		boolean whole = reasons.isEmpty() && question.fromTheBeginning();
		Value count = row.get("total");
		long total = (question.wanted().filtered() || whole) ? edges.size() : count.asLong();
		Meta meta = Meta.cut(nodes.values(), edges.values(), new Meta.Total(nodes.size(), total, whole), reasons, null,
				deadline.elapsedMs());
		if (question.wanted().at().period() != null) {
			meta = meta.withUndated(edges.values());
		}
		return new Page(new Subgraph(List.copyOf(nodes.values()), List.copyOf(edges.values()), meta), end);
	}

}

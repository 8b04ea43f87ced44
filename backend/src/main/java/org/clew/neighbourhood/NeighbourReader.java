package org.clew.neighbourhood;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.entity.Degrees;
import org.clew.graph.Node;
import org.clew.schema.SchemaTypes;
import org.clew.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Reads entities with their neighbours: in one round trip, but for a hub that was not
 * asked for lately.
 */
@Component
class NeighbourReader {

	/**
	 * So many steps of a hub go into one statement: a plan of more takes long to make.
	 */
	private static final int MOST_BRANCHES = 16;

	private static final int REMEMBERED = 1000;

	private final GraphReader reader;

	private final Degrees degrees;

	private final Limits limits;

	/**
	 * The steps that hubs had when they were last asked for. Only a guess, which saves
	 * asking for their types and numbers first: whether it still holds is seen from the
	 * answer.
	 */
	private final Map<String, List<Step>> stepsOfHubs = Collections
		.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, List<Step>> eldest) {
				return size() > REMEMBERED;
			}

		});

	NeighbourReader(GraphReader reader, Degrees degrees, Limits limits) {
		this.reader = reader;
		this.degrees = degrees;
		this.limits = limits;
	}

	/**
	 * Of one entity, which may be a hub.
	 * @throws NotFound if there is no such entity
	 */
	Around ofOne(String id, Wanted wanted, Deadline deadline) {
		List<Step> guess = this.stepsOfHubs.get(id);
		if (guess != null) {
			Optional<Around> around = ofHub(id, guess, wanted, deadline);
			if (around.isPresent()) {
				return around.get();
			}
			this.stepsOfHubs.remove(id);
		}
		Around around = ofFew(List.of(id), wanted, deadline).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("id", "entity", id));
		if (around.entity().degree() <= this.limits.hubDegree()) {
			return around;
		}
		List<Step> steps = this.degrees.byType(around.entity(), deadline).stream().map(Step::of).toList();
		if (steps.size() > 2 * SchemaTypes.MOST_NAMED) {
			return upTo(Integer.MAX_VALUE, List.of(id), wanted, deadline).getFirst();
		}
		this.stepsOfHubs.put(id, steps);
		return ofHub(id, steps, wanted, deadline).orElse(around);
	}

	/** Of several entities; those of hubs are not read. */
	List<Around> ofFew(List<String> ids, Wanted wanted, Deadline deadline) {
		return upTo(this.limits.hubDegree(), ids, wanted, deadline);
	}

	/** Those of more relationships are not read. */
	private List<Around> upTo(int degree, List<String> ids, Wanted wanted, Deadline deadline) {
		Map<String, @Nullable Object> parameters = wanted.parameters();
		parameters.put("ids", ids);
		parameters.put("hubDegree", degree);
		return this.reader.read(Expansion.ofFew(wanted.at()), parameters, deadline, row -> {
			Node entity = entity(row);
			return new Around(entity, groups(row, entity));
		});
	}

	/**
	 * Of a hub.
	 * @param all every step that it has
	 * @return nothing if it has others, or there is none to follow
	 */
	private Optional<Around> ofHub(String id, List<Step> all, Wanted wanted, Deadline deadline) {
		List<Step> steps = all.stream().filter(wanted::follows).toList();
		List<Group> groups = new ArrayList<>();
		Optional<Around> part = Optional.empty();
		for (int from = 0; from < steps.size(); from += MOST_BRANCHES) {
			part = ofHub(id, all, steps.subList(from, Math.min(from + MOST_BRANCHES, steps.size())), wanted, deadline);
			if (part.isEmpty()) {
				return part;
			}
			groups.addAll(part.get().groups());
		}
		return part.map(last -> new Around(last.entity(), groups));
	}

	private Optional<Around> ofHub(String id, List<Step> all, List<Step> some, Wanted wanted, Deadline deadline) {
		Map<String, @Nullable Object> parameters = wanted.parameters();
		parameters.put("id", id);
		parameters.put("scan", wanted.filtered() ? this.limits.hubSample() : wanted.perType() + 1);
		return this.reader
			.read(Expansion.ofHub(all, some, wanted.at()), parameters, deadline,
					row -> hub(row, all, some, wanted.filtered()))
			.stream()
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<Around> hub(Record row, List<Step> all, List<Step> some, boolean filtered) {
		Node entity = entity(row);
		List<Long> counts = row.get("counts").asList(Value::asLong);
		if (counts.stream().mapToLong(Long::longValue).sum() != entity.degree()) {
			return Optional.empty();
		}
		Map<Step, Group> found = new HashMap<>();
		groups(row, entity).forEach(group -> found.put(group.step(), group));
		List<Group> groups = new ArrayList<>();
		for (Step step : some) {
			Group group = found.getOrDefault(step, new Group(step, List.of(), 0, 0L));
			long count = counts.get(all.indexOf(step));
			if (!filtered) {
				groups.add(group.of(count));
			}
			else {
				groups.add((count > this.limits.hubSample()) ? group.of(null) : group);
			}
		}
		return Optional.of(new Around(entity, groups));
	}

	private static Node entity(Record row) {
		return GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong());
	}

	/** As if all that there is had been looked at. */
	private static List<Group> groups(Record row, Node entity) {
		return row.get("groups")
			.asList(group -> new Group(new Step(group.get(0).asString(), group.get(1).asBoolean()),
					neighbours(group.get(3), group.get(4), group.get(5), entity), group.get(2).asLong(),
					group.get(2).asLong()));
	}

	/** From lists of relationships, entities at their other end, and degrees of these. */
	static List<Neighbour> neighbours(Value relationships, Value others, Value degrees, Node entity) {
		List<Neighbour> neighbours = new ArrayList<>(relationships.size());
		for (int i = 0; i < relationships.size(); i++) {
			var relationship = relationships.get(i).asRelationship();
			var stored = others.get(i).asNode();
			Node other = GraphRecords.node(stored, degrees.get(i).asLong());
			boolean incoming = relationship.startNodeElementId().equals(stored.elementId());
			neighbours.add(new Neighbour(GraphRecords.edge(relationship, incoming ? other.id() : entity.id(),
					incoming ? entity.id() : other.id()), other));
		}
		return neighbours;
	}

}

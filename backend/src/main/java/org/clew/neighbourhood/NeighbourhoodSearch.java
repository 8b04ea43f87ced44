package org.clew.neighbourhood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.TimeBudgetExhausted;
import org.clew.entity.Degrees;
import org.clew.entity.Degrees.Degree;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.graph.Subgraph;
import org.clew.neighbourhood.Expansion.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Walks outwards from an entity, hop by hop, within limits that it names where they bite.
 */
@Component
class NeighbourhoodSearch {

	/**
	 * Rows read for each node that may be shown; more would mostly lead to the same
	 * nodes.
	 */
	private static final int ROWS_PER_NODE = 10;

	private final GraphReader reader;

	private final Degrees degrees;

	private final Limits limits;

	NeighbourhoodSearch(GraphReader reader, Degrees degrees, Limits limits) {
		this.reader = reader;
		this.degrees = degrees;
		this.limits = limits;
	}

	/**
	 * What is asked for.
	 *
	 * @param depth number of hops
	 * @param types relationship types to follow; all if empty
	 * @param nodeTypes types of entities to take; all if empty
	 * @param perType most neighbours of one entity by one relationship type and direction
	 * @param limit most entities in all
	 */
	record Wanted(Node centre, int depth, List<String> types, List<String> nodeTypes, int perType, int limit,
			AtTime at) {

		boolean follows(Degree degree) {
			return this.types.isEmpty() || this.types.contains(degree.type());
		}

	}

	/**
	 * What was found.
	 *
	 * @param cut the groups of the centre of which not all is shown, with their totals
	 */
	record Found(Subgraph subgraph, List<Degree> cut) {
	}

	Found search(Wanted wanted, Deadline deadline) {
		Walk walk = new Walk(wanted, deadline);
		List<Node> frontier = walk.take(aroundCentre(wanted, deadline));
		for (int hop = 2; hop <= wanted.depth() && !frontier.isEmpty(); hop++) {
			try {
				frontier = walk.take(aroundFew(walk.withoutHubs(frontier), wanted, deadline));
			}
			catch (TimeBudgetExhausted ex) {
				walk.reasons.add("time");
				break;
			}
		}
		return walk.found();
	}

	private List<Row> aroundCentre(Wanted wanted, Deadline deadline) {
		if (wanted.centre().degree() <= this.limits.hubDegree()) {
			return aroundFew(List.of(wanted.centre().id()), wanted, deadline);
		}
		List<Step> steps = this.degrees.byType(wanted.centre(), deadline)
			.stream()
			.filter(wanted::follows)
			.map(degree -> new Step(degree.type(), degree.direction().equals("out")))
			.toList();
		return steps.isEmpty() ? List.of()
				: read(Expansion.ofHub(steps, wanted.nodeTypes()), List.of(wanted.centre().id()), wanted, deadline);
	}

	private List<Row> aroundFew(List<String> ids, Wanted wanted, Deadline deadline) {
		return ids.isEmpty() ? List.of() : read(Expansion.ofFew(), ids, wanted, deadline);
	}

	private List<Row> read(Statement statement, List<String> ids, Wanted wanted, Deadline deadline) {
		Map<String, @Nullable Object> parameters = new HashMap<>(wanted.at().parameters());
		parameters.put("ids", ids);
		parameters.put("types", wanted.types().isEmpty() ? null : wanted.types());
		parameters.put("nodeTypes", wanted.nodeTypes().isEmpty() ? null : wanted.nodeTypes());
		parameters.put("perStep", wanted.perType() + 1);
		parameters.put("rows", mostRows(wanted) + 1);
		return this.reader.read(statement, parameters, deadline,
				row -> new Row(row.get("id").asString(), Neighbour.of(row)));
	}

	/** A relationship of the centre alone never goes unread for want of rows. */
	private int mostRows(Wanted wanted) {
		return Math.max(wanted.limit() * ROWS_PER_NODE, this.limits.hubDegree());
	}

	/** A neighbour, and the id of the entity it is one of. */
	private record Row(String from, Neighbour neighbour) {

		Edge edge() {
			return this.neighbour.edge();
		}

		Node other() {
			return this.neighbour.node();
		}

		/** A loop counts as going out. */
		String direction() {
			return edge().source().equals(this.from) ? "out" : "in";
		}

	}

	/** The state of one search. */
	private final class Walk {

		private final Wanted wanted;

		private final Deadline deadline;

		private final Map<String, Node> nodes = new LinkedHashMap<>();

		private final Map<String, Edge> edges = new LinkedHashMap<>();

		private final Set<String> reasons = new LinkedHashSet<>();

		private boolean centreCut;

		Walk(Wanted wanted, Deadline deadline) {
			this.wanted = wanted;
			this.deadline = deadline;
			this.nodes.put(wanted.centre().id(), wanted.centre());
		}

		/** Takes in what the limits allow and returns the entities that are new. */
		List<Node> take(List<Row> rows) {
			if (rows.size() > mostRows(this.wanted)) {
				this.reasons.add("limit");
			}
			Map<List<String>, Integer> taken = new HashMap<>();
			List<Node> fresh = new ArrayList<>();
			for (Row row : rows) {
				boolean known = this.nodes.containsKey(row.other().id());
				if (taken.merge(List.of(row.from(), row.edge().type(), row.direction()), 1, Integer::sum) > this.wanted
					.perType()) {
					cut("perType", row);
				}
				else if (!known && this.nodes.size() >= this.wanted.limit()) {
					cut("limit", row);
				}
				else {
					if (!known) {
						this.nodes.put(row.other().id(), row.other());
						fresh.add(row.other());
					}
					this.edges.putIfAbsent(row.edge().id(), row.edge());
				}
			}
			return fresh;
		}

		/** Hubs are shown, but what everybody shares with everybody is not followed. */
		List<String> withoutHubs(List<Node> frontier) {
			List<String> ids = frontier.stream()
				.filter(node -> node.degree() <= NeighbourhoodSearch.this.limits.hubDegree())
				.map(Node::id)
				.toList();
			if (ids.size() < frontier.size()) {
				this.reasons.add("hub");
			}
			return ids;
		}

		private void cut(String reason, Row row) {
			this.reasons.add(reason);
			this.centreCut |= row.from().equals(this.wanted.centre().id());
		}

		Found found() {
			Collection<Node> shownNodes = this.nodes.values();
			Collection<Edge> shownEdges = this.edges.values();
			List<Degree> cut = cutGroups();
			long left = cut.stream().mapToLong(Degree::count).sum() - cut.stream().mapToLong(this::shown).sum();
			Meta.Total total = new Meta.Total(shownNodes.size(), shownEdges.size() + left, this.reasons.isEmpty());
			Meta meta = Meta.cut(shownNodes, shownEdges, total, this.reasons, null, this.deadline.elapsedMs());
			if (this.wanted.at().period() != null) {
				meta = meta.withUndated(shownEdges);
			}
			return new Found(new Subgraph(List.copyOf(shownNodes), List.copyOf(shownEdges), meta), cut);
		}

		/**
		 * The groups of the centre of which not all is shown; unknown where more is asked
		 * than a type.
		 */
		private List<Degree> cutGroups() {
			if (!this.centreCut || !this.wanted.nodeTypes().isEmpty() || this.wanted.at().period() != null) {
				return List.of();
			}
			return NeighbourhoodSearch.this.degrees.byType(this.wanted.centre(), this.deadline)
				.stream()
				.filter(this.wanted::follows)
				.filter(degree -> degree.count() > shown(degree))
				.toList();
		}

		private long shown(Degree degree) {
			String centre = this.wanted.centre().id();
			return this.edges.values()
				.stream()
				.filter(edge -> edge.type().equals(degree.type())
						&& centre.equals(degree.direction().equals("out") ? edge.source() : edge.target()))
				.count();
		}

	}

}

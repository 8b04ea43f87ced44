package org.clew.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clew.database.GraphRecords;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.query.Cell.Fields;
import org.clew.query.Cell.Items;
import org.clew.query.Cell.OfEdge;
import org.clew.query.Cell.OfEntity;
import org.clew.query.Cell.Scalar;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * The entities and relationships that rows hold. First they are gathered from the rows,
 * then the entities are read whole, then the rows become cells. A relationship of the
 * driver names its ends by the database's own ids only, which stay in here.
 */
final class FoundElements {

	private final Set<String> elementIds = new LinkedHashSet<>();

	private final Map<String, Relationship> relationships = new LinkedHashMap<>();

	private final Map<String, Node> nodes = new HashMap<>();

	void gather(@Nullable Object value) {
		switch (value) {
			case org.neo4j.driver.types.Node node -> this.elementIds.add(node.elementId());
			case Relationship relationship -> {
				this.relationships.put(relationship.elementId(), relationship);
				this.elementIds.add(relationship.startNodeElementId());
				this.elementIds.add(relationship.endNodeElementId());
			}
			case Path path -> {
				path.nodes().forEach(this::gather);
				path.relationships().forEach(this::gather);
			}
			case List<?> list -> list.forEach(this::gather);
			case Map<?, ?> map -> map.values().forEach(this::gather);
			case null, default -> {
			}
		}
	}

	/** The database's own ids of the entities that have to be read. */
	Set<String> elementIds() {
		return this.elementIds;
	}

	void found(String elementId, Node node) {
		this.nodes.put(elementId, node);
	}

	/** In the order in which the rows name them. */
	List<Node> nodes() {
		return this.elementIds.stream().map(this.nodes::get).filter(Objects::nonNull).toList();
	}

	/** In the order in which the rows name them. */
	List<Edge> edges() {
		return this.relationships.values().stream().map(this::edge).filter(Objects::nonNull).toList();
	}

	private @Nullable Edge edge(Relationship relationship) {
		Node source = this.nodes.get(relationship.startNodeElementId());
		Node target = this.nodes.get(relationship.endNodeElementId());
		return (source == null || target == null) ? null : GraphRecords.edge(relationship, source.id(), target.id());
	}

	Cell cell(Value value) {
		return switch (value.asObject()) {
			case null -> new Scalar(null);
			case org.neo4j.driver.types.Node node -> cell(node);
			case Relationship relationship -> cell(relationship);
			case Path path -> {
				List<Cell> steps = new ArrayList<>(List.of(cell(path.start())));
				path.forEach(segment -> steps.addAll(List.of(cell(segment.relationship()), cell(segment.end()))));
				yield new Items(steps);
			}
			case List<?> _ -> new Items(value.asList(this::cell));
			case Map<?, ?> _ -> new Fields(value.asMap(this::cell));
			default -> new Scalar(GraphRecords.plain(value));
		};
	}

	private Cell cell(org.neo4j.driver.types.Node stored) {
		Node node = this.nodes.get(stored.elementId());
		return (node != null) ? new OfEntity(node) : properties(stored);
	}

	private Cell cell(Relationship stored) {
		Edge edge = edge(stored);
		return (edge != null) ? new OfEdge(edge) : properties(stored);
	}

	/**
	 * Of what is neither entity nor relationship between entities: sources and claims.
	 */
	private Cell properties(Entity stored) {
		return new Fields(stored.asMap(this::cell));
	}

}

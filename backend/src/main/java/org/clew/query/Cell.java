package org.clew.query;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row. In JSON an entity, a relationship and a map are objects with the
 * one key {@code entity}, {@code edge} or {@code map}; scalars and lists are themselves.
 */
@Schema(ref = "#/components/schemas/Cell")
sealed interface Cell {

	/** Text, a number, a boolean, or {@code null}. */
	record Scalar(@JsonValue @Nullable Object value) implements Cell {
	}

	/** A list; or a path, as entities and relationships in turn. */
	record Items(@JsonValue List<Cell> items) implements Cell {
	}

	/** A map; or a stored thing that is no entity, as its properties. */
	record Fields(Map<String, Cell> map) implements Cell {
	}

	record OfEntity(Entity entity) implements Cell {

		OfEntity(Node node) {
			this(new Entity(node.id(), node.type(), node.name()));
		}

	}

	record OfEdge(EdgeEnds edge) implements Cell {

		OfEdge(Edge edge) {
			this(new EdgeEnds(edge.id(), edge.type(), edge.source(), edge.target()));
		}

	}

	/**
	 * An entity of the answer's nodes.
	 *
	 * @param id of the entity
	 * @param type of the entity
	 * @param name of the entity
	 */
	@Schema(name = "CellEntity")
	record Entity(String id, String type, String name) {
	}

	/**
	 * A relationship of the answer's edges.
	 *
	 * @param id of the relationship
	 * @param type of the relationship
	 * @param source id of the entity that it starts from
	 * @param target id of the entity that it leads to
	 */
	@Schema(name = "CellEdge")
	record EdgeEnds(String id, String type, String source, String target) {
	}

}

package org.clew.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Nature;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Relationship;

/**
 * Turns stored entities and relationships into the values of an answer. Everything the
 * program knows the meaning of is stored under a name of its own; whatever else a node or
 * relationship has are its properties.
 */
public final class GraphRecords {

	/** The label that every entity carries beside its type. */
	public static final String ENTITY = "Entity";

	private static final Set<String> OWN = Set.of("id", "name", "aliases", "searchNames", "from", "to", "role",
			"datasets", "sources", "claims", "nature", "import");

	private GraphRecords() {
	}

	/**
	 * An entity.
	 * @param degree number of its relationships, which a node does not carry itself
	 */
	public static Node node(org.neo4j.driver.types.Node node, long degree) {
		return new Node(node.get("id").asString(), type(node), node.get("name").asString(), strings(node, "aliases"),
				properties(node), text(node, "from"), text(node, "to"), degree, evidence(node),
				strings(node, "datasets"));
	}

	/**
	 * A relationship.
	 * @param source id of the entity at its start, which a relationship does not carry
	 * itself
	 * @param target id of the entity at its end
	 */
	public static Edge edge(Relationship relationship, String source, String target) {
		return new Edge(relationship.get("id").asString(), relationship.type(), source, target,
				text(relationship, "role"), properties(relationship), text(relationship, "from"),
				text(relationship, "to"), evidence(relationship));
	}

	/** The type of an entity: its label beside {@link #ENTITY}. */
	public static String type(org.neo4j.driver.types.Node node) {
		return type(node.labels());
	}

	/** The type that the labels of an entity say. */
	public static String type(Iterable<String> labels) {
		String type = ENTITY;
		for (String label : labels) {
			if (!label.equals(ENTITY) && (type.equals(ENTITY) || label.compareTo(type) < 0)) {
				type = label;
			}
		}
		return type;
	}

	/**
	 * Whether a property name means something to the program, and is not free for data.
	 */
	public static boolean isOwn(String name) {
		return OWN.contains(name);
	}

	private static Map<String, Object> properties(MapAccessor stored) {
		Map<String, Object> properties = new TreeMap<>();
		for (String key : stored.keys()) {
			if (!OWN.contains(key)) {
				properties.put(key, plain(stored.get(key)));
			}
		}
		return properties;
	}

	/** A stored value as JSON can say it: temporal and spatial values become text. */
	public static Object plain(Value value) {
		Object object = value.asObject();
		if (object instanceof List<?>) {
			List<Object> list = new ArrayList<>();
			value.values().forEach(item -> list.add(plain(item)));
			return list;
		}
		return (object instanceof Number || object instanceof Boolean) ? object : String.valueOf(object);
	}

	private static Evidence evidence(MapAccessor stored) {
		Value nature = stored.get("nature");
		return new Evidence(stored.get("claims").asInt(0), strings(stored, "sources"),
				nature.isNull() ? Nature.FACT : Nature.of(nature.asString()));
	}

	private static List<String> strings(MapAccessor stored, String key) {
		Value value = stored.get(key);
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

	private static @Nullable String text(MapAccessor stored, String key) {
		Value value = stored.get(key);
		return value.isNull() ? null : value.asString();
	}

}

package org.clew.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Node;
import org.clew.schema.CypherNames;
import org.clew.schema.SchemaTypes;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Counts the relationships of an entity in groups. Those of an entity with few are looked
 * at; of a hub, how many there are of each type and direction is stored and costs nothing
 * to know. What is at their other end is looked at where they are few; of many, it is
 * known only where all relationships of the type lead to or from the same type of entity,
 * which the database has counted too. Where the graph has too many types to name each,
 * all relationships are looked at, a hub's as well.
 */
@Component
public class Degrees {

	/**
	 * Relationships that are read in the time that it takes to plan to count those of one
	 * more type: on two busy cores, 8 microseconds each, and 50 milliseconds.
	 */
	private static final int READ_PER_TYPE = 5000;

	private final GraphReader reader;

	private final SchemaTypes types;

	private final Limits limits;

	private final Statement ofFew;

	Degrees(GraphReader reader, SchemaTypes types, Limits limits, Statements statements) {
		this.reader = reader;
		this.types = types;
		this.limits = limits;
		this.ofFew = statements.load("reads/degrees");
	}

	/**
	 * A group of relationships of one entity.
	 *
	 * @param direction {@code out} where they start from the entity, {@code in} where
	 * they lead to it
	 * @param nodeType type of the entities at the other end; absent where it was not
	 * asked for, or where there are too many ({@code clew.limits.hub-degree}) of several
	 * types to tell
	 * @param type of the relationships
	 * @param count how many there are
	 */
	public record Degree(String type, String direction, @Nullable String nodeType, long count) {
	}

	/** By type and direction. */
	public List<Degree> byType(Node entity, Deadline deadline) {
		if (entity.degree() > this.limits.hubDegree()) {
			List<String> types = this.types.relationshipTypes(deadline);
			if (areNamed(types, entity)) {
				return ofHub(entity, types, deadline);
			}
		}
		Map<List<String>, Long> sums = new LinkedHashMap<>();
		for (Degree degree : ofFew(entity, deadline)) {
			sums.merge(List.of(degree.type(), degree.direction()), degree.count(), Long::sum);
		}
		List<Degree> degrees = new ArrayList<>();
		sums.forEach((key, count) -> degrees.add(new Degree(key.get(0), key.get(1), null, count)));
		return degrees;
	}

	/**
	 * By type, direction and, where they are few, type of the entity at the other end.
	 */
	public List<Degree> byNeighbourType(Node entity, Deadline deadline) {
		List<Degree> groups = new ArrayList<>();
		List<String> types = (entity.degree() > this.limits.hubDegree()) ? this.types.relationshipTypes(deadline)
				: List.of();
		if (types.isEmpty() || !areNamed(types, entity)) {
			groups.addAll(ofFew(entity, deadline));
		}
		else {
			List<Degree> few = new ArrayList<>();
			List<Degree> many = new ArrayList<>();
			ofHub(entity, types, deadline)
				.forEach(degree -> ((degree.count() <= this.limits.hubDegree()) ? few : many).add(degree));
			for (List<Degree> some : parts(few, SchemaTypes.MOST_NAMED)) {
				groups.addAll(
						this.reader.read(neighbourTypes(some), Map.of("id", entity.id()), deadline, Degrees::degree));
			}
			groups.addAll(ofOneType(many, deadline));
		}
		groups.sort(Comparator.comparingLong(Degree::count)
			.reversed()
			.thenComparing(Degree::type)
			.thenComparing(Degree::direction));
		return groups;
	}

	/**
	 * Whether to count by each type by its name, rather than to read all relationships.
	 */
	private static boolean areNamed(List<String> types, Node entity) {
		return types.size() <= SchemaTypes.MOST_NAMED || entity.degree() / READ_PER_TYPE > types.size();
	}

	private List<Degree> ofFew(Node entity, Deadline deadline) {
		return this.reader.read(this.ofFew, Map.of("id", entity.id()), deadline, Degrees::degree);
	}

	private List<Degree> ofHub(Node entity, List<String> types, Deadline deadline) {
		List<Degree> degrees = new ArrayList<>();
		for (List<String> some : parts(types, SchemaTypes.MOST_NAMED)) {
			degrees.addAll(ofTypes(entity, some, deadline));
		}
		return degrees;
	}

	private static <T> List<List<T>> parts(List<T> all, int size) {
		List<List<T>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += size) {
			parts.add(all.subList(from, Math.min(all.size(), from + size)));
		}
		return parts;
	}

	private List<Degree> ofTypes(Node entity, List<String> types, Deadline deadline) {
		List<Degree> all = types.stream()
			.flatMap(type -> Stream.of(new Degree(type, "out", null, 0), new Degree(type, "in", null, 0)))
			.toList();
		String counts = all.stream()
			.map(degree -> count(degree.type(), degree.direction().equals("out")))
			.collect(Collectors.joining(",\n  "));
		var statement = new Statement("degrees of a hub",
				"MATCH (entity:Entity {id: $id})\nRETURN [\n  " + counts + "\n] AS counts");
		return this.reader.read(statement, Map.of("id", entity.id()), deadline, row -> counted(all, row))
			.stream()
			.flatMap(List::stream)
			.filter(degree -> degree.count() > 0)
			.toList();
	}

	private static List<Degree> counted(List<Degree> degrees, Record row) {
		List<Long> counts = row.get("counts").asList(Value::asLong);
		return IntStream.range(0, degrees.size())
			.mapToObj(i -> new Degree(degrees.get(i).type(), degrees.get(i).direction(), degrees.get(i).nodeType(),
					counts.get(i)))
			.toList();
	}

	/**
	 * Cypher for the number of relationships of the node {@code entity} by one type and
	 * direction, which is stored. Of both directions together, a loop is counted once; it
	 * goes out.
	 * @param type from {@link SchemaTypes}
	 */
	public static String count(String type, boolean outgoing) {
		String out = "COUNT { (entity)-[:%s]->() }".formatted(CypherNames.quote(type));
		return outgoing ? out : "COUNT { (entity)-[:%s]-() } - %s".formatted(CypherNames.quote(type), out);
	}

	/** The same, with the type at the other end where there is but one. */
	private List<Degree> ofOneType(List<Degree> many, Deadline deadline) {
		if (many.isEmpty()) {
			return many;
		}
		List<String> entityTypes = this.types.entityTypes(deadline);
		if (entityTypes.size() > SchemaTypes.MOST_NAMED) {
			return many;
		}
		List<Degree> degrees = new ArrayList<>();
		for (List<Degree> some : parts(many, Math.max(1, 2 * SchemaTypes.MOST_NAMED / (entityTypes.size() + 1)))) {
			degrees.addAll(ofOneType(some, entityTypes, deadline));
		}
		return degrees;
	}

	private List<Degree> ofOneType(List<Degree> many, List<String> entityTypes, Deadline deadline) {
		String counts = many.stream()
			.map(degree -> Stream.concat(Stream.of(""), entityTypes.stream().map(type -> ":" + CypherNames.quote(type)))
				.map(label -> "COUNT { (%s)-[:%s]->(%s) }".formatted(degree.direction().equals("in") ? label : "",
						CypherNames.quote(degree.type()), degree.direction().equals("out") ? label : ""))
				.collect(Collectors.joining(", ", "[", "]")))
			.collect(Collectors.joining(",\n  "));
		var statement = new Statement("types at the ends of relationships", "RETURN [\n  " + counts + "\n] AS counts");
		List<List<Long>> rows = this.reader
			.read(statement, Map.of(), deadline, row -> row.get("counts").asList(each -> each.asList(Value::asLong)))
			.getFirst();
		List<Degree> degrees = new ArrayList<>();
		for (int i = 0; i < many.size(); i++) {
			long all = rows.get(i).getFirst();
			int only = rows.get(i).subList(1, rows.get(i).size()).indexOf(all);
			degrees.add(new Degree(many.get(i).type(), many.get(i).direction(),
					(only >= 0) ? entityTypes.get(only) : null, many.get(i).count()));
		}
		return degrees;
	}

	private static Statement neighbourTypes(List<Degree> few) {
		String branches = few.stream()
			.map(degree -> """
					MATCH (entity)%s-[relationship:%s]-%s(other)
					%sRETURN type(relationship) AS type, '%s' AS direction, labels(other) AS labels, count(*) AS count
					""".formatted(degree.direction().equals("in") ? "<" : "", CypherNames.quote(degree.type()),
					degree.direction().equals("out") ? ">" : "",
					degree.direction().equals("in") ? "WHERE other <> entity\n" : "", degree.direction()))
			.collect(Collectors.joining("UNION ALL\n"));
		return new Statement("degrees by neighbour type", """
				MATCH (entity:Entity {id: $id})
				CALL (entity) {
				%s}
				RETURN type, direction, labels, count
				""".formatted(branches));
	}

	private static Degree degree(Record row) {
		return new Degree(row.get("type").asString(), row.get("direction").asString(),
				GraphRecords.type(row.get("labels").asList(label -> label.asString())), row.get("count").asLong());
	}

}

package org.clew.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

import org.springframework.stereotype.Component;

/**
 * Counts the relationships of an entity in groups. Those of an entity with few are looked
 * at; of a hub, how many there are of each type and direction is stored and costs nothing
 * to know, and only groups that are small are looked at.
 */
@Component
public class Degrees {

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
	 * asked for, or where there are too many ({@code clew.limits.hub-degree}) to tell
	 */
	public record Degree(String type, String direction, @Nullable String nodeType, long count) {
	}

	/** By type and direction. */
	public List<Degree> byType(Node entity, Deadline deadline) {
		if (entity.degree() > this.limits.hubDegree()) {
			return ofHub(entity, deadline);
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
		if (entity.degree() <= this.limits.hubDegree()) {
			groups.addAll(ofFew(entity, deadline));
		}
		else {
			List<Degree> few = new ArrayList<>();
			ofHub(entity, deadline)
				.forEach(degree -> ((degree.count() <= this.limits.hubDegree()) ? few : groups).add(degree));
			if (!few.isEmpty()) {
				groups.addAll(
						this.reader.read(neighbourTypes(few), Map.of("id", entity.id()), deadline, Degrees::degree));
			}
		}
		groups.sort(Comparator.comparingLong(Degree::count)
			.reversed()
			.thenComparing(Degree::type)
			.thenComparing(Degree::direction));
		return groups;
	}

	private List<Degree> ofFew(Node entity, Deadline deadline) {
		return this.reader.read(this.ofFew, Map.of("id", entity.id()), deadline, Degrees::degree);
	}

	private List<Degree> ofHub(Node entity, Deadline deadline) {
		List<String> names = this.types.relationshipTypes(deadline);
		String counts = names.stream()
			.map(CypherNames::quote)
			.map(name -> "COUNT { (entity)-[:%s]->() }, COUNT { (entity)<-[:%s]-() }".formatted(name, name))
			.collect(Collectors.joining(",\n  "));
		var statement = new Statement("degrees of a hub",
				"MATCH (entity:Entity {id: $id})\nRETURN [\n  " + counts + "\n] AS counts");
		List<Degree> degrees = new ArrayList<>();
		this.reader
			.read(statement, Map.of("id", entity.id()), deadline,
					row -> row.get("counts").asList(value -> value.asLong()))
			.forEach(row -> {
				for (int i = 0; i < row.size(); i++) {
					if (row.get(i) > 0) {
						degrees.add(new Degree(names.get(i / 2), (i % 2 == 0) ? "out" : "in", null, row.get(i)));
					}
				}
			});
		return degrees;
	}

	private static Statement neighbourTypes(List<Degree> few) {
		String branches = few.stream()
			.map(degree -> """
					MATCH (entity)%s-[relationship:%s]-%s(other)
					RETURN type(relationship) AS type, '%s' AS direction, labels(other) AS labels, count(*) AS count
					""".formatted(degree.direction().equals("in") ? "<" : "", CypherNames.quote(degree.type()),
					degree.direction().equals("out") ? ">" : "", degree.direction()))
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

package org.clew.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Schema")
class SchemaController {

	/** Nodes or relationships of a type that are looked at for their properties. */
	private static final int SAMPLE = 1000;

	private final GraphReader reader;

	private final SchemaTypes types;

	private final Limits limits;

	private final Statement datasets;

	private final Statement nodeCounts;

	private final Statement relationshipCounts;

	private final Statement nodeProperties;

	private final Statement relationshipProperties;

	SchemaController(GraphReader reader, SchemaTypes types, Limits limits, Statements statements) {
		this.reader = reader;
		this.types = types;
		this.limits = limits;
		this.datasets = statements.load("reads/datasets");
		this.nodeCounts = statements.load("reads/node-counts");
		this.relationshipCounts = statements.load("reads/relationship-counts");
		this.nodeProperties = statements.load("reads/node-properties");
		this.relationshipProperties = statements.load("reads/relationship-properties");
	}

	/**
	 * What is in the graph.
	 *
	 * @param types the types of entities, most frequent first
	 * @param relationshipTypes the types of relationships, most frequent first
	 * @param datasets the data sets
	 * @param sampled whether any type has more instances than were looked at for
	 * properties; property counts then hold for the first {@value #SAMPLE} of each type
	 */
	record Schema(List<TypeCount> types, List<TypeCount> relationshipTypes, List<Dataset> datasets, boolean sampled) {
	}

	/**
	 * One type.
	 *
	 * @param type name of the type
	 * @param count how many there are of it
	 * @param properties what is known of them, beside what all have
	 */
	record TypeCount(String type, long count, List<PropertyCount> properties) {
	}

	/**
	 * One property of a type.
	 *
	 * @param name of the property
	 * @param count how many have it, of those that were looked at
	 */
	record PropertyCount(String name, long count) {
	}

	/**
	 * One data set.
	 *
	 * @param id stable identifier
	 * @param title what it is called
	 */
	record Dataset(String id, @Nullable String title) {
	}

	@GetMapping("/api/v1/schema")
	@Operation(summary = "Types, relationship types and properties, with counts")
	Schema getSchema() {
		Deadline deadline = Deadline.in(this.limits.time());
		List<TypeCount> nodes = counts(this.types.entityTypes(deadline), "(:%s)", this.nodeCounts, this.nodeProperties,
				deadline);
		List<TypeCount> relationships = counts(this.types.relationshipTypes(deadline), "()-[:%s]->()",
				this.relationshipCounts, this.relationshipProperties, deadline);
		boolean sampled = nodes.stream().anyMatch(type -> type.count() > SAMPLE)
				|| relationships.stream().anyMatch(type -> type.count() > SAMPLE);
		return new Schema(nodes, relationships, datasets(deadline), sampled);
	}

	private List<Dataset> datasets(Deadline deadline) {
		return this.reader.read(this.datasets, Map.of(), deadline,
				row -> new Dataset(row.get("id").asString(), row.get("title").asString(null)));
	}

	private List<TypeCount> counts(List<String> types, String pattern, Statement ofMany, Statement properties,
			Deadline deadline) {
		Map<String, Long> counts = (types.size() <= SchemaTypes.MOST_NAMED) ? ofFew(types, pattern, deadline)
				: ofMany(types, ofMany, deadline);
		Map<String, List<PropertyCount>> byType = new HashMap<>();
		this.reader
			.read(properties, Map.of("types", types, "sample", SAMPLE), deadline,
					row -> Map.entry(row.get("type").asString(),
							new PropertyCount(row.get("name").asString(), row.get("present").asLong())))
			.forEach(entry -> byType.computeIfAbsent(entry.getKey(), type -> new ArrayList<>()).add(entry.getValue()));
		return types.stream()
			.filter(type -> counts.getOrDefault(type, 0L) > 0)
			.map(type -> new TypeCount(type, counts.getOrDefault(type, 0L),
					byType.getOrDefault(type, List.of())
						.stream()
						.filter(property -> !GraphRecords.isOwn(property.name()))
						.toList()))
			.sorted(Comparator.comparingLong(TypeCount::count).reversed().thenComparing(TypeCount::type))
			.toList();
	}

	/** How many there are of each type is stored, and read in one statement. */
	private Map<String, Long> ofFew(List<String> types, String pattern, Deadline deadline) {
		String all = types.stream()
			.map(type -> "COUNT { " + pattern.formatted(CypherNames.quote(type)) + " }")
			.collect(Collectors.joining(",\n  "));
		List<Long> counts = this.reader
			.read(new Statement("schema counts", "RETURN [\n  " + all + "\n] AS counts"), Map.of(), deadline,
					row -> row.get("counts").asList(value -> value.asLong()))
			.getFirst();
		Map<String, Long> byType = new HashMap<>();
		for (int i = 0; i < types.size(); i++) {
			byType.put(types.get(i), counts.get(i));
		}
		return byType;
	}

	private Map<String, Long> ofMany(List<String> types, Statement statement, Deadline deadline) {
		Map<String, Long> byType = new HashMap<>();
		this.reader.read(statement, Map.of("types", types), deadline,
				row -> byType.put(row.get("type").asString(), row.get("count").asLong()));
		return byType;
	}

}

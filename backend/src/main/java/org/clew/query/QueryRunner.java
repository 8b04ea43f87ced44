package org.clew.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.entity.Entities;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.query.QueryResult.ResultMeta;
import org.clew.schema.SchemaTypes;
import org.clew.source.SourceIds;
import org.clew.web.FieldError;
import org.clew.web.FieldErrors;
import org.clew.web.NotFound;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Answers calls of saved queries, read-only and within limits.
 */
@Component
class QueryRunner {

	private final GraphReader reader;

	private final Entities entities;

	private final Limits limits;

	private final SchemaTypes types;

	private final SourceIds sources;

	private final Statement byElementId;

	QueryRunner(GraphReader reader, Entities entities, SchemaTypes types, SourceIds sources, Limits limits,
			Statements statements) {
		this.types = types;
		this.sources = sources;
		this.reader = reader;
		this.entities = entities;
		this.limits = limits;
		this.byElementId = statements.load("reads/nodes-by-element-id");
	}

	/** Rows as the driver gives them. */
	private record Rows(List<String> columns, List<List<Value>> values) {
	}

	/**
	 * @throws NotFound if a parameter names an entity that does not exist
	 * @throws org.clew.web.BadInput if a parameter names an entity of another type than
	 * the query takes
	 */
	QueryResult run(QueryCall call) {
		Deadline deadline = Deadline.in(this.limits.time());
		checkNames(call, deadline);
		checkEntities(call, deadline);
		Statement statement = new Statement("queries/" + call.query().name(), call.query().cypher());
		// One row more than is shown tells whether there are more.
		Rows rows = this.reader.readResult(statement, call.arguments(), deadline, result -> new Rows(result.keys(),
				result.stream().skip(call.offset()).limit(call.limit() + 1L).map(Record::values).toList()));
		boolean cut = rows.values().size() > call.limit();
		List<List<Value>> shown = cut ? rows.values().subList(0, call.limit()) : rows.values();
		FoundElements found = found(shown, deadline);
		List<List<Cell>> cells = shown.stream().map(row -> row.stream().map(found::cell).toList()).toList();
		return new QueryResult(call.query().name(), rows.columns(), cells, found.nodes(), found.edges(),
				new ResultMeta(meta(call, found.nodes(), found.edges(), cut, deadline), cells.size()));
	}

	/** Sources and types. */
	private void checkNames(QueryCall call, Deadline deadline) {
		FieldErrors errors = new FieldErrors();
		for (QueryParameter parameter : call.query().parameters()) {
			if (call.arguments().get(parameter.name()) != null) {
				List<String> given = List.of(id(call, parameter));
				if (parameter.type() == ParameterType.TYPE) {
					errors.known(parameter.name(), given, this.types.entityTypes(deadline));
				}
				else if (parameter.type() == ParameterType.SOURCE && this.sources.existing(given, deadline).isEmpty()) {
					throw new NotFound(parameter.name(), "source", given.getFirst());
				}
			}
		}
		errors.throwIfAny();
	}

	private void checkEntities(QueryCall call, Deadline deadline) {
		List<QueryParameter> given = call.query()
			.parameters()
			.stream()
			.filter(parameter -> parameter.type() == ParameterType.ENTITY
					&& call.arguments().get(parameter.name()) != null)
			.toList();
		if (given.isEmpty()) {
			return;
		}
		Map<String, Node> nodes = this.entities.all(given.stream().map(parameter -> id(call, parameter)).toList(),
				deadline);
		List<FieldError> missing = new ArrayList<>();
		FieldErrors errors = new FieldErrors();
		for (QueryParameter parameter : given) {
			String id = id(call, parameter);
			Node node = nodes.get(id);
			if (node == null) {
				missing.add(new FieldError(parameter.name(), "there is no entity with the id '%s'".formatted(id)));
			}
			else if (parameter.entityType() != null && !parameter.entityType().equals(node.type())) {
				errors.add(parameter.name(),
						"'%s' is of the type %s; allowed: %s".formatted(id, node.type(), parameter.entityType()));
			}
		}
		errors.throwIfAny();
		if (!missing.isEmpty()) {
			throw new NotFound(missing);
		}
	}

	private static String id(QueryCall call, QueryParameter parameter) {
		return String.valueOf(call.arguments().get(parameter.name()));
	}

	private FoundElements found(List<List<Value>> rows, Deadline deadline) {
		FoundElements found = new FoundElements();
		rows.forEach(row -> row.forEach(value -> found.gather(value.asObject())));
		this.reader
			.read(this.byElementId, Map.of("elementIds", found.elementIds()), deadline,
					row -> Map.entry(row.get("elementId").asString(),
							GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong())))
			.forEach(entry -> found.found(entry.getKey(), entry.getValue()));
		return found;
	}

	private Meta meta(QueryCall call, List<Node> nodes, List<Edge> edges, boolean cut, Deadline deadline) {
		return Meta.cut(nodes, edges, new Meta.Total(nodes.size(), edges.size(), !cut),
				cut ? List.of("rows") : List.of(), cut ? call.more(this.limits) : null, deadline.elapsedMs());
	}

}

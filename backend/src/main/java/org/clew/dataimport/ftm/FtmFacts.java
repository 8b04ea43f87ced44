package org.clew.dataimport.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of the entities of one file: a relationship of what the model calls an
 * edge, and an entity of everything else.
 */
final class FtmFacts {

	/** Relationships that one entity may stand for. */
	static final int MOST_RELATIONSHIPS = 1000;

	private final FtmModel model;

	private final FtmTable table;

	private final Fragments fragments;

	private final FactSink sink;

	private final FtmEvidence evidence;

	private final FtmNames names = new FtmNames();

	private final FtmCountries countries;

	private final FtmLinks links;

	FtmFacts(FtmModel model, FtmTable table, Fragments fragments, ReadingContext context, FactSink sink) {
		this.model = model;
		this.table = table;
		this.fragments = fragments;
		this.sink = sink;
		this.evidence = new FtmEvidence(context, sink);
		this.countries = new FtmCountries(model, table);
		this.links = new FtmLinks(table, this.countries, fragments, sink);
	}

	void tell(FtmRecord record) {
		String name = this.fragments.schema(record);
		FtmSchema schema = this.model.schema(name);
		List<ClaimFact> claims = this.evidence.claims(record);
		remark(record, name, schema);
		if (schema == null) {
			node(record, name, null, claims);
			return;
		}
		FtmEdge edge = schema.edge();
		if (edge == null || !relationships(record, schema, edge, claims)) {
			node(record, name, schema, claims);
		}
	}

	private void remark(FtmRecord record, String name, @Nullable FtmSchema schema) {
		if (schema == null) {
			this.sink.remark("The schema '%s' is not in the model; %s is kept as an entity of the type %s"
				.formatted(name, record.id(), FtmTable.entityType(name)));
			return;
		}
		if (!schema.isA(record.schema())) {
			this.sink.remark("The schema %s does not go together with %s, which another record says that %s is"
				.formatted(record.schema(), name, record.id()));
		}
		record.properties()
			.keySet()
			.stream()
			.filter(property -> schema.property(property) == null)
			.forEach(property -> this.sink
				.remark("properties.%s: %s has no such property in the model; it is kept".formatted(property, name)));
	}

	private void node(FtmRecord record, String schemaName, @Nullable FtmSchema schema, List<ClaimFact> claims) {
		Map<String, Object> properties = properties(record, schemaName);
		String code = this.countries.codeOf(record);
		String type = (code != null) ? FtmCountries.TYPE : type(record, schemaName, schema);
		if (code != null) {
			FtmCountries.properties(code).forEach(properties::putIfAbsent);
		}
		else if (schema != null && !type.equals(schemaName)) {
			String kind = type.equals(this.table.party().type()) ? type : schema.label();
			properties.putIfAbsent("kind", kind.toLowerCase(Locale.ROOT));
		}
		FtmTimes times = (schema != null) ? FtmTimes.of(record, schema, this.sink) : new FtmTimes(null, null);
		String name = this.names.name(record, schema, this.fragments.isRepeated(record));
		this.sink.fact(new NodeFact(record.id(), type, name, FtmNames.aliases(record, name), times.from(), times.to(),
				properties, claims));
		if (this.fragments.isProof(record)) {
			this.evidence.document(record, name, times.from());
		}
		if (schema != null) {
			this.links.tell(record, schema, claims);
		}
	}

	private String type(FtmRecord record, String schemaName, @Nullable FtmSchema schema) {
		return (schema != null) ? this.table.entityType(schema, this.fragments.isParty(record))
				: FtmTable.entityType(schemaName);
	}

	/**
	 * An edge as relationships.
	 * @return {@code false} if it has no beginning or no end, or too many of them
	 */
	private boolean relationships(FtmRecord record, FtmSchema schema, FtmEdge edge, List<ClaimFact> claims) {
		List<String> sources = record.values(edge.source());
		List<String> targets = record.values(edge.target());
		if (sources.isEmpty() || targets.isEmpty()) {
			this.sink.remark("properties.%s has no value; %s is kept as an entity"
				.formatted(sources.isEmpty() ? edge.source() : edge.target(), record.id()));
			return false;
		}
		if ((long) sources.size() * targets.size() > MOST_RELATIONSHIPS) {
			this.sink.remark("properties.%s and properties.%s make more than %d relationships; %s is kept as an entity"
				.formatted(edge.source(), edge.target(), MOST_RELATIONSHIPS, record.id()));
			return false;
		}
		boolean isOne = sources.size() == 1 && targets.size() == 1 && !this.fragments.hasSeveralEnds(record);
		Map<String, Object> properties = properties(record, schema.name());
		if (isOne) {
			properties.remove(FtmKeys.ofProperty(edge.source()));
			properties.remove(FtmKeys.ofProperty(edge.target()));
		}
		else {
			properties.put(FtmKeys.OF, record.id());
		}
		FtmTimes times = FtmTimes.of(record, schema, this.sink);
		for (String source : sources) {
			for (String target : targets) {
				String id = isOne ? record.id() : FtmKeys.ofPair(record.id(), source, target);
				this.sink.fact(new EdgeFact(id, this.table.relationshipType(schema), this.links.resolved(source),
						this.links.resolved(target), role(record), times.from(), times.to(), properties, claims));
			}
		}
		return true;
	}

	private @Nullable String role(FtmRecord record) {
		List<String> roles = new ArrayList<>();
		this.table.roles().forEach(property -> roles.addAll(record.values(property)));
		roles.removeIf(String::isBlank);
		return roles.isEmpty() ? null : String.join("; ", roles);
	}

	private static Map<String, Object> properties(FtmRecord record, String schema) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(FtmKeys.SCHEMA, schema);
		record.properties().forEach((name, values) -> properties.put(FtmKeys.ofProperty(name), values));
		properties.putAll(record.beside());
		return properties;
	}

}

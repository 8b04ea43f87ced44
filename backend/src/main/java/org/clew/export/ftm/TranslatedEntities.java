package org.clew.export.ftm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.clew.dataimport.ftm.FtmEdge;
import org.clew.dataimport.ftm.FtmKeys;
import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmProperty;
import org.clew.dataimport.ftm.FtmSchema;
import org.clew.dataimport.ftm.FtmTable;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What came from elsewhere, as entities of the nearest schema. What the schema has no
 * property for is told as text.
 */
final class TranslatedEntities {

	private static final String LINK = "UnknownLink";

	/** Where a page is named that says so. */
	private static final String SOURCE = "sourceUrl";

	private final FtmModel model;

	private final FtmTable table;

	TranslatedEntities(FtmModel model, FtmTable table) {
		this.model = model;
		this.table = table;
	}

	/**
	 * An entity.
	 * @param pages addresses of the sources that support it
	 */
	FtmEntity of(Node node, List<String> pages) {
		FtmSchema schema = schema(node);
		FtmEntity entity = new FtmEntity(node.id(), schema.name());
		entity.add("name", node.name());
		List<String> names = schema.caption();
		if (!names.isEmpty() && !names.contains("name")) {
			entity.add(names.contains("title") ? "title" : names.getFirst(), node.name());
		}
		if (!node.aliases().isEmpty()) {
			entity.add("alias", node.aliases());
		}
		if (node.type().equals(this.table.party().type())) {
			entity.add("topics", this.table.party().topic());
		}
		if (node.properties().get("code") instanceof String code) {
			entity.add("country", code.toLowerCase(Locale.ROOT));
		}
		times(entity, schema, node.from(), node.to(), "notes");
		properties(entity, schema, node.properties(), "notes");
		sources(entity, pages);
		if (!node.datasets().isEmpty()) {
			entity.beside("datasets", node.datasets());
		}
		return entity;
	}

	/**
	 * A relationship.
	 * @param pages addresses of the sources that support it
	 */
	FtmEntity of(Edge edge, String sourceType, String targetType, List<String> pages) {
		FtmSchema schema = schema(edge, sourceType, targetType);
		FtmEdge ends = Objects.requireNonNull(schema.edge());
		FtmEntity entity = new FtmEntity(edge.id(), schema.name());
		entity.add(ends.source(), edge.source());
		entity.add(ends.target(), edge.target());
		String role = this.table.roles()
			.stream()
			.filter(name -> schema.property(name) != null)
			.findFirst()
			.orElse("summary");
		if (!edge.type().equals(this.table.relationshipType(schema))) {
			entity.add(role, edge.type().toLowerCase(Locale.ROOT).replace('_', ' '));
		}
		entity.add(role, edge.role());
		times(entity, schema, edge.from(), edge.to(), "description");
		properties(entity, schema, edge.properties(), "description");
		sources(entity, pages);
		return entity;
	}

	/**
	 * A further record of an entity which says that it has to do with a country;
	 * {@code null} where only a relationship can tell it.
	 * @param code of the country
	 * @param pages addresses of the sources that support it
	 */
	@Nullable FtmEntity country(Edge edge, String sourceType, String code, List<String> pages) {
		FtmSchema schema = this.table.schemaOf(sourceType, this.model);
		String property = countryProperty(edge.type(), schema);
		if (property == null || edge.role() != null || !edge.undated() || !edge.properties().isEmpty()) {
			return null;
		}
		String general = schema.lineage()
			.stream()
			.filter(ancestor -> knows(ancestor, property))
			.reduce((nearer, farther) -> farther)
			.orElse(schema.name());
		FtmEntity entity = new FtmEntity(edge.source(), general);
		entity.add(property, code);
		if (knows(general, SOURCE)) {
			sources(entity, pages);
		}
		return entity;
	}

	private @Nullable String countryProperty(String type, FtmSchema schema) {
		for (Map.Entry<String, String> link : this.table.links().entrySet()) {
			FtmProperty property = schema.property(link.getKey());
			if (link.getValue().equals(type) && property != null && property.isCountry()) {
				return property.name();
			}
		}
		return null;
	}

	/** A kind may say which of the schemata it is that extend the nearest. */
	private FtmSchema schema(Node node) {
		FtmSchema nearest = this.table.schemaOf(node.type(), this.model);
		return this.model.schemata()
			.stream()
			.filter(schema -> schema.isA(nearest.name()))
			.filter(schema -> schema.label().toLowerCase(Locale.ROOT).equals(node.properties().get("kind")))
			.findFirst()
			.orElse(nearest);
	}

	private FtmSchema schema(Edge edge, String sourceType, String targetType) {
		FtmSchema source = this.table.schemaOf(sourceType, this.model);
		FtmSchema target = this.table.schemaOf(targetType, this.model);
		return this.model.schemata()
			.stream()
			.filter(schema -> schema.edge() != null && !schema.name().equals(LINK))
			.filter(schema -> this.table.relationshipType(schema).equals(edge.type()))
			.filter(schema -> fits(schema, source, target))
			.findFirst()
			.orElseGet(() -> Objects.requireNonNull(this.model.schema(LINK)));
	}

	private static boolean fits(FtmSchema schema, FtmSchema source, FtmSchema target) {
		FtmEdge edge = Objects.requireNonNull(schema.edge());
		return isInRange(schema.property(edge.source()), source) && isInRange(schema.property(edge.target()), target);
	}

	private static boolean isInRange(@Nullable FtmProperty property, FtmSchema schema) {
		return property != null && property.range() != null && schema.isA(property.range());
	}

	private boolean knows(String schema, String property) {
		FtmSchema known = this.model.schema(schema);
		return known != null && known.property(property) != null;
	}

	private static void times(FtmEntity entity, FtmSchema schema, @Nullable String from, @Nullable String to,
			String rest) {
		time(entity, schema.start(), from, "from", rest);
		boolean isPoint = schema.end().isEmpty() && to != null && to.equals(from) && FtmValues.isDate(to);
		time(entity, schema.end(), isPoint ? null : to, "to", rest);
	}

	private static void time(FtmEntity entity, List<String> properties, @Nullable String date, String name,
			String rest) {
		if (date != null) {
			boolean known = !properties.isEmpty() && FtmValues.isDate(date);
			entity.add(known ? properties.getFirst() : rest, known ? date : name + ": " + date);
		}
	}

	private static void sources(FtmEntity entity, List<String> pages) {
		if (!pages.isEmpty()) {
			entity.add(SOURCE, pages);
		}
	}

	private static void properties(FtmEntity entity, FtmSchema schema, Map<String, Object> properties, String rest) {
		properties.forEach((name, value) -> {
			for (Object item : (value instanceof List<?> list) ? list : List.of(value)) {
				FtmValues.Value known = FtmValues.of(schema, name, String.valueOf(item));
				if (known != null) {
					entity.add(known.property(), known.text());
				}
				else if (!name.equals("code") && !name.equals(FtmKeys.COUNTRY)) {
					entity.add(rest, name + ": " + item);
				}
			}
		});
	}

}

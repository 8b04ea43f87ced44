package org.clew.export.ftm;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.ftm.FtmEdge;
import org.clew.dataimport.ftm.FtmKeys;
import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmSchema;
import org.clew.dataimport.input.RecordJson;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Entities that came from FollowTheMoney, as they came.
 */
final class KeptEntities {

	private static final ObjectReader READER = RecordJson.MAPPER.reader()
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

	private final FtmModel model;

	/** Relationships of which several make one entity, by that entity and its ends. */
	private final Set<String> joined = new HashSet<>();

	KeptEntities(FtmModel model) {
		this.model = model;
	}

	/** The entity that a node came from; {@code null} if it came from elsewhere. */
	static @Nullable FtmEntity of(Node node) {
		return entity(node.id(), node.properties());
	}

	static boolean isKept(Edge edge) {
		return edge.properties().containsKey(FtmKeys.SCHEMA);
	}

	/**
	 * The entity that a relationship came from; {@code null} if another relationship told
	 * it already.
	 */
	@Nullable FtmEntity of(Edge edge) {
		String of = text(edge.properties(), FtmKeys.OF);
		FtmEntity entity = entity((of != null) ? of : edge.id(), edge.properties());
		FtmSchema schema = this.model.schema(String.valueOf(text(edge.properties(), FtmKeys.SCHEMA)));
		FtmEdge ends = (schema != null) ? schema.edge() : null;
		if (entity == null || ends == null) {
			return entity;
		}
		if (of == null) {
			entity.add(ends.source(), edge.source());
			entity.add(ends.target(), edge.target());
			return entity;
		}
		String key = "%s %s %s".formatted(of, edge.properties().get(FtmKeys.ofProperty(ends.source())),
				edge.properties().get(FtmKeys.ofProperty(ends.target())));
		return this.joined.add(key) ? entity : null;
	}

	private static @Nullable FtmEntity entity(String id, Map<String, Object> stored) {
		String schema = text(stored, FtmKeys.SCHEMA);
		if (schema == null) {
			return null;
		}
		FtmEntity entity = new FtmEntity(id, schema);
		stored.forEach((key, value) -> {
			String field = FtmKeys.field(key);
			String property = FtmKeys.property(key);
			if (field != null) {
				entity.beside(field, FtmKeys.isJson(key) ? json(String.valueOf(value)) : value);
			}
			else if (property != null && value instanceof List<?> values) {
				entity.add(property, values);
			}
		});
		return entity;
	}

	private static Object json(String text) {
		try {
			return READER.readTree(text);
		}
		catch (JacksonException ex) {
			return text;
		}
	}

	private static @Nullable String text(Map<String, Object> properties, String key) {
		return (properties.get(key) instanceof String text) ? text : null;
	}

}

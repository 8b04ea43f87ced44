package org.clew.dataimport.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.clew.dataimport.ftm.FtmKeys;
import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmSchema;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is that two records call differently: the more specific of both, and of
 * two that do not go together the later.
 */
final class EntityTypes {

	private static final FtmModel MODEL = FtmModel.published();

	/** Types of Clew's own, which FollowTheMoney has no schema for, by what they are. */
	private static final Map<String, String> WIDER = Map.of("Party", "Organization", "Committee", "Organization");

	private static final String KIND = "kind";

	private EntityTypes() {
	}

	/** How a later type is related to an earlier one. */
	enum Relation {

		SAME, BROADER, NARROWER, UNRELATED

	}

	/** What is said of an entity, with its type among it. */
	static Map<String, Object> typed(Map<String, Object> properties, String type) {
		Map<String, Object> typed = new HashMap<>(properties);
		typed.put(Changes.TYPE, type);
		return typed;
	}

	static Relation relation(Map<String, Object> earlier, Map<String, Object> later) {
		Object before = earlier.get(Changes.TYPE);
		Object now = later.get(Changes.TYPE);
		if (before == null || now == null) {
			return Relation.SAME;
		}
		String beforeSchema = schema(earlier);
		String nowSchema = schema(later);
		if (beforeSchema.equals(nowSchema)) {
			return before.equals(now) ? Relation.SAME : byType(before, now);
		}
		FtmSchema first = MODEL.schema(beforeSchema);
		FtmSchema second = MODEL.schema(nowSchema);
		if (first != null && first.isA(nowSchema)) {
			return Relation.BROADER;
		}
		if (second != null && second.isA(beforeSchema)) {
			return Relation.NARROWER;
		}
		return before.equals(now) ? Relation.SAME : byType(before, now);
	}

	private static Relation byType(Object before, Object now) {
		if (now.equals(WIDER.get(before))) {
			return Relation.BROADER;
		}
		return before.equals(WIDER.get(now)) ? Relation.NARROWER : Relation.UNRELATED;
	}

	/** The schema that a record states, or that its type comes to. */
	private static String schema(Map<String, Object> properties) {
		Object stated = properties.get(FtmKeys.SCHEMA);
		String type = String.valueOf(properties.get(Changes.TYPE));
		return (stated instanceof String schema) ? schema : WIDER.getOrDefault(type, type);
	}

	/**
	 * What two facts say together, as {@link Properties#merged}. The broader type is left
	 * out, and with it what only says that type.
	 */
	static Map<String, Object> merged(Map<String, Object> earlier, Map<String, Object> later) {
		return switch (relation(earlier, later)) {
			case BROADER -> {
				Map<String, Object> rest = withoutKind(later);
				rest.remove(Changes.TYPE);
				rest.remove(FtmKeys.SCHEMA);
				yield Properties.merged(earlier, rest);
			}
			case NARROWER -> Properties.merged(withoutKind(earlier), later);
			case SAME, UNRELATED -> Properties.merged(earlier, later);
		};
	}

	/** A kind that is nothing but the name of the schema goes with it. */
	private static Map<String, Object> withoutKind(Map<String, Object> properties) {
		Map<String, Object> rest = new HashMap<>(properties);
		FtmSchema schema = (properties.get(FtmKeys.SCHEMA) instanceof String name) ? MODEL.schema(name) : null;
		if (schema != null && says(properties.get(KIND), schema)) {
			rest.remove(KIND);
		}
		return rest;
	}

	private static boolean says(@Nullable Object kind, FtmSchema schema) {
		return schema.label().toLowerCase(Locale.ROOT).equals(kind);
	}

}

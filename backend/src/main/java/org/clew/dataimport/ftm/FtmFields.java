package org.clew.dataimport.ftm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.FactSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands at an entity beside its id, its schema and its properties, in a form in
 * which a graph can keep it: as a text, a number, a truth value or a list of different
 * texts, and as JSON otherwise.
 */
final class FtmFields {

	private static final Set<String> ELSEWHERE = Set.of("id", "schema", "properties");

	private static final Set<String> LISTS = Set.of("datasets", "referents");

	private FtmFields() {
	}

	static Map<String, Object> of(JsonNode entity, String where, FactSink sink) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> field : entity.properties()) {
			String name = field.getKey();
			JsonNode json = field.getValue();
			if (ELSEWHERE.contains(name)) {
				continue;
			}
			String problem = problem(name, json);
			if (problem != null) {
				sink.reject(where + problem);
				continue;
			}
			Object flat = flat(json);
			fields.put((flat != null) ? FtmKeys.ofField(name) : FtmKeys.ofJsonField(name),
					(flat != null) ? flat : json.toString());
		}
		return fields;
	}

	private static @Nullable String problem(String name, JsonNode json) {
		if (json.isNull()) {
			return null;
		}
		if (name.equals("caption") && !json.isString()) {
			return "caption must be a text, not " + FtmRecords.kind(json);
		}
		if (LISTS.contains(name)) {
			if (!json.isArray()) {
				return "%s must be a list of texts, not %s".formatted(name, FtmRecords.kind(json));
			}
			for (int i = 0; i < json.size(); i++) {
				if (!json.get(i).isString()) {
					return "%s[%d] must be a text, not %s".formatted(name, i, FtmRecords.kind(json.get(i)));
				}
			}
		}
		return null;
	}

	private static @Nullable Object flat(JsonNode json) {
		return switch (json.getNodeType()) {
			case STRING -> json.asString();
			case BOOLEAN -> json.asBoolean();
			case NUMBER -> number(json);
			case ARRAY -> texts(json);
			default -> null;
		};
	}

	private static @Nullable Object number(JsonNode json) {
		if (json.isIntegralNumber()) {
			return json.canConvertToLong() ? json.asLong() : null;
		}
		BigDecimal decimal = json.decimalValue();
		double number = decimal.doubleValue();
		if (!Double.isFinite(number)) {
			return null;
		}
		BigDecimal kept = BigDecimal.valueOf(number);
		return (kept.compareTo(decimal) == 0 && kept.scale() == decimal.scale()) ? number : null;
	}

	/** Lists are united when records are, which takes away what they hold twice. */
	private static @Nullable List<String> texts(JsonNode json) {
		List<String> texts = new ArrayList<>();
		for (JsonNode item : json) {
			if (!item.isString()) {
				return null;
			}
			texts.add(item.asString());
		}
		boolean different = new LinkedHashSet<>(texts).size() == texts.size();
		return (different && !texts.isEmpty()) ? texts : null;
	}

}
